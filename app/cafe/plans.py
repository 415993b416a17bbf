"""The plan of the rounds ahead: made by the seating room, kept in the log, changed by hand."""

from typing import ClassVar

from .actor import HOSTS_AND_HOUSE, Role
from .draft import Draft
from .foreseen import ahead, fits, in_round, same_again
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .seat_rules import pair_of
from .state import Cafe, Outlook


class PlanRounds(Command):
    """Who sits where in each round ahead (round → person → table), and how good that is.

    ``better``: only if it is better than the plan that stands.
    """

    roles: ClassVar[frozenset[Role]] = HOSTS_AND_HOUSE
    rounds: dict[int, dict[str, int]]
    outlook: Outlook
    better: bool = False


class PinSeat(Command):
    """Move somebody by hand in a round ahead: the plan is made around it. ``table`` None: no more."""

    round: int
    person: str
    table: int | None = None


class RoundsPlanned(Event):
    """The plan of all rounds ahead from now on, complete."""

    rounds: dict[int, dict[str, int]]
    outlook: Outlook


class SeatPinned(Event):
    """Where somebody sits in a round ahead by the host's hand; None: by none.

    ``planned``: where the plan has them from now on; None: they are in no plan.
    """

    round: int
    person: str
    table: int | None
    planned: int | None


def planned(cafe: Cafe) -> bool:
    """Whether every round ahead has a plan that still fits."""
    rounds = [number for number in ahead(cafe) if not same_again(cafe, number)]
    return all(fits(cafe, number, in_round(cafe.planned, number)) for number in rounds)


@decides(PlanRounds)
def _plan(cafe: Cafe, command: PlanRounds, asked: Asked) -> list[Event]:
    rounds = [number for number in ahead(cafe) if not same_again(cafe, number)]
    if not rounds or sorted(command.rounds) != rounds:
        raise Refusal(Code.PLAN_STALE)
    if not all(fits(cafe, number, seats) for number, seats in command.rounds.items()):
        raise Refusal(Code.PLAN_STALE)
    stands = cafe.outlook is not None and planned(cafe)
    if stands and command.better and _price(command.outlook) >= _price(cafe.outlook):
        return []
    same = stands and all(in_round(cafe.planned, n) == seats for n, seats in command.rounds.items())
    if same and command.outlook == cafe.outlook:
        return []
    return [RoundsPlanned(rounds=command.rounds, outlook=command.outlook)]


def _price(outlook: Outlook | None) -> tuple[int, int]:
    return (outlook.repeats + outlook.uneven, outlook.repeats) if outlook else (0, 0)


@decides(PinSeat)
def _pin(cafe: Cafe, command: PinSeat, asked: Asked) -> list[Event]:
    person = cafe.people.get(command.person)
    if person is None or not person.here:
        raise Refusal(Code.UNKNOWN_PERSON, command.person)
    if command.round not in ahead(cafe) or same_again(cafe, command.round):
        raise Refusal(Code.NOT_THIS_ROUND, str(command.round))
    if command.table is not None:
        _check_pin(cafe, command.round, command.person, command.table)
    key = (command.round, command.person)
    if cafe.pins.get(key) == command.table:
        return []
    seat = cafe.planned.get(key)
    moved = command.table if command.table is not None and seat is not None else seat
    return [SeatPinned(round=command.round, person=command.person, table=command.table, planned=moved)]


def _check_pin(cafe: Cafe, round_: int, person: str, table: int) -> None:
    """Raises ``Refusal`` where a rule forbids somebody this table."""
    if not 1 <= table <= cafe.settings.limits.tables:
        raise Refusal(Code.UNKNOWN_TABLE, str(table))
    if cafe.places.get(person, table) != table:
        raise Refusal(Code.FIXED_PLACE, person)
    fixed = {**cafe.places, **in_round(cafe.pins, round_)}
    for other, there in fixed.items():
        rule = cafe.pairs.get(pair_of(person, other))
        if rule and (there == table) != (rule == "together"):
            raise Refusal(Code.RULES_AT_ODDS, other)


@evolves(RoundsPlanned)
def _planned(draft: Draft, event: RoundsPlanned, recorded: Recorded) -> None:
    flat = {
        (number, person): table for number, seats in event.rounds.items() for person, table in seats.items()
    }
    draft.set(planned=flat, outlook=event.outlook)


@evolves(SeatPinned)
def _pinned(draft: Draft, event: SeatPinned, recorded: Recorded) -> None:
    for field, table in (("pins", event.table), ("planned", event.planned)):
        if table is None:
            draft.drop(field, (event.round, event.person))
        else:
            draft.put(field, (event.round, event.person), table)


@inverts(SeatPinned)
def _not_pinned(before: Cafe, event: SeatPinned) -> tuple[str, list[Event]] | None:
    key = (event.round, event.person)
    was = {"table": before.pins.get(key), "planned": before.planned.get(key)}
    return f"pin:{event.round}:{event.person}", [event.model_copy(update=was)]


@adapts(SeatPinned)
def _pinned_still(cafe: Cafe, event: SeatPinned, at: int) -> list[Event]:
    return [event] if event.round in ahead(cafe) else []
