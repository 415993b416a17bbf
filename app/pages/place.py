"""A place is where pages of one kind stand: the phone, the host's console, the wall.

Each registers its parts: how to draw one, and which subjects (what events touch) concern it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.pages.part import Drawn, Gone, Key

if TYPE_CHECKING:
    from app.pages.view import View

Maker = Callable[["View", str], Drawn | Gone | None]
Concern = Callable[["View", str], Iterable[str]]


def same(view: "View", what: str) -> list[str]:
    """The part of the very thing that was touched."""
    return [what]


def one(view: "View", what: str) -> list[str]:
    """The only part of its kind."""
    return [""]


@dataclass
class Place:
    """``keys`` lists the parts of a full view, containers before what stands in them."""

    name: str
    keys: Callable[["View"], Iterable[Key]]
    makers: dict[str, Maker] = field(default_factory=dict)
    concerns: dict[str, list[tuple[str, Concern]]] = field(default_factory=dict)

    def part(self, kind: str, on: Mapping[str, Concern] | None = None) -> Callable[[Maker], Maker]:
        """Register how a kind of part is drawn and the subjects that touch it.

        The maker answers None for what was never this audience's, ``GONE`` for what is so no more.
        """

        def register(maker: Maker) -> Maker:
            self.makers[kind] = maker
            for subject, concern in (on or {}).items():
                self.concerns.setdefault(subject, []).append((kind, concern))
            return maker

        return register

    def concerned(self, view: "View", subjects: Iterable[Key]) -> list[Key]:
        """The parts that touched subjects make new, each once, in the order in which they were named."""
        found: dict[Key, None] = {}
        for subject, what in subjects:
            for kind, concern in self.concerns.get(subject, ()):
                for each in concern(view, what):
                    found[kind, each] = None
        return list(found)
