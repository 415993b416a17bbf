"""What was sent, what was acknowledged, what is kept: ideas only."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Sent:
    """One idea. Instants are monotonic seconds."""

    text: str
    at: float
    acked: float | None = None
    state: str = ""
    refused: str = ""


@dataclass
class Tally:
    """Every idea that a phone sent, by its id, and how long ideas took to reach other phones (seconds).

    `heard` is called whenever the server has spoken about an idea.
    """

    heard: Callable[[], None] = lambda: None
    ideas: dict[str, Sent] = field(default_factory=dict)
    arrivals: list[float] = field(default_factory=list)

    def sent(self, idea: str, text: str) -> None:
        """A phone begins to send it."""
        self.ideas[idea] = Sent(text, time.monotonic())

    def answered(self, idea: str, state: str, refused: str = "") -> None:
        """The server has it (and what became of it), or said no."""
        sent = self.ideas[idea]
        sent.state, sent.refused = state, refused
        sent.acked = None if refused else time.monotonic()
        self.heard()

    @property
    def acked(self) -> set[str]:
        """Ids of those that the server has acknowledged."""
        return {name for name, sent in self.ideas.items() if sent.acked is not None}

    @property
    def waiting(self) -> set[str]:
        """Ids of those that wait for the host's approval."""
        return {name for name, sent in self.ideas.items() if sent.state == "waiting"}

    def arrived(self, idea: str, at: float) -> None:
        """Another phone shows an idea; those that no phone of ours sent are not counted."""
        if sent := self.ideas.get(idea):
            self.arrivals.append(at - sent.at)


@dataclass(frozen=True)
class Result:
    """What came of a rehearsal. `refused` are ideas that the server said no to: the phone kept and showed
    them. `doubled` counts entries of the export beyond one for each idea."""

    people: int
    sent: int
    acked: int
    stored: int
    lost: int
    doubled: int
    refused: int
    ack_ms: dict[str, float]
    arrival_ms: dict[str, float]

    @property
    def clean(self) -> bool:
        """Whether nothing was lost and nothing doubled."""
        return not (self.lost or self.doubled)


def result(people: int, tally: Tally, exported: Iterable[dict[str, Any]]) -> Result:
    """Compare what phones sent with the ideas of the JSON export."""
    sent = {name: idea for name, idea in tally.ideas.items() if not idea.refused}
    texts = Counter(idea.text for idea in sent.values())
    ours = [entry for entry in exported if entry["id"] in sent or entry["text"] in texts]
    there = Counter(entry["id"] for entry in ours)
    acks = [idea.acked - idea.at for idea in sent.values() if idea.acked is not None]
    return Result(
        people=people,
        sent=len(tally.ideas),
        acked=len(tally.acked),
        stored=len(ours),
        lost=len(sent.keys() - there.keys()),
        doubled=len(ours) - len(sent.keys() & there.keys()),
        refused=len(tally.ideas) - len(sent),
        ack_ms=percentiles(acks),
        arrival_ms=percentiles(tally.arrivals),
    )


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """p50, p95 and p99 in milliseconds, by the nearest rank; 0 where nothing was measured."""
    ranked = sorted(seconds)
    found = {share: ranked[-(-len(ranked) * share // 100) - 1] if ranked else 0.0 for share in (50, 95, 99)}
    return {f"p{share}": round(value * 1000, 1) for share, value in found.items()}
