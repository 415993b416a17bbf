"""The commands of one batch, decided one after the other on a draft. No I/O."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.cafe.agenda import needs_seats
from app.cafe.catalogue import NAMES
from app.cafe.clocks import RingClock
from app.cafe.decide import decide, done_before
from app.cafe.draft import Draft
from app.cafe.evolve import apply
from app.cafe.made import made
from app.cafe.message import Command, Event, Recorded
from app.cafe.op import Op
from app.cafe.refusal import Refusal
from app.cafe.state import Cafe
from app.cafe.steps import NextStep
from app.store.trouble import fault

from .ack import Ack
from .wish import Answer, Wish

Seats = Callable[[Cafe, int], dict[str, int]]
"""A plan for a round: person → table. From the seating room, which the desk does not know."""


MOVES_ON = frozenset({NextStep, RingClock})
"""Commands that may need a plan in them."""


class Broken(Exception):
    """The event of a wish could not be applied: the draft is spoilt."""

    def __init__(self, wish: Wish, refusal: Refusal) -> None:
        super().__init__()
        self.wish = wish
        self.refusal = refusal


@dataclass(frozen=True)
class Decided:
    """What a batch comes to: an answer for each wish, in order, and what is to be appended."""

    answers: tuple[Answer, ...]
    recorded: tuple[Recorded, ...]
    after: Cafe
    senders: dict[str, str]


class Sitting:
    """One draft, one instant (``at``, UTC milliseconds), many wishes."""

    def __init__(self, cafe: Cafe, at: int, seats: Seats) -> None:
        self.draft = Draft(cafe)
        self.at = at
        self.seats = seats
        self.recorded: list[Recorded] = []
        self.senders: dict[str, str] = {}

    def answer(self, wish: Wish) -> Answer:
        """Decide a wish and apply what follows. Raises ``Broken``."""
        command, now = wish.command, self.draft.now
        name = NAMES[type(command)]
        try:
            op = command.parsed
            if done := done_before(now, op):
                return Ack(op.id, done.seq, again=True)
            if type(command) in MOVES_ON:
                command = with_seats(now, command, self.seats)
            events = decide(now, command, self.at, wish.actor)
        except Refusal as no:
            return no
        except Exception as error:  # noqa: BLE001  one command's fault is not the batch's
            return fault(error, name)
        try:
            for event in events:
                self._add(op, event)
        except Exception as error:
            raise Broken(wish, fault(error, name)) from error
        if events and wish.sender is not None:
            self.senders[op.id] = wish.sender
        return Ack(op.id, now.seq, tuple([NAMES[type(event)] for event in events]))

    def _add(self, op: Op, event: Event) -> None:
        place = {"seq": self.draft.now.seq + 1, "at": self.at, "op": op.id, "key_hash": op.key_hash}
        recorded = made(Recorded, {**place, "event": event})
        apply(self.draft, recorded)
        self.recorded.append(recorded)


def decided(cafe: Cafe, wishes: Sequence[Wish], at: int, seats: Seats) -> Decided:
    """Decide a batch; a wish whose event can't be applied is left out, and the rest decided anew."""
    broken: dict[Wish, Refusal] = {}
    while True:
        sitting = Sitting(cafe, at, seats)
        try:
            answers = tuple(broken.get(wish) or sitting.answer(wish) for wish in wishes)
        except Broken as spoilt:
            broken[spoilt.wish] = spoilt.refusal
            continue
        return Decided(answers, tuple(sitting.recorded), sitting.draft.now, sitting.senders)


def with_seats(cafe: Cafe, command: Command, seats: Seats) -> Command:
    """The command with a seating plan in it, where the step it leads to needs one.

    A plan that can't be made is left out: the rules then seat everybody at the smallest tables.
    """
    if not isinstance(command, NextStep | RingClock) or command.seats is not None:
        return command
    if not cafe.seq or cafe.next_step is None or not _moves_on(cafe, command):
        return command
    round_ = needs_seats(cafe, cafe.next_step)
    if not round_:
        return command
    try:
        return command.model_copy(update={"seats": seats(cafe, round_)})
    except Exception as error:  # noqa: BLE001  a café never stands still because of a plan
        fault(error, "the seating plan")
        return command


def _moves_on(cafe: Cafe, command: NextStep | RingClock) -> bool:
    if isinstance(command, NextStep):
        return command.leaves == cafe.step
    return cafe.settings.moves_on_alone and command.step == cafe.step
