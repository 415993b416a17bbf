"""A person asks to be forgotten: the log keeps an id and a count, ``people/`` forgets the rest."""

from typing import ClassVar

from .actor import ROOM, Role
from .draft import Draft
from .joining import leaving, person_of
from .message import Asked, Command, Event, Recorded, decides, evolves
from .state import Cafe
from .undo import forget


class ErasePerson(Command):
    """Forget somebody's name, groups and languages. Their ideas are redacted one by one, apart from this."""

    roles: ClassVar[frozenset[Role]] = ROOM
    person: str


class PersonErased(Event):
    """Somebody is forgotten: what the log knew of them is emptied inside the stored events too."""

    person: str


@decides(ErasePerson)
def _erase(cafe: Cafe, command: ErasePerson, asked: Asked) -> list[Event]:
    person = person_of(cafe, command.person, asked)
    if not (person.here or person.lang or person.writes or person.groups or person.name != "none"):
        return []
    gone = leaving(cafe, person.id, asked) if person.here else []
    return [*gone, PersonErased(person=person.id)]


@evolves(PersonErased)
def _erased(draft: Draft, event: PersonErased, recorded: Recorded) -> None:
    draft.change("people", event.person, lang="", writes="", groups={}, name="none", here=False)
    forget(draft, f"person:{event.person}")
