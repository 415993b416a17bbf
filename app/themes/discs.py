"""Room in the plane: discs that do not cover each other, and seats within a disc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

ROUNDS = 300
NEXT = 0.9
"""From a sunflower's seed to the next, as a rule."""
MOST_MATCHED = 600
"""Above this many ideas in a disc seats are taken in turn, not matched all at once: that takes too long."""
GOLDEN = np.pi * (3 - np.sqrt(5))


def radius(count: int) -> float:
    """Of the disc that so many seats fill."""
    return 0.6 * float(np.sqrt(count))


def spacing(spots: list[tuple[int, int]]) -> float:
    """How far a seat is from the next where these spots (at least two) were made."""
    from scipy.spatial import KDTree

    points = np.array(spots, dtype=np.float64)
    distances = np.asarray(KDTree(points).query(points, k=2)[0])
    return max(float(np.median(distances[:, 1])) / NEXT, 1.0)


def pushed_apart(middles: Points, radii: Points) -> Points:
    """Middles moved as little as it takes for discs of these radii not to cover each other (nearly)."""
    moved = middles + 1e-3 * _sunflower(len(middles))  # two in the very same place part too
    need = radii[:, None] + radii[None, :]
    np.fill_diagonal(need, 0)
    for _ in range(ROUNDS):
        apart = moved[:, None, :] - moved[None, :, :]
        distance = np.sqrt((apart**2).sum(axis=2))
        short = np.maximum(need - distance, 0)
        if float(short.max(initial=0)) < 0.01:
            break
        heavy = radii[None, :] ** 2 / (radii[:, None] ** 2 + radii[None, :] ** 2)  # the smaller one gives way
        push = (apart / np.maximum(distance, 1e-9)[:, :, None]) * (short * heavy)[:, :, None]
        moved += 0.7 * push.sum(axis=1)
        moved -= 0.01 * (moved - moved.mean(axis=0))  # nothing drifts off
    return moved


def seats(wished: Points) -> Points:
    """A seat for each wished place, around (0, 0), one apart, such that all are near their wish.

    Seats are those of a sunflower's seeds, which fill a disc evenly (Vogel 1979).
    """
    count = len(wished)
    found = _sunflower(count)
    if count > MOST_MATCHED:
        return _in_turn(wished, found)
    from scipy.optimize import linear_sum_assignment

    cost = ((wished[:, None, :] - found[None, :, :]) ** 2).sum(axis=2)
    return np.asarray(found[linear_sum_assignment(cost)[1]])


def _in_turn(wished: Points, found: Points) -> Points:
    """Ring by ring from the middle, and by the angle within each ring."""
    taken = np.empty_like(found)
    order = np.argsort((wished**2).sum(axis=1), kind="stable")
    start, ring = 0, 1
    while start < len(order):
        mine = np.arange(start, min(start + 6 * ring, len(order)))
        by_wish = sorted(order[mine], key=lambda i: float(np.arctan2(wished[i, 1], wished[i, 0])))
        by_angle = sorted(mine, key=lambda i: float(np.arctan2(found[i, 1], found[i, 0])))
        taken[by_wish] = found[by_angle]
        start, ring = start + 6 * ring, ring + 1
    return taken


def free_seats(middles: Points, radii: Points, reach: float, wanted: int) -> Points:
    """Seats around (0, 0) outside all discs: as many as are wanted at least, out to `reach` and beyond."""
    count = wanted + 16
    while True:
        found = _sunflower(count)
        for middle, one in zip(middles, radii, strict=True):
            found = found[((found - middle) ** 2).sum(axis=1) > one**2]
        if len(found) >= wanted and radius(count) >= reach:
            return found
        count *= 2


def _sunflower(count: int) -> Points:
    number = np.arange(count)
    away = 0.6 * np.sqrt(number)
    return np.stack([away * np.cos(number * GOLDEN), away * np.sin(number * GOLDEN)], axis=1)
