"""The café as one audience sees it: a full view, or the parts that changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from app.cafe.state import Cafe, Idea, Person
from app.pages.audience import Audience
from app.pages.facts import Facts
from app.pages.part import GONE, Drawn, Gone, Key, Part, part_id
from app.pages.place import Place
from app.pages.places import PLACES
from app.pages.rendering import kept_part, render_part
from app.words import Words


@dataclass(frozen=True)
class View:
    """All a part's maker may look at."""

    cafe: Cafe
    audience: Audience
    facts: Facts = field(default_factory=Facts)

    @cached_property
    def words(self) -> Words:
        """The words of the audience's language."""
        return Words(self.audience.lang)

    @property
    def place(self) -> Place:
        """Where the audience's pages stand."""
        return PLACES[self.audience.place]

    def name(self, person: str | Person) -> str:
        """A person's name as it may be shown; "" where there is none (yet)."""
        found = self.cafe.people.get(person) if isinstance(person, str) else person
        if found is None or found.name != "shown":
            return ""
        return self.facts.names.get(found.id, "")

    def author(self, idea: Idea) -> str:
        """Who wrote an idea, where the café shows names; "" elsewhere."""
        return self.name(idea.by) if idea.by and self.cafe.settings.names_shown else ""


def full_view(view: View) -> list[Part]:
    """Every part of this audience's page, containers before what stands in them."""
    parts = [_part(view, key) for key in view.place.keys(view)]
    return [part for part in parts if isinstance(part, Part)]


def changed_parts(view: View, subjects: Iterable[Key]) -> tuple[list[Part], list[str]]:
    """The parts that touched subjects make new for this audience, and the ids of those that go."""
    puts: list[Part] = []
    drops: list[str] = []
    for key in view.place.concerned(view, subjects):
        part = _part(view, key)
        if isinstance(part, Part):
            puts.append(part)
        elif part is GONE:
            drops.append(part_id(key))
    return puts, drops


def _part(view: View, key: Key) -> Part | Gone | None:
    kind, what = key
    drawn = view.place.makers[kind](view, what)
    if not isinstance(drawn, Drawn):
        return drawn
    ident = part_id(key)
    context = {"part_id": ident, "order": drawn.order, **drawn.context}
    if drawn.alike:
        html = kept_part(kind, view.audience.lang, **context)
    else:
        html = render_part(kind, view.words, {**context, "view": view})
    return Part(ident, drawn.into, drawn.order, html)
