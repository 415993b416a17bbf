"""Who would host a table says so before the tables are set; where hosts are named, they come first."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from .actor import ROOM, Role
from .draft import Draft
from .hosting import TableHosted
from .message import Asked, Command, Event, Recorded, decides, evolves
from .refusal import Code, Refusal
from .state import Cafe


class Volunteer(Command):
    """I would host a table (``ready`` False: not any more); a host may say it for somebody."""

    roles: ClassVar[frozenset[Role]] = ROOM
    person: str
    ready: bool = True


class Volunteered(Event):
    """Whether somebody would host a table."""

    person: str
    ready: bool


def named_hosts(cafe: Cafe, people: Mapping[int, Sequence[str]]) -> list[Event]:
    """For each table without a host one who sits there: who came forward, then who has a phone."""
    events: list[Event] = []
    for number, sitting in sorted(people.items()):
        table = cafe.tables.get(number)
        if table is not None and table.host is not None:
            continue
        refused = table.declined if table is not None else frozenset()
        free = [cafe.people[who] for who in sitting if who not in refused and cafe.people[who].here]
        if free:
            chosen = min(free, key=lambda one: (not one.volunteers, not one.phone, one.seq))
            events.append(TableHosted(table=number, person=chosen.id))
    return events


@decides(Volunteer)
def _volunteer(cafe: Cafe, command: Volunteer, asked: Asked) -> list[Event]:
    if not asked.by.hosts and asked.by.person != command.person:
        raise Refusal(Code.NOT_YOURS, command.person)
    person = cafe.people.get(command.person)
    if person is None or not person.here:
        raise Refusal(Code.UNKNOWN_PERSON, command.person)
    if person.volunteers == command.ready:
        return []
    return [Volunteered(person=person.id, ready=command.ready)]


@evolves(Volunteered)
def _volunteered(draft: Draft, event: Volunteered, recorded: Recorded) -> None:
    draft.change("people", event.person, volunteers=event.ready)
