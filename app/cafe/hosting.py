"""Table hosts: anybody may say "I'll host this table"; if nobody has when round one starts, one is asked."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from .actor import ROOM, Role
from .draft import Draft
from .message import Asked, Command, Event, Recorded, decides, evolves
from .refusal import Code, Refusal
from .state import Cafe, Table


class HostTable(Command):
    """I'll host the table at which I sit."""

    roles: ClassVar[frozenset[Role]] = ROOM
    table: int


class DeclineHosting(Command):
    """Not me: the question goes to somebody else; a host who declines stops hosting."""

    roles: ClassVar[frozenset[Role]] = ROOM
    table: int


class TableHosted(Event):
    table: int
    person: str


class HostAsked(Event):
    table: int
    person: str | None


class HostingDeclined(Event):
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


@decides(HostTable)
def _host(cafe: Cafe, command: HostTable, asked: Asked) -> list[Event]:
    person = asked.by.person
    if person is None or cafe.table_of(person) != command.table:
        raise Refusal(Code.NOT_AT_TABLE, str(command.table))
    table = cafe.tables[command.table]
    if table.host == person:
        return []
    if table.host is not None:
        raise Refusal(Code.HOST_TAKEN, str(command.table))
    return [TableHosted(table=command.table, person=person)]


@decides(DeclineHosting)
def _decline(cafe: Cafe, command: DeclineHosting, asked: Asked) -> list[Event]:
    person, table = asked.by.person, cafe.tables.get(command.table)
    if person is None or table is None or person not in (table.host, table.asked):
        raise Refusal(Code.NOT_ASKED, str(command.table))
    sitting = [p for p in cafe.at_table.get((cafe.round, command.table), ()) if p != person]
    free = [p for p in sitting if p not in table.declined and cafe.people[p].phone]
    return [
        HostingDeclined(table=command.table, person=person),
        HostAsked(table=command.table, person=free[0] if free else None),
    ]


@evolves(TableHosted)
def _hosted(draft: Draft, event: TableHosted, recorded: Recorded) -> None:
    for number, table in list(draft.now.tables.items()):
        if table.host == event.person and number != event.table:
            draft.change("tables", number, host=None)
    draft.change("tables", event.table, host=event.person, asked=None)


@evolves(HostAsked)
def _asked(draft: Draft, event: HostAsked, recorded: Recorded) -> None:
    if event.table not in draft.now.tables:
        draft.put("tables", event.table, Table(event.table))
    draft.change("tables", event.table, asked=event.person)


@evolves(HostingDeclined)
def _declined(draft: Draft, event: HostingDeclined, recorded: Recorded) -> None:
    table = draft.now.tables[event.table]
    host = None if table.host == event.person else table.host
    draft.change("tables", event.table, host=host, asked=None, declined=table.declined | {event.person})
