"""The landscape: a place in the plane for each idea, where near means alike, that stays while it grows.

First the themes: by their likeness (classical scaling, Torgerson 1952), turned to fit where they were before
(Procrustes, Schönemann 1966), then pushed apart until none covers another. Then the ideas, each in its
theme's disc, as near as can be to where it was or to those it is like; those on their own go between.
The same ideas always give the same picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from app.themes.discs import free_seats, pushed_apart, radius, seats, spacing
from app.themes.plane import fitted, flat

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors

    Points = NDArray[np.float64]

SIDE = 1000
"""Places are whole thousandths of both sides."""
EDGE = 30
"""Free at each side, where the picture is drawn for the first time."""
BETWEEN = 0.9
"""Free around each theme, in distances between two ideas: borders and names go there."""
SPREAD = 1.6
"""Themes lie so much farther from each other than if they just touched, before they are pushed together."""
Spot = tuple[int, int]


@dataclass(frozen=True)
class Island:
    """A theme: its ideas (by their place) and the row that stands for it."""

    places: Sequence[int]
    middle: Vectors


def spots(
    islands: Sequence[Island],
    alone: Mapping[int, Vectors],
    rows: Mapping[int, Vectors],
    before: Mapping[int, Spot],
) -> dict[int, Spot]:
    """Place → spot. `rows`: of each place in a theme, comparable within it; `before`: where some were.

    `alone`: the ideas on their own, with how near they are to each island (a number an island).
    """
    if not islands and not alone:
        return {}
    unit = spacing(list(before.values())) if len(before) > 1 else 1.0
    was = {place: np.array(spot, dtype=np.float64) / unit for place, spot in before.items()}
    radii = np.array([radius(len(island.places)) + BETWEEN for island in islands])
    middles = _middles(islands, radii, was)
    points: dict[int, Points] = {}
    for island, middle in zip(islands, middles, strict=True):
        wished = _wished(island, rows, was)
        points |= {place: middle + seat for place, seat in zip(island.places, seats(wished), strict=True)}
    points |= _between(alone, middles, radii, was)
    return _rounded(points, unit if before else None)


def _middles(islands: Sequence[Island], radii: Points, was: Mapping[int, Points]) -> Points:
    """Where the islands lie: an island of which most was somewhere before stays there if it can."""
    if not islands:
        return np.zeros((0, 2))
    middles = flat(np.stack([island.middle for island in islands]))
    whole = SPREAD * sqrt(float((radii**2).sum()))
    middles *= whole / max(float(np.abs(middles).max()), 1e-9)
    earlier = {}
    for number, island in enumerate(islands):
        known = [was[place] for place in island.places if place in was]
        if known and 2 * len(known) >= len(island.places):
            earlier[number] = np.stack(known).mean(axis=0)
    if earlier:
        stays, homes = np.array(list(earlier)), np.stack(list(earlier.values()))
        middles = fitted(middles, stays, homes)
        middles[stays] = homes
    return pushed_apart(middles, radii)


def _wished(island: Island, rows: Mapping[int, Vectors], was: Mapping[int, Points]) -> Points:
    """Where the island's ideas would lie, around its middle."""
    wished = flat(np.stack([rows[place] for place in island.places]))
    wished *= radius(len(wished)) / max(float(np.abs(wished).max()), 1e-9)
    known = [number for number, place in enumerate(island.places) if place in was]
    if known:
        earlier = np.stack([was[island.places[number]] for number in known])
        wished[known] = earlier - earlier.mean(axis=0)
    return wished


def _between(
    alone: Mapping[int, Vectors], middles: Points, radii: Points, was: Mapping[int, Points]
) -> dict[int, Points]:
    """Ideas on their own take free seats, near the themes that they are a little like, or where they were."""
    if not alone:
        return {}
    home = middles.mean(axis=0) if len(middles) else np.zeros(2)
    reach = max(
        (float(np.linalg.norm(middle - home)) + r for middle, r in zip(middles, radii, strict=True)),
        default=0,
    )
    free = home + free_seats(middles - home, radii, reach, len(alone))
    taken: dict[int, Points] = {}
    for place, near in alone.items():
        pull = np.maximum(near, 1e-6)[:, None] ** 3
        wish = was.get(place, (pull * middles).sum(axis=0) / pull.sum() if len(middles) else home)
        best = int(((free - wish) ** 2).sum(axis=1).argmin())
        taken[place] = free[best]
        free = np.delete(free, best, axis=0)
    return taken


def _rounded(points: Mapping[int, Points], unit: float | None) -> dict[int, Spot]:
    """Into the square: as before where that still fits, else as large as can be; one scale for both sides."""
    every = np.stack(list(points.values()))
    moved = every * unit if unit else every
    if unit is None or float(moved.min()) < 0 or float(moved.max()) > SIDE:
        low, high = every.min(axis=0), every.max(axis=0)
        scale = min((SIDE - 2 * EDGE) / max(float((high - low).max()), 1e-9), SIDE / 8)
        moved = (every - (low + high) / 2) * scale + SIDE / 2
    return {place: (int(x), int(y)) for place, (x, y) in zip(points, np.rint(moved), strict=True)}
