"""Coming in, leaving, coming back. Names are kept by ``people/``; the log knows ids, groups, languages."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from .actor import HOSTS, ROOM, Role
from .agenda import harvesting
from .draft import Draft
from .hosting import HostAsked, asking_another, hosting_again, hosts_no_more
from .latecomer import seat_at_once
from .message import WITH_THE_REST, Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .seats import PersonMoved
from .state import Cafe, NameState, Person, Table

PARTICIPANT = frozenset({Role.PARTICIPANT})


class JoinCafe(Command):
    """The op's first half becomes the person's id. ``named``: a name was left at the door.

    ``afar``: from elsewhere, at a table that is met by a link.
    """

    roles: ClassVar[frozenset[Role]] = PARTICIPANT
    lang: str = Field(default="en", max_length=35)
    writes: str = Field(default="", max_length=35)
    groups: dict[str, str] = Field(default_factory=dict)
    named: bool = False
    afar: bool = False


class AddPerson(JoinCafe):
    """Somebody without a phone, added by the host."""

    roles: ClassVar[frozenset[Role]] = HOSTS


class LeaveCafe(Command):
    """Leave, or (a host) mark somebody as gone: the seat is free. Ideas stay."""

    roles: ClassVar[frozenset[Role]] = ROOM
    person: str


class ComeBack(Command):
    """Somebody who left, or was marked as gone, is here again; in a round they get a seat at once."""

    roles: ClassVar[frozenset[Role]] = ROOM
    person: str


class ChangeName(Command):
    """The name at the door changed; ``named`` False: it was taken away."""

    roles: ClassVar[frozenset[Role]] = ROOM
    person: str
    named: bool


class PersonJoined(Event):
    """Somebody is here. ``phone`` False: a host added them."""

    person: str
    lang: str
    writes: str
    groups: dict[str, str]
    phone: bool
    name: NameState
    afar: bool = False


class PersonLeft(Event):
    """Somebody is gone. ``by_host``: they did not say so themselves, a host marked them as gone."""

    person: str
    by_host: bool = False


class PersonReturned(Event):
    """Somebody who had left is here again."""

    person: str
    by_host: bool = False


class NameChanged(Event):
    """What became of a name that was left, changed or taken away at the door."""

    person: str
    name: NameState


def _name_state(cafe: Cafe, named: bool, asked: Asked, was: NameState = "none") -> NameState:
    if not named:
        return "none"
    waits = cafe.settings.approve_first or was == "hidden"
    return "waiting" if waits and asked.by.role not in HOSTS else "shown"


def _check_name(cafe: Cafe, named: bool, asked: Asked) -> None:
    needed = cafe.settings.names_asked and cafe.settings.names_needed
    if needed and not named and asked.by.role not in HOSTS:
        raise Refusal(Code.BLANK, "name")


def _seat_now(cafe: Cafe, person: Person) -> list[Event]:
    """A late-comer's seat: at once, at the smallest suitable table; one that has no host asks them."""
    if cafe.round == 0 or harvesting(cafe):
        return []
    number = seat_at_once(cafe, cafe.round, person)
    events: list[Event] = [PersonMoved(round=cafe.round, person=person.id, table=number)]
    table = cafe.tables.get(number, Table(number))
    hostless = table.host is None and table.asked is None and person.id not in table.declined
    if hostless and person.phone and cafe.now.kind == "round" and cafe.settings.table_host_stays:
        events.append(HostAsked(table=number, person=person.id))
    return events


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
    _check_name(cafe, command.named, asked)
    phone, groups = asked.by.role not in HOSTS, _groups(cafe, command.groups)
    joined = PersonJoined(
        person=command.id,
        lang=command.lang,
        writes=command.writes,
        groups=groups,
        phone=phone,
        name=_name_state(cafe, command.named, asked),
        afar=command.afar and bool(cafe.links),
    )
    return [joined, *_seat_now(cafe, _as_person(joined, cafe.seq + 1))]


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


def leaving(cafe: Cafe, person: str, asked: Asked) -> list[Event]:
    """Somebody goes: the seat of the running round is free, and another is asked to host their table."""
    by_host = asked.by.role in HOSTS
    events: list[Event] = [PersonLeft(person=person, by_host=by_host)]
    table = cafe.table_of(person)
    if table is None or harvesting(cafe):
        return events
    freed = PersonMoved(round=cafe.round, person=person, table=None)
    return [*events, freed, *asking_another(cafe, person, table)]


@decides(LeaveCafe)
def _leave(cafe: Cafe, command: LeaveCafe, asked: Asked) -> list[Event]:
    person = person_of(cafe, command.person, asked)
    return leaving(cafe, person.id, asked) if person.here else []


@decides(ComeBack)
def _come_back(cafe: Cafe, command: ComeBack, asked: Asked) -> list[Event]:
    person = person_of(cafe, command.person, asked)
    if person.here:
        return []
    back = PersonReturned(person=person.id, by_host=asked.by.role in HOSTS)
    return [back, *_seat_now(cafe, person)]


@decides(ChangeName)
def _rename(cafe: Cafe, command: ChangeName, asked: Asked) -> list[Event]:
    person = person_of(cafe, command.person, asked)
    _check_name(cafe, command.named, asked)
    name = _name_state(cafe, command.named, asked, person.name)
    return [NameChanged(person=person.id, name=name)]


@evolves(PersonJoined)
def _joined(draft: Draft, event: PersonJoined, recorded: Recorded) -> None:
    draft.put("people", event.person, _as_person(event, recorded.seq))


def _as_person(joined: PersonJoined, seq: int) -> Person:
    return Person(
        joined.person,
        seq,
        joined.lang,
        joined.writes,
        joined.groups,
        joined.phone,
        name=joined.name,
        afar=joined.afar,
    )


@inverts(PersonJoined)
def _not_joined(before: Cafe, event: PersonJoined) -> tuple[str, list[Event]] | None:
    added = not event.phone
    return (f"person:{event.person}" if added else WITH_THE_REST), [PersonLeft(person=event.person)]


@evolves(PersonLeft)
def _left(draft: Draft, event: PersonLeft, recorded: Recorded) -> None:
    draft.change("people", event.person, here=False)
    theirs = [
        table.number for table in draft.now.tables.values() if event.person in (table.host, table.asked)
    ]
    for number in theirs:
        hosts_no_more(draft, event.person, number)


@inverts(PersonLeft)
def _not_left(before: Cafe, event: PersonLeft) -> tuple[str, list[Event]] | None:
    back: list[Event] = [PersonReturned(person=event.person), *hosting_again(before, event.person)]
    return (f"person:{event.person}" if event.by_host else WITH_THE_REST), back


@adapts(PersonLeft)
def _leaves_still(cafe: Cafe, event: PersonLeft, at: int) -> list[Event]:
    return [event] if cafe.people[event.person].here else []


@evolves(PersonReturned)
def _returned(draft: Draft, event: PersonReturned, recorded: Recorded) -> None:
    draft.change("people", event.person, here=True)


@inverts(PersonReturned)
def _not_returned(before: Cafe, event: PersonReturned) -> tuple[str, list[Event]] | None:
    return (f"person:{event.person}" if event.by_host else WITH_THE_REST), [PersonLeft(person=event.person)]


@adapts(PersonReturned)
def _returns_still(cafe: Cafe, event: PersonReturned, at: int) -> list[Event]:
    return [] if cafe.people[event.person].here else [event]


@evolves(NameChanged)
def _named(draft: Draft, event: NameChanged, recorded: Recorded) -> None:
    draft.change("people", event.person, name=event.name)
