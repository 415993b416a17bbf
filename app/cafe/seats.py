"""Who sits where: giving seats for a round, moving a person, and the late-comer's seat.

A good plan for a whole round comes from ``seating/`` inside the command; the rule here only fills
what a plan leaves open (somebody came in meanwhile), at the smallest table.
"""

from collections import Counter
from typing import ClassVar

from .actor import ROOM, Role
from .draft import Draft
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, Table


class MovePerson(Command):
    """Seat a person at another table in the round that is seated now."""

    person: str
    table: int


class ConfirmSeat(Command):
    """ "I am at table 2"."""

    roles: ClassVar[frozenset[Role]] = ROOM
    round: int


class PlanSeats(Command):
    """Seat the present round afresh, by a plan from the seating room."""

    round: int
    seats: dict[str, int]


class SeatsGiven(Event):
    """Everybody's table in a round; nobody's: the round is not seated any more."""

    round: int
    seats: dict[str, int]


class PersonMoved(Event):
    """A person sits at another table; ``table`` None: they have no seat in this round any more."""

    round: int
    person: str
    table: int | None


class SeatConfirmed(Event):
    round: int
    person: str


def filled(cafe: Cafe, plan: dict[str, int], high: int) -> dict[str, int]:
    """``plan`` for everybody who is here: strangers are dropped, the forgotten get the smallest table."""
    here = {person.id for person in cafe.here()}
    seats = {person: table for person, table in plan.items() if person in here}
    for hosted in cafe.tables.values():
        if hosted.host in here and hosted.host not in seats:
            seats[hosted.host] = hosted.number
    sizes = Counter(seats.values())
    count = max(len(cafe.tables), max(sizes, default=0), -(-len(here) // max(high, 1)))
    for person in sorted(here - seats.keys(), key=lambda p: cafe.people[p].seq):
        table = min(range(1, count + 1), key=lambda number: (sizes[number], number))
        seats[person] = table
        sizes[table] += 1
    return seats


def smallest_table(cafe: Cafe, round_: int) -> int:
    """Where a late-comer sits: the smallest table that has people, mixing groups where sizes tie."""
    sizes = {number: len(cafe.at_table.get((round_, number), ())) for number in cafe.tables}
    return min(sizes, key=lambda number: (sizes[number] == 0, sizes[number], number)) if sizes else 1


@decides(MovePerson)
def _move(cafe: Cafe, command: MovePerson, asked: Asked) -> list[Event]:
    person = cafe.people.get(command.person)
    if person is None or not person.here:
        raise Refusal(Code.UNKNOWN_PERSON, command.person)
    if not 1 <= command.table <= max(len(cafe.tables) + 1, 1) or cafe.round == 0:
        raise Refusal(Code.UNKNOWN_TABLE, str(command.table))
    return [PersonMoved(round=cafe.round, person=person.id, table=command.table)]


@decides(ConfirmSeat)
def _confirm(cafe: Cafe, command: ConfirmSeat, asked: Asked) -> list[Event]:
    if asked.by.person is None or (command.round, asked.by.person) not in cafe.seats:
        raise Refusal(Code.NOT_AT_TABLE)
    if (command.round, asked.by.person) in cafe.confirmed:
        return []
    return [SeatConfirmed(round=command.round, person=asked.by.person)]


@decides(PlanSeats)
def _plan(cafe: Cafe, command: PlanSeats, asked: Asked) -> list[Event]:
    if command.round != cafe.round or not command.round:
        raise Refusal(Code.NOT_THIS_ROUND, str(command.round))
    return [SeatsGiven(round=command.round, seats=filled(cafe, command.seats, cafe.settings.table_high))]


@evolves(SeatsGiven)
def _given(draft: Draft, event: SeatsGiven, recorded: Recorded) -> None:
    round_ = event.round
    for person, table in [(p, t) for (r, p), t in draft.now.seats.items() if r == round_]:
        if event.seats.get(person) != table:
            draft.drop("seats", (round_, person))
    for number in set(event.seats.values()) | {t for (r, t) in draft.now.at_table if r == round_}:
        draft.drop("at_table", (round_, number))
    at_table: dict[int, list[str]] = {}
    for person, table in event.seats.items():
        draft.put("seats", (round_, person), table)
        at_table.setdefault(table, []).append(person)
    for number in range(1, max(event.seats.values(), default=0) + 1):
        if number not in draft.now.tables:
            draft.put("tables", number, Table(number))
    for number, people in at_table.items():
        draft.put("at_table", (round_, number), tuple(people))
    if event.seats:
        draft.set(seated_round=max(draft.now.seated_round, round_))
    elif draft.now.seated_round == round_:
        draft.set(seated_round=round_ - 1)


@inverts(SeatsGiven)
def _not_given(before: Cafe, event: SeatsGiven) -> tuple[str, list[Event]] | None:
    seats = {person: table for (round_, person), table in before.seats.items() if round_ == event.round}
    return "seats", [SeatsGiven(round=event.round, seats=seats)]


@evolves(PersonMoved)
def _moved(draft: Draft, event: PersonMoved, recorded: Recorded) -> None:
    key = (event.round, event.person)
    was = draft.now.seats.get(key)
    if was is not None:
        people = draft.now.at_table.get((event.round, was), ())
        draft.put("at_table", (event.round, was), tuple(p for p in people if p != event.person))
        draft.put("was_at", key, (*draft.now.was_at.get(key, ()), was))
        draft.drop("seats", key)
    draft.drop("confirmed", key)
    if event.table is not None:
        if event.table not in draft.now.tables:
            draft.put("tables", event.table, Table(event.table))
        draft.put("seats", key, event.table)
        people = draft.now.at_table.get((event.round, event.table), ())
        draft.put("at_table", (event.round, event.table), (*people, event.person))


@inverts(PersonMoved)
def _moved_back(before: Cafe, event: PersonMoved) -> tuple[str, list[Event]] | None:
    was = before.seats.get((event.round, event.person))
    return f"person:{event.person}", [PersonMoved(round=event.round, person=event.person, table=was)]


@evolves(SeatConfirmed)
def _confirmed(draft: Draft, event: SeatConfirmed, recorded: Recorded) -> None:
    draft.put("confirmed", (event.round, event.person), recorded.at)
