"""The steps of the day: next, back, and a plenary anywhere. A *next* names the step it leaves."""

from typing import ClassVar

from pydantic import Field

from .actor import HOSTS_AND_HOUSE, Role
from .agenda import BY_HAND, round_to_seat, with_plenaries_of, with_plenary
from .draft import Draft
from .foreseen import foreseen
from .hosting import ask_for_hosts
from .imagining import after
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .seats import SeatsGiven, filled, pinned, seats_of, settling
from .state import Cafe, Clock, Step
from .volunteering import named_hosts

MINUTE = 60_000


class NextStep(Command):
    """Leave ``leaves`` for the step after it. ``seats`` is filled in by the house from the seating room."""

    roles: ClassVar[frozenset[Role]] = HOSTS_AND_HOUSE
    leaves: str
    seats: dict[str, int] | None = None


class StepBack(Command):
    """Go back to the step before ``leaves``: it has the time it had left, paused."""

    leaves: str


class OpenPlenary(Command):
    """Bring everybody together now, for some minutes, whatever the agenda says."""

    leaves: str
    minutes: int = Field(default=5, ge=1, le=180)


class AgendaChanged(Event):
    """The steps of the day from now on."""

    agenda: tuple[Step, ...]


class StepEntered(Event):
    """The café is at ``step``; the clock it has and the one the step before was left with."""

    step: str
    clock: Clock
    left: str
    left_clock: Clock


def entering(cafe: Cafe, step: Step, asked: Asked, *, paused: bool = False) -> StepEntered:
    """The event that leaves the present step, with its time kept, and starts (or goes on with) another."""
    return StepEntered(
        step=step.id,
        clock=_clock_for(cafe, step, asked.at, paused),
        left=cafe.step,
        left_clock=_stopped(cafe.clock, asked.at),
    )


def _stopped(clock: Clock, at: int) -> Clock:
    if clock.deadline is None:
        return clock
    return Clock(total=clock.total, left=max(clock.deadline - at, 0), rang=clock.rang, why="back")


def _clock_for(cafe: Cafe, step: Step, at: int, paused: bool) -> Clock:
    if not step.minutes:
        return Clock()
    known = cafe.clocks.get(step.id)
    total = known.total if known else step.minutes * MINUTE
    left = known.left_at(at) if known else total
    if paused or left <= 0:
        return Clock(total=total, left=max(left, 0), why="back")
    return Clock(total=total, deadline=at + left)


def moving_on(cafe: Cafe, seats: dict[str, int] | None, asked: Asked) -> list[Event]:
    """The events of the step after the present one: entered, people seated, table hosts asked.

    Raises ``Refusal`` (no_next_step).
    """
    step = cafe.next_step
    if step is None:
        raise Refusal(Code.NO_NEXT_STEP)
    events: list[Event] = [entering(cafe, step, asked)]
    return events + seating(cafe, step, seats)


def seating(cafe: Cafe, step: Step, plan: dict[str, int] | None) -> list[Event]:
    """Seats for the round a step leads to, and in round one the question who hosts each table."""
    events: list[Event] = []
    round_ = round_to_seat(cafe, step)
    known = seats_of(cafe, round_)
    given = known or foreseen(cafe, round_) or pinned(cafe, plan or {})
    seats = filled(cafe, given, cafe.settings.table_high) if round_ else known
    if seats != known:
        events.append(SeatsGiven(round=round_, seats=seats))
    people = {table: [p for p in seats if seats[p] == table] for table in set(seats.values())}
    if step.kind == "round" and cafe.settings.table_host_stays:
        events += named_hosts(cafe, people) if cafe.settings.hosts_chosen else ask_for_hosts(cafe, people)
    return events


@decides(NextStep)
def _next(cafe: Cafe, command: NextStep, asked: Asked) -> list[Event]:
    if command.leaves != cafe.step:
        raise Refusal(Code.ALREADY_MOVED_ON, command.leaves)
    return moving_on(cafe, command.seats, asked)


@decides(StepBack)
def _back(cafe: Cafe, command: StepBack, asked: Asked) -> list[Event]:
    if command.leaves != cafe.step:
        raise Refusal(Code.ALREADY_MOVED_ON, command.leaves)
    if cafe.index == 0:
        raise Refusal(Code.NO_STEP_BACK)
    back: list[Event] = [entering(cafe, cafe.agenda[cafe.index - 1], asked, paused=True)]
    if cafe.step.startswith(BY_HAND):
        back.append(AgendaChanged(agenda=tuple(step for step in cafe.agenda if step.id != cafe.step)))
    return back + settling(after(cafe, back, asked))


@decides(OpenPlenary)
def _plenary(cafe: Cafe, command: OpenPlenary, asked: Asked) -> list[Event]:
    if command.leaves != cafe.step:
        raise Refusal(Code.ALREADY_MOVED_ON, command.leaves)
    if cafe.closed:
        raise Refusal(Code.CAFE_CLOSED)
    step = Step(f"{BY_HAND}{cafe.seq + 1}", "plenary", command.minutes)
    return [
        AgendaChanged(agenda=with_plenary(cafe, step)),
        entering(cafe, step, asked),
        *seating(cafe, step, None),
    ]


@evolves(AgendaChanged)
def _agenda(draft: Draft, event: AgendaChanged, recorded: Recorded) -> None:
    draft.set(agenda=event.agenda)


@inverts(AgendaChanged)
def _agenda_back(before: Cafe, event: AgendaChanged) -> tuple[str, list[Event]] | None:
    return "step", [AgendaChanged(agenda=before.agenda)]


@adapts(AgendaChanged)
def _agenda_since(cafe: Cafe, event: AgendaChanged, at: int) -> list[Event]:
    return [AgendaChanged(agenda=with_plenaries_of(cafe, event.agenda))]


@evolves(StepEntered)
def _entered(draft: Draft, event: StepEntered, recorded: Recorded) -> None:
    draft.put("clocks", event.left, _stopped(event.left_clock, recorded.at))
    draft.put("clocks", event.step, _set(event.clock, recorded.seq))
    closed = next((s.kind == "closed" for s in draft.now.agenda if s.id == event.step), False)
    draft.set(step=event.step, closed_at=(recorded.at if closed else None))


def _set(clock: Clock, seq: int) -> Clock:
    return Clock(clock.total, clock.deadline, clock.left, clock.rang, seq, clock.why)


@inverts(StepEntered)
def _step_back(before: Cafe, event: StepEntered) -> tuple[str, list[Event]] | None:
    undone = StepEntered(step=event.left, clock=event.left_clock, left=event.step, left_clock=event.clock)
    return "step", [undone]


@adapts(StepEntered)
def _step_left_now(cafe: Cafe, event: StepEntered, at: int) -> list[Event]:
    if all(step.id != event.step for step in cafe.agenda):
        raise Refusal(Code.CANNOT_UNDO, "step")  # the day has been designed anew without it
    return [event.model_copy(update={"left_clock": _stopped(cafe.clock, at)})]
