"""What was touched since when: enough to bring a phone from the number it has to the present.

Things change with events, which have numbers, and with what is no event (who is online, how far a job is).
So the trail counts changes of both kinds; a socket that is open knows the change it has seen, a phone that
comes back knows only the number of an event.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from app.pages.part import Key


@dataclass(frozen=True, slots=True)
class Step:
    """Subjects touched by change `change`, when the café stood at event `seq` (`at`: monotonic seconds)."""

    change: int
    seq: int
    at: float
    subjects: frozenset[Key]
    event: bool


class Trail:
    """The latest changes of one café, forgotten after `keep` seconds."""

    def __init__(self, seq: int, keep: float) -> None:
        self.change = 0
        self._seq = seq
        self._first_seq = seq
        self._first_change = 0
        self._keep = keep
        self._steps: deque[Step] = deque()

    def grow(self, seq: int, subjects: Iterable[Key], now: float) -> None:
        """Note what the events up to `seq` have touched."""
        self._add(Step(self.change + 1, seq, now, frozenset(subjects), event=True))
        self._seq = seq

    def stir(self, subjects: Iterable[Key], now: float) -> None:
        """Note what changed without an event."""
        self._add(Step(self.change + 1, self._seq, now, frozenset(subjects), event=False))

    def since_change(self, change: int) -> set[Key] | None:
        """Subjects touched after a change; None where the trail does not reach back so far."""
        if change < self._first_change:
            return None
        newer = takewhile(lambda step: step.change > change, reversed(self._steps))
        return self._touched(newer)

    def since_event(self, seq: int) -> set[Key] | None:
        """Subjects touched after event `seq`, and without an event at it or later; None as above."""
        if not self._first_seq <= seq <= self._seq:
            return None
        newer = takewhile(lambda step: step.seq >= seq, reversed(self._steps))
        return self._touched(step for step in newer if step.seq > seq or not step.event)

    def _add(self, step: Step) -> None:
        self.change = step.change
        self._steps.append(step)
        while self._steps and self._steps[0].at < step.at - self._keep:
            gone = self._steps.popleft()
            self._first_seq, self._first_change = gone.seq, gone.change

    @staticmethod
    def _touched(steps: Iterable[Step]) -> set[Key]:
        return {subject for step in steps for subject in step.subjects}
