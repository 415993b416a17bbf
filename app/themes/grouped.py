"""One part's ideas sorted out: joined to a kept theme, in a new one, or on their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from app.themes.closeness import background, closeness, usual
from app.themes.grouping import group, smallest_theme

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.closeness import Labels
    from app.themes.encoder import Vectors

FEWEST = 4
"""Fewer different ideas are shown as they are."""
NEAR = 1.0
"""An idea belongs to its theme if it is nearer to it than two ideas of different themes are to each other,
by so many deviations …"""
NEAR_ALL = 0.2
"""… or by this cosine, where there is one theme only."""
CLEARLY = 1.5
"""To come to a theme that a person touched it must be nearer than any two ideas, by so many deviations …"""
LIKE_ITS_OWN = 0.75
"""… and as near as the middle one of the theme's own ideas, but for a quarter …"""
NEAR_ONE = 3.0
"""… or, where that holds one idea only, nearer by so many deviations."""


@dataclass
class Grouped:
    """Row numbers: new themes (the largest first, in each the most central first), kept themes' new ideas,
    and those on their own, because there are too few (`few`) or they are unlike the others (`unlike`)."""

    themes: list[list[int]] = field(default_factory=list)
    came: dict[str, list[int]] = field(default_factory=dict)
    few: list[int] = field(default_factory=list)
    unlike: list[int] = field(default_factory=list)
    curve: tuple[tuple[int, float], ...] = ()


def grouped(
    rows: Vectors,
    weights: NDArray[np.intp],
    kept: Mapping[str, Sequence[int]],
    locked: Sequence[int],
    wanted: int | None,
    report: Callable[[float], None],
) -> Grouped:
    """Sort out `rows`. `kept`: theme → its rows, which stay; `weights`: how many ideas a row stands for.

    Rows that are `locked` in a theme stay there, and nothing joins them.
    """
    result = Grouped(came=_came(rows, kept, set(locked)))
    settled = {row for mine in [locked, *kept.values(), *result.came.values()] for row in mine}
    free = [row for row in range(len(rows)) if row not in settled]
    bunches = [row for row in free if weights[row] >= max(3, smallest_theme(int(weights.sum())))]
    if len(free) < FEWEST:
        result.themes = [[row] for row in sorted(bunches, key=lambda row: (-weights[row], row))]
        result.few = [row for row in free if row not in bunches]
        return result
    mine, heavy = rows[free], weights[free]
    grouping = group(mine, heavy, wanted, report)
    limit = -1.0 if wanted == 1 else _limit(mine, grouping.labels)
    groups, unlike = _near_only(mine, heavy, grouping.labels, limit)
    result.themes = [[free[row] for row in rows_] for rows_ in groups]
    result.unlike = [free[row] for row in unlike]
    result.curve = grouping.curve
    return result


def _came(rows: Vectors, kept: Mapping[str, Sequence[int]], locked: set[int]) -> dict[str, list[int]]:
    """For each kept theme the free rows that are clearly close to it, the closest first."""
    here = {theme: list(mine) for theme, mine in kept.items() if mine}
    taken = locked.union(*here.values())
    free = [row for row in range(len(rows)) if row not in taken]
    if not here or not free:
        return {}
    middle, spread = usual(rows)
    names = list(here)
    near = np.stack([rows[free] @ rows[here[theme]].mean(axis=0) for theme in names], axis=1)
    needed = np.array([_needed(rows[here[theme]], middle, spread) for theme in names])
    best = near.argmax(axis=1)
    came: dict[str, list[int]] = {}
    for i in np.argsort(-near.max(axis=1), kind="stable"):
        if near[i, best[i]] >= needed[best[i]]:
            came.setdefault(names[best[i]], []).append(free[i])
    return came


def _needed(members: Vectors, middle: float, spread: float) -> float:
    """How close an idea must be to a kept theme."""
    if len(members) == 1:
        return middle + NEAR_ONE * spread
    own = closeness(members, np.zeros(len(members), dtype=np.intp))
    return max(LIKE_ITS_OWN * float(np.median(own)), middle + CLEARLY * spread)


def _limit(rows: Vectors, labels: Labels) -> float:
    """How close an idea must be to its theme's others."""
    if not labels.any():
        return NEAR_ALL
    middle, spread = background(rows, labels)
    return middle + NEAR * spread


def _near_only(
    rows: Vectors, weights: NDArray[np.intp], labels: Labels, limit: float
) -> tuple[list[list[int]], list[int]]:
    """Groups without what is near nothing; a group that is too small then falls apart.

    Looked at twice: the second time, what is far away no longer draws its group apart.
    """
    smallest = smallest_theme(int(weights.sum()))
    stays = weights >= max(3, smallest)
    near = (closeness(rows, labels) >= limit) | stays
    close = closeness(rows, labels, core=near)
    near = (close >= limit) | stays
    groups: list[list[int]] = []
    unlike: list[int] = []
    for label in range(int(labels.max()) + 1):
        members = [int(row) for row in np.flatnonzero((labels == label) & near)]
        outside = [int(row) for row in np.flatnonzero((labels == label) & ~near)]
        if int(weights[members].sum()) < smallest:
            members, outside = [], [*members, *outside]
        if members:
            groups.append(sorted(members, key=lambda row: (-close[row], row)))
        unlike += outside
    groups.sort(key=lambda members: (-int(weights[members].sum()), members[0]))
    return groups, sorted(unlike)
