"""Where links lead: what a variable can reach, and which variables lie on common loops."""

from __future__ import annotations

from app.strategy.causal.causal_map import CausalMap


def reached(drawn: CausalMap, variable: str) -> list[int]:
    """The places of a variable and of all that its links lead to, in the map's order."""
    following = successors(drawn)
    seen, waiting = set[int](), [drawn.place[variable]]
    while waiting:
        place = waiting.pop()
        if place not in seen:
            seen.add(place)
            waiting += following[place]
    return sorted(seen)


def successors(drawn: CausalMap) -> list[list[int]]:
    """For each place, the places to which its links lead."""
    following: list[list[int]] = [[] for _ in drawn.variables]
    for source, target in drawn.arrows:
        following[source].append(target)
    return following


def blocks(drawn: CausalMap, members: list[int]) -> list[list[int]]:
    """Rows (in ``members``) of variables that can reach each other: the groups on common loops, of two or
    more. Strongly connected components."""
    import networkx as nx

    at = {place: row for row, place in enumerate(members)}
    graph = nx.DiGraph(
        (at[source], at[target]) for source, target in drawn.arrows if {source, target} <= at.keys()
    )
    return sorted(sorted(group) for group in nx.strongly_connected_components(graph) if len(group) > 1)


def influence(drawn: CausalMap) -> dict[str, tuple[int, int]]:
    """Variable → (links that go out, links that come in): drivers and dependents (MICMAC)."""
    out = dict.fromkeys(drawn.names, 0)
    into = dict.fromkeys(drawn.names, 0)
    for link in drawn.links:
        out[link.source] += 1
        into[link.target] += 1
    return {variable: (out[variable], into[variable]) for variable in drawn.names}
