"""Loops with their links at hand, as patterns look at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from app.cafe.variables import CausalLink
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.loops import Loop, LoopKind


@dataclass(frozen=True, eq=False)
class Ring:
    """A loop; ``links`` in its direction."""

    loop: Loop
    links: tuple[CausalLink, ...]

    @cached_property
    def variables(self) -> frozenset[str]:
        """All it runs through."""
        return frozenset(self.loop.variables)

    @cached_property
    def _place(self) -> dict[str, int]:
        return {variable: place for place, variable in enumerate(self.loop.variables)}

    def after(self, variable: str) -> CausalLink:
        """The link by which the loop leaves a variable."""
        return self.links[self._place[variable]]

    def before(self, variable: str) -> CausalLink:
        """The link by which it comes to a variable."""
        return self.links[self._place[variable] - 1]

    def path(self, start: str, end: str) -> list[CausalLink]:
        """Its links from one variable to another; the whole loop where both are the same."""
        first, last = self._place[start], self._place[end]
        size = len(self.links)
        return [self.links[(first + step) % size] for step in range((last - first - 1) % size + 1)]

    def from_(self, start: str) -> list[str]:
        """Its variables, from one of them on."""
        place = self._place[start]
        return [*self.loop.variables[place:], *self.loop.variables[:place]]


@dataclass(frozen=True, eq=False)
class Rings:
    """The loops that patterns look at."""

    drawn: CausalMap
    rings: tuple[Ring, ...]

    def of(self, kind: LoopKind) -> list[Ring]:
        """Those of a kind."""
        return [ring for ring in self.rings if ring.loop.kind == kind]

    def touching_once(self, one: Iterable[Ring], other: Iterable[Ring]) -> Iterator[tuple[Ring, Ring, str]]:
        """Pairs that share a single variable, with it."""
        others = list(other)
        for first in one:
            for second in others:
                shared = first.variables & second.variables
                if first is not second and len(shared) == 1:
                    yield first, second, next(iter(shared))

    def linked(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a link joins two groups of variables, in either direction."""
        first, second = set(one), set(other)
        return any(
            (link.source in first and link.target in second)
            or (link.source in second and link.target in first)
            for link in self.drawn.links
        )

    def ordered_pairs(self, kind: LoopKind) -> Iterator[tuple[Ring, Ring]]:
        """Every two of a kind, either way round."""
        return permutations(self.of(kind), 2)


def rings_of(drawn: CausalMap, loops: Iterable[Loop]) -> Rings:
    """The loops of a map with their links."""
    links = {link.id: link for link in drawn.links}
    return Rings(drawn, tuple(Ring(loop, tuple(links[link] for link in loop.links)) for loop in loops))


def net(links: Iterable[CausalLink]) -> int:
    """The sign of a path: +1, -1, or 0 where a sign is missing."""
    sign = 1
    for link in links:
        sign *= link.polarity
    return sign
