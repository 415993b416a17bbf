"""The loops of a map: elementary cycles up to a length, at most so many, named R1, B2 as they were closed.

Strongly connected components and Johnson's search, bounded as Gupta and Suzumura do (networkx). The number
of cycles explodes (409 in a complete map of 6 variables, 1,112,073 in one of 10): run it off the event loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from math import prod
from typing import Literal

from app.cafe.strategy.loop_names import loop_key
from app.cafe.variables import CausalLink
from app.strategy.causal.causal_map import CausalMap

LoopKind = Literal["reinforcing", "balancing", "unsigned"]
LETTERS: dict[LoopKind, str] = {"reinforcing": "R", "balancing": "B", "unsigned": "U"}


@dataclass(frozen=True)
class Loop:
    """A closed chain: ``links`` and their sources, ``variables``, in the loop's direction.

    ``label`` (R1, B2; U1 where a sign is missing) stays while links are added. ``ideas``: how many stand
    behind its links.
    """

    links: tuple[str, ...]
    variables: tuple[str, ...]
    kind: LoopKind
    label: str
    name: str
    delayed: bool
    ideas: int

    @property
    def key(self) -> str:
        """By what the log knows it."""
        return loop_key(self.links)


@dataclass(frozen=True)
class Loops:
    """``complete``: every loop of up to so many links is here; below the bound asked for, it was capped."""

    found: tuple[Loop, ...] = ()
    complete: int = 0
    capped: bool = False


def find_loops(drawn: CausalMap, most_links: int = 8, most: int = 500) -> Loops:
    """The loops of up to ``most_links`` links; if there are more than ``most``, the shortest of them."""
    whole: list[list[CausalLink]] = []
    for length in range(2, most_links + 1):
        chains = list(islice(_chains(drawn, length), most + 1))
        if len(chains) > most:
            return Loops(_labelled(drawn, whole or chains[:most]), length - 1 if whole else 1, capped=True)
        whole = chains
    return Loops(_labelled(drawn, whole), most_links)


def _chains(drawn: CausalMap, length: int) -> Iterator[list[CausalLink]]:
    """Each loop as its links; places are whole numbers, so that the order is the same in every run."""
    import networkx as nx

    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(drawn.variables)))
    graph.add_edges_from(drawn.arrows)
    for cycle in nx.simple_cycles(graph, length_bound=length):
        pairs = zip(cycle, [*cycle[1:], cycle[0]], strict=True)
        for chain in product(*(drawn.arrows[pair] for pair in pairs)):
            yield list(chain)


def _labelled(drawn: CausalMap, chains: Sequence[list[CausalLink]]) -> tuple[Loop, ...]:
    order = {link.id: place for place, link in enumerate(drawn.links)}

    def closed(chain: list[CausalLink]) -> tuple[int, int, list[int]]:
        """When its newest link closed it."""
        places = [order[link.id] for link in chain]
        return max(places), len(chain), sorted(places)

    count = dict.fromkeys(LETTERS, 0)
    found = []
    for chain in sorted(chains, key=closed):
        kind = kind_of(link.polarity for link in chain)
        count[kind] += 1
        found.append(_loop(drawn, _turned(chain, order), kind, f"{LETTERS[kind]}{count[kind]}"))
    return tuple(found)


def _turned(chain: list[CausalLink], order: dict[str, int]) -> list[CausalLink]:
    """The loop told from its oldest link on."""
    first = min(range(len(chain)), key=lambda place: order[chain[place].id])
    return chain[first:] + chain[:first]


def _loop(drawn: CausalMap, chain: list[CausalLink], kind: LoopKind, label: str) -> Loop:
    links = tuple(link.id for link in chain)
    return Loop(
        links=links,
        variables=tuple(link.source for link in chain),
        kind=kind,
        label=label,
        name=drawn.loop_names.get(loop_key(links), ""),
        delayed=any(link.delayed for link in chain),
        ideas=len({idea for link in chain for idea in link.ideas}),
    )


def kind_of(signs: Iterable[int]) -> LoopKind:
    """An even number of minuses reinforces, an odd one balances; without a sign nobody can tell."""
    sign = prod(signs)
    return "unsigned" if sign == 0 else "reinforcing" if sign > 0 else "balancing"


def ranked(loops: Iterable[Loop]) -> list[Loop]:
    """Those with most ideas behind them first, of equals the shorter ones."""
    return sorted(loops, key=lambda loop: (-loop.ideas, len(loop.links)))


def independent(loops: Iterable[Loop]) -> list[Loop]:
    """A shortest independent set (Oliva 2004): loop by loop, the shortest first, if it has a new link."""
    seen: set[str] = set()
    kept = []
    for loop in sorted(loops, key=lambda loop: len(loop.links)):
        if not seen.issuperset(loop.links):
            kept.append(loop)
            seen.update(loop.links)
    return kept
