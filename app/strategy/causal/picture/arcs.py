"""Links as arcs: bent so that there and back stay apart, and round the boxes that stand in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.cafe.variables import CausalLink, Polarity
from app.strategy.causal.picture.boxes import Box

Point = NDArray[np.float64]
Way = tuple[Point, Point, Point]
BENDS = (0.16, -0.16, 0.34, -0.34, 0.55, -0.55)
"""How far an arc bends to the left of its way, in parts of its length; the first that is free is taken."""
SAMPLES = np.linspace(0.0, 1.0, 41)
HEAD, STROKE = 11.0, 8.0


@dataclass(frozen=True)
class Arc:
    """A link: ``start``, ``bend``, ``end`` of a quadratic curve, corners of its head, places of its marks."""

    link: str
    source: str
    target: str
    polarity: Polarity
    start: tuple[float, float]
    bend: tuple[float, float]
    end: tuple[float, float]
    head: tuple[tuple[float, float], ...]
    sign: tuple[float, float]
    strokes: tuple[tuple[float, float, float, float], ...]


def arcs_of(links: Sequence[CausalLink], boxes: Sequence[Box]) -> list[Arc]:
    """An arc for each link; two links between the same two variables bend differently."""
    at = {box.variable: box for box in boxes}
    pairs = {(link.source, link.target) for link in links}
    taken: dict[tuple[str, str], int] = {}
    middles = np.array([[box.x, box.y] for box in boxes])
    halves = np.array([[box.w, box.h] for box in boxes]) / 2
    made = []
    for link in links:
        pair = link.source, link.target
        both = pair[::-1] in pairs
        bends = [bend for bend in BENDS if bend > 0 or not both][taken.get(pair, 0) :]
        taken[pair] = taken.get(pair, 0) + 1
        made.append(_arc(link, at[link.source], at[link.target], bends, middles, halves))
    return made


def _arc(link: CausalLink, one: Box, other: Box, bends: list[float], middles: Point, halves: Point) -> Arc:
    start, end = np.array([one.x, one.y]), np.array([other.x, other.y])
    way = _freest([_bent(start, end, bend) for bend in bends], middles, halves)
    points = _curve(*way, SAMPLES)
    first = _first_outside(points, one)
    last = len(points) - 1 - _first_outside(points[::-1], other)
    if first >= last:  # two boxes that touch
        first, last = 0, len(points) - 1
    begin, finish = SAMPLES[first], SAMPLES[last]
    return _drawn(link, *_part(*way, begin, finish))


def _bent(start: Point, end: Point, bend: float) -> Way:
    along = end - start
    left = np.array([along[1], -along[0]])
    return start, (start + end) / 2 + left * bend * 2, end


def _curve(start: Point, bend: Point, end: Point, at: Point) -> Point:
    t = np.asarray(at)[..., None]
    points: Point = (1 - t) ** 2 * start + 2 * t * (1 - t) * bend + t**2 * end
    return points


def _freest(ways: list[Way], middles: Point, halves: Point) -> Way:
    """The first that runs over its own two boxes alone, else the one that runs over fewest."""
    least, best = 10**6, ways[0]
    for way in ways:
        over = _hits(way, middles, halves)
        if over < least:
            least, best = over, way
        if over <= 2:
            break
    return best


def _hits(way: Way, middles: Point, halves: Point) -> int:
    """How many boxes the curve runs over; its two ends are always among them."""
    off = np.abs(_curve(*way, SAMPLES)[:, None] - middles[None])
    return int((off < halves + 4).all(axis=2).any(axis=0).sum())


def _first_outside(points: Point, box: Box) -> int:
    """The place of the first point that has left a box, with a little room."""
    off = np.abs(points - np.array([box.x, box.y]))
    out = (off > np.array([box.w, box.h]) / 2 + 5).any(axis=1)
    return int(out.argmax())


def _part(start: Point, bend: Point, end: Point, begin: float, finish: float) -> Way:
    """The curve between two of its places, as a curve of its own (de Casteljau)."""
    first, last = (_curve(start, bend, end, np.array(t)) for t in (begin, finish))
    slope = (1 - begin) * (bend - start) + begin * (end - bend)
    return first, first + slope * (finish - begin), last


def _drawn(link: CausalLink, start: Point, bend: Point, end: Point) -> Arc:
    back = _unit(bend - end)
    side = np.array([back[1], -back[0]])
    corners = (end, end + HEAD * (back + 0.45 * side), end + HEAD * (back - 0.45 * side))
    sign = _curve(start, bend, end, np.array(0.68))
    tip = end + HEAD * 0.8 * back
    return Arc(
        link.id,
        link.source,
        link.target,
        link.polarity,
        _pair(start),
        _pair(bend),
        _pair(tip),
        tuple(_pair(corner) for corner in corners),
        _pair(sign),
        _strokes(start, bend, end) if link.delayed else (),
    )


def _strokes(start: Point, bend: Point, end: Point) -> tuple[tuple[float, float, float, float], ...]:
    """Two short lines across the middle: it takes time."""
    middle = _curve(start, bend, end, np.array(0.36))
    way = _unit(end - start)
    across = STROKE * np.array([way[1], -way[0]])
    lines = []
    for shift in (-3.0, 3.0):
        here = middle + shift * way
        lines.append((*_pair(here - across), *_pair(here + across)))
    return tuple(lines)


def _unit(vector: Point) -> Point:
    length = float(np.hypot(*vector))
    return vector / length if length > 1e-9 else np.array([1.0, 0.0])


def _pair(point: Point) -> tuple[float, float]:
    return round(float(point[0]), 1), round(float(point[1]), 1)
