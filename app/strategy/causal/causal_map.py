"""A café's causal map, by itself: what all readings of it start from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.cafe.state import Cafe
from app.cafe.variables import CausalLink, Variable


@dataclass(frozen=True)
class CausalMap:
    """``variables`` and ``links`` in the order in which they came; both ends of a link are variables here.

    ``quotes``: link → the words of the ideas it rests on. ``loop_names``: a loop's key → what people call it.
    """

    variables: tuple[Variable, ...] = ()
    links: tuple[CausalLink, ...] = ()
    quotes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    loop_names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def place(self) -> dict[str, int]:
        """Variable → its place in ``variables``."""
        return {variable.id: place for place, variable in enumerate(self.variables)}

    @cached_property
    def names(self) -> dict[str, str]:
        """Variable → its name."""
        return {variable.id: variable.name for variable in self.variables}

    @cached_property
    def arrows(self) -> dict[tuple[int, int], tuple[CausalLink, ...]]:
        """(place of the source, of the target) → the links between them; two where people see both signs."""
        found: dict[tuple[int, int], tuple[CausalLink, ...]] = {}
        for link in self.links:
            pair = self.place[link.source], self.place[link.target]
            found[pair] = (*found.get(pair, ()), link)
        return found


def map_of(cafe: Cafe) -> CausalMap:
    """The café's map. Ideas that others may not read are not quoted."""
    links = tuple(sorted(cafe.causal_links.values(), key=lambda link: link.seq))
    return CausalMap(
        tuple(sorted(cafe.variables.values(), key=lambda variable: variable.seq)),
        links,
        {link.id: quotes for link in links if (quotes := _words(cafe, link.ideas))},
        cafe.loop_names,
    )


def _words(cafe: Cafe, ideas: Iterable[str]) -> tuple[str, ...]:
    return tuple(cafe.ideas[idea].text for idea in ideas if idea in cafe.ideas and cafe.ideas[idea].shown)
