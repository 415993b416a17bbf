"""Table hosts: anybody may say "I'll host this table"; if nobody has when round one starts, one is asked."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from .actor import ROOM, Role
from .draft import Draft
from .message import WITH_THE_REST, Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, Table
from .tables import lay


class HostTable(Command):
    """I'll host the table at which I sit."""

    roles: ClassVar[frozenset[Role]] = ROOM
    table: int


class DeclineHosting(Command):
    """Not me: the question goes to somebody else; a host who declines stops hosting."""

    roles: ClassVar[frozenset[Role]] = ROOM
    table: int


class TableHosted(Event):
    """A person hosts a table from now on, and no other."""

    table: int
    person: str


class HostAsked(Event):
    """Whom the table asks to host it; None: nobody is asked any more."""

    table: int
    person: str | None


class HostingDeclined(Event):
    """Somebody said no, or stopped hosting; they are not asked at this table again."""

    table: int
    person: str


def ask_for_hosts(cafe: Cafe, people: Mapping[int, Sequence[str]]) -> list[Event]:
    """For each table without a host, ask one of those who sit there."""
    asked = [candidate(cafe, number, sitting) for number, sitting in sorted(people.items())]
    return [event for event in asked if event is not None]


def candidate(cafe: Cafe, number: int, sitting: Sequence[str]) -> HostAsked | None:
    """Ask the first with a phone who has not declined; nobody if the table has a host or someone is asked."""
    table = cafe.tables.get(number, Table(number))
    if table.host is not None or table.asked in sitting:
        return None
    for person in sitting:
        if person not in table.declined and person in cafe.people and cafe.people[person].phone:
            return HostAsked(table=number, person=person)
    return HostAsked(table=number, person=None) if table.asked else None


def asking_another(cafe: Cafe, person: str, number: int | None) -> list[Event]:
    """Somebody leaves table ``number`` in the middle of a round: was it theirs, then another is asked."""
    table = cafe.tables.get(number or 0)
    if table is None or cafe.now.kind != "round" or person not in (table.host, table.asked):
        return []
    if not cafe.settings.table_host_stays:
        return []
    return [HostAsked(table=table.number, person=_willing(cafe, table, person))]


def _willing(cafe: Cafe, table: Table, but: str) -> str | None:
    """The first at the table with a phone, still here, who has not declined, ``but`` for one person."""
    sitting = [cafe.people[who] for who in cafe.at_table.get((cafe.round, table.number), ())]
    free = (p.id for p in sitting if p.here and p.phone and p.id != but and p.id not in table.declined)
    return next(free, None)


def hosts_no_more(draft: Draft, person: str, number: int) -> None:
    """Somebody does not sit at the table any more that they hosted, or were asked to host."""
    table = draft.now.tables.get(number)
    if table is not None and person in (table.host, table.asked):
        host, asked = (None if who == person else who for who in (table.host, table.asked))
        draft.change("tables", number, host=host, asked=asked)


def hosting_again(before: Cafe, person: str) -> list[Event]:
    """The events that give somebody back the table they hosted, or were asked to host."""
    theirs = [table for table in before.tables.values() if person in (table.host, table.asked)]
    hosted: list[Event] = [TableHosted(table=t.number, person=person) for t in theirs if t.host == person]
    return hosted + [HostAsked(table=t.number, person=person) for t in theirs if t.asked == person]


@decides(HostTable)
def _host(cafe: Cafe, command: HostTable, asked: Asked) -> list[Event]:
    person = asked.by.person
    if person is None or cafe.table_of(person) != command.table or not cafe.people[person].here:
        raise Refusal(Code.NOT_AT_TABLE, str(command.table))
    table = cafe.tables[command.table]
    if table.host == person:
        return []
    if table.host is not None and cafe.table_of(table.host) == command.table:
        raise Refusal(Code.HOST_TAKEN, str(command.table))
    return [TableHosted(table=command.table, person=person)]


@decides(DeclineHosting)
def _decline(cafe: Cafe, command: DeclineHosting, asked: Asked) -> list[Event]:
    person, table = asked.by.person, cafe.tables.get(command.table)
    if person is None or table is None or person not in (table.host, table.asked):
        raise Refusal(Code.NOT_ASKED, str(command.table))
    return [
        HostingDeclined(table=command.table, person=person),
        HostAsked(table=command.table, person=_willing(cafe, table, person)),
    ]


@evolves(TableHosted)
def _hosted(draft: Draft, event: TableHosted, recorded: Recorded) -> None:
    others = [n for n, table in draft.now.tables.items() if table.host == event.person and n != event.table]
    for number in others:
        draft.change("tables", number, host=None)
    lay(draft, event.table)
    draft.change("tables", event.table, host=event.person, asked=None)


@evolves(HostAsked)
def _asked(draft: Draft, event: HostAsked, recorded: Recorded) -> None:
    lay(draft, event.table)
    draft.change("tables", event.table, asked=event.person)


@inverts(HostAsked)
def _asked_before(before: Cafe, event: HostAsked) -> tuple[str, list[Event]] | None:
    table = before.tables.get(event.table, Table(event.table))
    return WITH_THE_REST, [HostAsked(table=event.table, person=table.asked)]


@adapts(HostAsked)
def _asked_still(cafe: Cafe, event: HostAsked, at: int) -> list[Event]:
    table = cafe.tables.get(event.table)
    if table is None or table.asked == event.person:
        return []
    gone = event.person is not None and not cafe.people[event.person].here
    return [] if gone or (event.person and table.host) else [event]


@adapts(TableHosted)
def _hosted_again(cafe: Cafe, event: TableHosted, at: int) -> list[Event]:
    table = cafe.tables.get(event.table)
    free = table is not None and table.host is None and cafe.people[event.person].here
    return [event] if free else []


@evolves(HostingDeclined)
def _declined(draft: Draft, event: HostingDeclined, recorded: Recorded) -> None:
    table = draft.now.tables[event.table]
    host = None if table.host == event.person else table.host
    draft.change("tables", event.table, host=host, asked=None, declined=table.declined | {event.person})
