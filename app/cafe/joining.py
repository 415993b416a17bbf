"""Coming in, leaving, coming back. Names are kept by ``people/``; the log knows ids, groups, languages."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from .actor import HOSTS, ROOM, Role
from .draft import Draft
from .hosting import HostAsked
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .refusal import Code, Refusal
from .seats import PersonMoved, smallest_table
from .state import Cafe, NameState, Person

PARTICIPANT = frozenset({Role.PARTICIPANT})


class JoinCafe(Command):
    """The op's first half becomes the person's id. ``named``: a name was left at the door."""

    roles: ClassVar[frozenset[Role]] = PARTICIPANT
    lang: str = Field(default="en", max_length=35)
    writes: str = Field(default="", max_length=35)
    groups: dict[str, str] = Field(default_factory=dict)
    named: bool = False


class AddPerson(JoinCafe):
    """Somebody without a phone, added by the host."""

    roles: ClassVar[frozenset[Role]] = HOSTS


class LeaveCafe(Command):
    """Leave, or (a host) mark somebody as gone: the seat is free. Ideas stay."""

    roles: ClassVar[frozenset[Role]] = ROOM
    person: str


class ComeBack(Command):
    roles: ClassVar[frozenset[Role]] = ROOM
    person: str


class ChangeName(Command):
    """The name at the door changed; ``named`` False: it was taken away."""

    roles: ClassVar[frozenset[Role]] = ROOM
    person: str
    named: bool


class PersonJoined(Event):
    person: str
    lang: str
    writes: str
    groups: dict[str, str]
    phone: bool
    name: NameState


class PersonLeft(Event):
    person: str


class PersonReturned(Event):
    person: str


class NameChanged(Event):
    person: str
    name: NameState


def _name_state(cafe: Cafe, named: bool) -> NameState:
    if not named:
        return "none"
    return "waiting" if cafe.settings.approve_first else "shown"


def _seat_now(cafe: Cafe, person: str) -> list[Event]:
    """A late-comer's seat: at once, at the smallest suitable table."""
    if cafe.round == 0 or cafe.now.kind in ("lobby", "harvest", "closed"):
        return []
    table = smallest_table(cafe, cafe.round)
    return [PersonMoved(round=cafe.round, person=person, table=table)]


def _groups(cafe: Cafe, given: Mapping[str, str]) -> dict[str, str]:
    known = {group.name: group.options for group in cafe.settings.groups}
    return {name: value for name, value in given.items() if value in known.get(name, ())}


@decides(JoinCafe)
def _join(cafe: Cafe, command: JoinCafe, asked: Asked) -> list[Event]:
    if cafe.closed:
        raise Refusal(Code.CAFE_CLOSED)
    if cafe.locked and asked.by.role not in HOSTS:
        raise Refusal(Code.CAFE_LOCKED)
    if len(cafe.people) >= cafe.settings.limits.people:
        raise Refusal(Code.CAFE_FULL)
    person = command.id
    joined = PersonJoined(
        person=person,
        lang=command.lang,
        writes=command.writes,
        groups=_groups(cafe, command.groups),
        phone=asked.by.role not in HOSTS,
        name=_name_state(cafe, command.named),
    )
    return [joined, *_seat_now(cafe, person)]


@decides(AddPerson)
def _add(cafe: Cafe, command: AddPerson, asked: Asked) -> list[Event]:
    return _join(cafe, command, asked)


def person_of(cafe: Cafe, person: str, asked: Asked) -> Person:
    """The person spoken of, if the asker is that person or a host. Raises ``Refusal``."""
    if asked.by.role not in HOSTS and asked.by.person != person:
        raise Refusal(Code.NOT_YOURS, person)
    found = cafe.people.get(person)
    if found is None:
        raise Refusal(Code.UNKNOWN_PERSON, person)
    return found


def leaving(cafe: Cafe, person: str) -> list[Event]:
    """Somebody goes: the seat of the running round is free, and another is asked to host their table."""
    events: list[Event] = [PersonLeft(person=person)]
    table = cafe.table_of(person)
    if table is None or cafe.closed:
        return events
    events.append(PersonMoved(round=cafe.round, person=person, table=None))
    hosted = cafe.tables[table]
    if person in (hosted.host, hosted.asked) and cafe.now.kind == "round":
        sitting = [p for p in cafe.at_table.get((cafe.round, table), ()) if p != person]
        free = [p for p in sitting if p not in hosted.declined and cafe.people[p].phone]
        events.append(HostAsked(table=table, person=free[0] if free else None))
    return events


@decides(LeaveCafe)
def _leave(cafe: Cafe, command: LeaveCafe, asked: Asked) -> list[Event]:
    person = person_of(cafe, command.person, asked)
    return leaving(cafe, person.id) if person.here else []


@decides(ComeBack)
def _come_back(cafe: Cafe, command: ComeBack, asked: Asked) -> list[Event]:
    person = person_of(cafe, command.person, asked)
    if person.here:
        return []
    return [PersonReturned(person=person.id), *_seat_now(cafe, person.id)]


@decides(ChangeName)
def _rename(cafe: Cafe, command: ChangeName, asked: Asked) -> list[Event]:
    person = person_of(cafe, command.person, asked)
    return [NameChanged(person=person.id, name=_name_state(cafe, command.named))]


@evolves(PersonJoined)
def _joined(draft: Draft, event: PersonJoined, recorded: Recorded) -> None:
    person = Person(
        event.person, recorded.seq, event.lang, event.writes, event.groups, event.phone, name=event.name
    )
    draft.put("people", event.person, person)


@evolves(PersonLeft)
def _left(draft: Draft, event: PersonLeft, recorded: Recorded) -> None:
    draft.change("people", event.person, here=False)
    for number, table in list(draft.now.tables.items()):
        if event.person in (table.host, table.asked):
            host = None if table.host == event.person else table.host
            draft.change("tables", number, host=host, asked=None)


@inverts(PersonLeft)
def _not_left(before: Cafe, event: PersonLeft) -> tuple[str, list[Event]] | None:
    return f"person:{event.person}", [PersonReturned(person=event.person)]


@evolves(PersonReturned)
def _returned(draft: Draft, event: PersonReturned, recorded: Recorded) -> None:
    draft.change("people", event.person, here=True)


@evolves(NameChanged)
def _named(draft: Draft, event: NameChanged, recorded: Recorded) -> None:
    draft.change("people", event.person, name=event.name)
