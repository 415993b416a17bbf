"""Tables made even again where people are missing: away from too large ones, the cheapest move first."""

from __future__ import annotations

from app.seating.arrangement import Arrangement
from app.seating.trading import move, move_price

LOOKED_AT = 40
"""Moves compared for each person too many."""


def level(now: Arrangement, round_: int) -> None:
    """Bring every table of a round into its range, as far as those who may move can do that."""
    movable = set(now.movable[round_])
    for _ in range(len(movable)):
        step = _cheapest(now, round_, movable)
        if step is None:
            return
        move(now, round_, *step)


def _cheapest(now: Arrangement, round_: int, movable: set[int]) -> tuple[int, int] | None:
    """Who goes where next: away from a table over its most, or to one under its least."""
    sizes, ranges = now.sizes[round_], now.ranges[round_]
    tables = range(len(sizes))
    over = [t for t in tables if sizes[t] > ranges[t][1]]
    under = [t for t in tables if sizes[t] < ranges[t][0]]
    if not over and not under:
        return None
    sources = over or [t for t in tables if sizes[t] > ranges[t][0]]
    targets = under or [t for t in tables if sizes[t] < ranges[t][1]]
    members = [p for p in movable if now.at[round_][p] == sources[0]]
    choices = [(p, t) for p in sorted(members) for t in targets if now.may(round_, p, t)]
    if not choices:
        return _between_others(now, round_, movable, sources, targets)
    return min(choices[:LOOKED_AT], key=lambda step: move_price(now, round_, *step))


def _between_others(
    now: Arrangement, round_: int, movable: set[int], sources: list[int], targets: list[int]
) -> tuple[int, int] | None:
    at = now.at[round_]
    for p in sorted(movable):
        if at[p] in sources:
            for t in targets:
                if now.may(round_, p, t):
                    return p, t
    return None
