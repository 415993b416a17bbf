"""Who sits where: giving seats for a round, moving a person, and the late-comer's seat.

A good plan for a whole round comes from ``seating/`` inside the command; the rule here only fills
what a plan leaves open (somebody came in meanwhile), at the smallest table.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import count, islice
from typing import ClassVar

from .actor import ROOM, Role
from .agenda import harvesting
from .draft import Draft
from .hosting import asking_another, hosting_again, hosts_no_more
from .latecomer import suitable
from .message import WITH_THE_REST, Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe
from .tables import lay

THIN = 3  # a table of fewer people is no conversation


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
    """Everybody's table in a round, complete; nobody's: the round is not seated any more."""

    round: int
    seats: dict[str, int]


class PersonMoved(Event):
    """A person sits at another table; ``table`` None: they have no seat in this round any more."""

    round: int
    person: str
    table: int | None
    by_host: bool = False


class SeatConfirmed(Event):
    """Somebody said that they sit where the plan has them."""

    round: int
    person: str


def pinned(cafe: Cafe, plan: Mapping[str, int]) -> dict[str, int]:
    """``plan`` with table hosts at the tables they host, where table hosts stay."""
    hosts = {table.host: table.number for table in cafe.tables.values() if table.host is not None}
    return {**plan, **hosts} if cafe.settings.table_host_stays else dict(plan)


def filled(cafe: Cafe, plan: Mapping[str, int], high: int) -> dict[str, int]:
    """``plan`` for everybody who is here: strangers are dropped, the forgotten get the smallest table.

    So do those whom the plan puts at a table that cannot be.
    """
    here, most = {person.id for person in cafe.here()}, cafe.settings.limits.tables
    seats = {person: table for person, table in plan.items() if person in here and 1 <= table <= most}
    sizes = Counter(seats.values())
    forgotten = sorted(here - seats.keys(), key=lambda p: cafe.people[p].seq)
    tables = _opened(cafe, set(sizes), len(here), len(forgotten), high)
    tables |= {cafe.places[person] for person in forgotten if person in cafe.places}
    if any(cafe.people[person].afar for person in forgotten):
        tables |= cafe.links.keys()
    for person in forgotten:
        fit = suitable(cafe, cafe.people[person], tables, seats) or tables
        table = min(fit, key=lambda number: (sizes[number], number))
        seats[person] = table
        sizes[table] += 1
    return seats


def _opened(cafe: Cafe, used: set[int], people: int, newcomers: int, high: int) -> set[int]:
    """The tables in use, and as many more as newcomers need; none is opened for one or two alone."""
    wanted = -(-people // max(high, 1))
    if cafe.settings.scope == "table":
        wanted = max(wanted, min(len(cafe.settings.questions), people // THIN))
    more = min(min(wanted, cafe.settings.limits.tables) - len(used), newcomers // THIN)
    unused = (number for number in count(1) if number not in used)
    return used | set(islice(unused, max(more, 0 if used else 1)))


def settling(cafe: Cafe) -> list[Event]:
    """What is lacking for everybody who is here, and nobody else, to have a seat in the round in force."""
    round_ = cafe.round
    if not round_ or harvesting(cafe):
        return []
    known = seats_of(cafe, round_)
    wanted = filled(cafe, known, cafe.settings.table_high)
    gone: list[Event] = [PersonMoved(round=round_, person=p, table=None) for p in known if p not in wanted]
    come = [PersonMoved(round=round_, person=p, table=t) for p, t in wanted.items() if p not in known]
    return gone + come


def seats_of(cafe: Cafe, round_: int) -> dict[str, int]:
    """Person → table in a round."""
    return {person: table for (number, person), table in cafe.seats.items() if number == round_}


@decides(MovePerson)
def _move(cafe: Cafe, command: MovePerson, asked: Asked) -> list[Event]:
    person = cafe.people.get(command.person)
    if person is None or not person.here:
        raise Refusal(Code.UNKNOWN_PERSON, command.person)
    if cafe.closed:
        raise Refusal(Code.CAFE_CLOSED)
    if cafe.round == 0:
        raise Refusal(Code.NOT_THIS_ROUND, "0")
    if not 1 <= command.table <= min(len(cafe.tables) + 1, cafe.settings.limits.tables):
        raise Refusal(Code.UNKNOWN_TABLE, str(command.table))
    was = cafe.table_of(person.id)
    if was == command.table:
        return []
    moved = PersonMoved(round=cafe.round, person=person.id, table=command.table, by_host=True)
    return [moved, *asking_another(cafe, person.id, was)]


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
    if harvesting(cafe):
        raise Refusal(Code.NOT_THIS_ROUND, str(command.round))
    seats = filled(cafe, pinned(cafe, command.seats), cafe.settings.table_high)
    return [] if seats == seats_of(cafe, command.round) else [SeatsGiven(round=command.round, seats=seats)]


@evolves(SeatsGiven)
def _given(draft: Draft, event: SeatsGiven, recorded: Recorded) -> None:
    round_ = event.round
    for person, was in seats_of(draft.now, round_).items():
        draft.drop("seats", (round_, person))
        if event.seats.get(person) != was:
            _remember_table(draft, round_, person, was)
    for number in [number for (other, number) in draft.now.at_table if other == round_]:
        draft.drop("at_table", (round_, number))
    at_table: dict[int, list[str]] = {}
    for person, table in event.seats.items():
        draft.put("seats", (round_, person), table)
        at_table.setdefault(table, []).append(person)
    for number, people in at_table.items():
        draft.put("at_table", (round_, number), tuple(people))
    for number in range(1, max(event.seats.values(), default=0) + 1):
        lay(draft, number)
    if event.seats:
        draft.set(seated_round=max(draft.now.seated_round, round_), reached=max(draft.now.reached, round_))
    elif draft.now.seated_round == round_:
        draft.set(seated_round=round_ - 1)
        _clear_away(draft)


def _remember_table(draft: Draft, round_: int, person: str, was: int) -> None:
    """Somebody left a table within a round: what they wrote there may still be on its way."""
    key = (round_, person)
    before = draft.now.was_at.get(key, ())
    if was not in before:
        draft.put("was_at", key, (*before, was))
    draft.drop("confirmed", key)


def _clear_away(draft: Draft) -> None:
    """Tables at which nobody sat, and nothing was left, are not there any more."""
    cafe = draft.now
    used = {number for (_, number), people in cafe.at_table.items() if people}
    used |= cafe.cloths.keys() | {number for (_, number, _) in cafe.handoffs}
    for number in [number for number in cafe.tables if number > max(used, default=0)]:
        draft.drop("tables", number)


@inverts(SeatsGiven)
def _not_given(before: Cafe, event: SeatsGiven) -> tuple[str, list[Event]] | None:
    return "seats", [SeatsGiven(round=event.round, seats=seats_of(before, event.round))]


@adapts(SeatsGiven)
def _still_not_given(cafe: Cafe, event: SeatsGiven, at: int) -> list[Event]:
    if event.round < cafe.round or harvesting(cafe):
        raise Refusal(Code.CANNOT_UNDO, "seats")  # who sat where in a round that is over is no plan any more
    return [event]


@evolves(PersonMoved)
def _moved(draft: Draft, event: PersonMoved, recorded: Recorded) -> None:
    key = (event.round, event.person)
    was = draft.now.seats.get(key)
    if was is not None:
        people = draft.now.at_table.get((event.round, was), ())
        draft.put("at_table", (event.round, was), tuple(p for p in people if p != event.person))
        draft.drop("seats", key)
        if event.table != was:
            _remember_table(draft, event.round, event.person, was)
            if event.round == draft.now.round:
                hosts_no_more(draft, event.person, was)
    if event.table is not None:
        lay(draft, event.table)
        draft.put("seats", key, event.table)
        people = draft.now.at_table.get((event.round, event.table), ())
        draft.put("at_table", (event.round, event.table), (*people, event.person))
        newest = max(draft.now.seated_round, event.round)
        draft.set(seated_round=newest, reached=max(draft.now.reached, newest))


@inverts(PersonMoved)
def _moved_back(before: Cafe, event: PersonMoved) -> tuple[str, list[Event]] | None:
    was = before.seats.get((event.round, event.person))
    back: list[Event] = [event.model_copy(update={"table": was})]
    hosting = hosting_again(before, event.person) if event.round == before.round else []
    return (f"person:{event.person}" if event.by_host else WITH_THE_REST), back + hosting


@adapts(PersonMoved)
def _still_moved_back(cafe: Cafe, event: PersonMoved, at: int) -> list[Event]:
    if event.round != cafe.round or (event.by_host and not cafe.people[event.person].here):
        return []
    return [] if cafe.seats.get((event.round, event.person)) == event.table else [event]


@evolves(SeatConfirmed)
def _confirmed(draft: Draft, event: SeatConfirmed, recorded: Recorded) -> None:
    draft.put("confirmed", (event.round, event.person), recorded.at)
