"""Where boxes stand: as far apart as their links say, none over another.

Stress majorization (Gansner, Koren & North 2004) from a circle in the map's order: no chance in it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.picture.boxes import Box

Places = NDArray[np.float64]
STEP = 220.0
"""The distance of two variables with a link between them."""
ROUNDS = 80
GAP = 44.0
"""Room between two boxes."""


def laid_out(drawn: CausalMap, boxes: list[Box]) -> Places:
    """A row (x, y) for each box, from (0, 0) to the right and down."""
    count = len(boxes)
    if count < 2:
        return np.zeros((count, 2))
    angle = 2 * np.pi * np.arange(count) / count - np.pi / 2
    circle = STEP * count / 6 * np.stack([1.3 * np.cos(angle), np.sin(angle)], axis=1)
    return apart(_majorized(distances(drawn), circle), boxes)


def distances(drawn: CausalMap) -> Places:
    """How many links apart any two are, whichever way the links point; strangers a little further."""
    count = len(drawn.variables)
    joined = np.zeros((count, count), dtype=bool)
    for source, target in drawn.arrows:
        joined[source, target] = joined[target, source] = True
    apart_by = np.full((count, count), np.inf)
    seen = np.eye(count, dtype=bool)
    apart_by[seen] = 0
    front, step = seen.copy(), 0
    while front.any():
        step += 1
        front = ((front.astype(np.float32) @ joined) > 0) & ~seen
        apart_by[front] = step
        seen |= front
    far = apart_by[np.isfinite(apart_by)].max() + 1
    whole: Places = np.where(np.isfinite(apart_by), apart_by, min(far, 4.0))
    return whole


def _majorized(links_apart: Places, start: Places) -> Places:
    wanted = links_apart * STEP
    weight = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    laplacian = np.diag(weight.sum(axis=1)) - weight
    inverse = np.linalg.pinv(laplacian)
    places = start
    for _ in range(ROUNDS):
        off = places[:, None] - places[None]
        far = np.sqrt((off**2).sum(axis=2))
        pull = np.divide(weight * wanted, far, out=np.zeros_like(far), where=far > 1e-9)
        places = inverse @ ((np.diag(pull.sum(axis=1)) - pull) @ places)
    return places


def apart(places: Places, boxes: list[Box]) -> Places:
    """Push boxes that lie over each other apart, along the shorter way, until none does (or 300 times)."""
    half = np.array([[box.w + GAP, box.h + GAP] for box in boxes]) / 2
    room = half[:, None] + half[None]
    places = places + np.arange(len(boxes))[:, None] * np.array([1e-4, 2e-4])  # no two in one spot
    for _ in range(300):
        off = places[:, None] - places[None]
        over = room - np.abs(off)
        rows, columns = np.nonzero(np.triu((over > 0).all(axis=2), 1))
        if not len(rows):
            break
        apart_by, way = over[rows, columns], np.where(off[rows, columns] >= 0, 0.5, -0.5)
        shorter = apart_by == apart_by.min(axis=1, keepdims=True)
        push = np.where(shorter, apart_by * way, 0.0).clip(-60, 60)
        np.add.at(places, rows, push)
        np.subtract.at(places, columns, push)
    corner: Places = places - places.min(axis=0)
    return corner
