"""The time left: start, pause, +1 / +2 min, end early, and the alarm that says the time is over."""

from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from .actor import HOSTS_AND_HOUSE, Role
from .draft import Draft
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, Clock
from .steps import MINUTE, moving_on


class StartClock(Command):
    """Let the time of a step run (on); a step whose time was over gets a minute."""

    step: str


class PauseClock(Command):
    """``why`` is "woke" where the house paused it because the machine slept or its clock jumped.

    ``lost``: milliseconds that went by (or back) meanwhile without anybody talking; they are given back.
    """

    roles: ClassVar[frozenset[Role]] = HOSTS_AND_HOUSE
    step: str
    why: str = Field(default="", max_length=20)
    lost: int = 0


class AddMinutes(Command):
    """+1, +2 … minutes, while it runs or not; fewer than none take time away."""

    step: str
    minutes: int = Field(ge=-120, le=120)


class EndEarly(Command):
    """The time is over now; people finish their sentence."""

    step: str


class RingClock(Command):
    """The alarm: the deadline set by event ``set_by`` has come. ``seats`` as in ``NextStep``."""

    roles: ClassVar[frozenset[Role]] = frozenset({Role.HOUSE})
    step: str
    set_by: int
    seats: dict[str, int] | None = None


class ClockSet(Event):
    """The clock of a step from now on."""

    step: str
    clock: Clock


class ClockRang(Event):
    """The time of a step is over."""

    step: str


def _running_step(cafe: Cafe, step: str) -> Clock:
    if step != cafe.step:
        raise Refusal(Code.ALREADY_MOVED_ON, step)
    clock = cafe.clock
    if not clock.total:
        raise Refusal(Code.NO_CLOCK)
    return clock


@decides(StartClock)
def _start(cafe: Cafe, command: StartClock, asked: Asked) -> list[Event]:
    clock = _running_step(cafe, command.step)
    if clock.deadline is not None:
        return []
    left = clock.left or MINUTE
    return [ClockSet(step=command.step, clock=Clock(total=max(clock.total, left), deadline=asked.at + left))]


@decides(PauseClock)
def _pause(cafe: Cafe, command: PauseClock, asked: Asked) -> list[Event]:
    clock = _running_step(cafe, command.step)
    if clock.deadline is None:
        return []
    lost = command.lost if asked.by.role == Role.HOUSE else 0
    left = min(max(clock.deadline - asked.at + lost, 0), clock.total)
    paused = Clock(total=clock.total, left=left, rang=clock.rang and left == 0, why=command.why)
    return [ClockSet(step=command.step, clock=paused)]


@decides(AddMinutes)
def _add(cafe: Cafe, command: AddMinutes, asked: Asked) -> list[Event]:
    clock = _running_step(cafe, command.step)
    left = max(clock.left_at(asked.at), 0) + command.minutes * MINUTE
    left = min(max(left, 0), cafe.settings.limits.minutes * MINUTE)
    total = max(clock.total, left)
    if clock.deadline is not None:
        return [ClockSet(step=command.step, clock=Clock(total=total, deadline=asked.at + left))]
    return [ClockSet(step=command.step, clock=Clock(total=total, left=left, why=clock.why))]


@decides(EndEarly)
def _end(cafe: Cafe, command: EndEarly, asked: Asked) -> list[Event]:
    clock = _running_step(cafe, command.step)
    if clock.deadline is not None and clock.deadline <= asked.at:
        return []
    return [ClockSet(step=command.step, clock=Clock(total=clock.total, deadline=asked.at))]


@decides(RingClock)
def _ring(cafe: Cafe, command: RingClock, asked: Asked) -> list[Event]:
    clock = _running_step(cafe, command.step)
    if clock.set_by != command.set_by or clock.deadline is None or clock.rang:
        raise Refusal(Code.ALREADY_MOVED_ON, command.step)
    if asked.at < clock.deadline:
        raise Refusal(Code.TOO_EARLY)
    events: list[Event] = [ClockRang(step=command.step)]
    last = cafe.next_step is None or cafe.next_step.kind == "closed"
    if cafe.settings.moves_on_alone and not last:
        events += moving_on(cafe, command.seats, asked)
    return events


@evolves(ClockSet)
def _set(draft: Draft, event: ClockSet, recorded: Recorded) -> None:
    draft.put("clocks", event.step, replace(event.clock, set_by=recorded.seq))


@inverts(ClockSet)
def _unset(before: Cafe, event: ClockSet) -> tuple[str, list[Event]] | None:
    return "clock", [ClockSet(step=event.step, clock=before.clocks.get(event.step, Clock()))]


@adapts(ClockSet)
def _unset_now(cafe: Cafe, event: ClockSet, at: int) -> list[Event]:
    """Undoing a pause goes on with the time that was left, however long the pause was."""
    if event.step != cafe.step:
        raise Refusal(Code.CANNOT_UNDO, "clock")
    if event.clock.deadline is None or cafe.clock.left is None:
        return [event]
    running = replace(event.clock, deadline=at + cafe.clock.left)
    return [event.model_copy(update={"clock": running})]


@evolves(ClockRang)
def _rang(draft: Draft, event: ClockRang, recorded: Recorded) -> None:
    draft.change("clocks", event.step, rang=True)
