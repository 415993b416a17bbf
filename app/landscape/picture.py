"""The whole landscape: regions with outlines and names, ideas as points, those on their own between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.landscape.field import CELL, Point, field
from app.landscape.names import Label, labels
from app.landscape.outline import Ring, rings

MARGIN = 0.06
"""Of each side, kept free at the edges, so that names have room."""
SPOT = 1000
"""Places of ideas are thousandths of both sides."""

Spot = tuple[int, int]


@dataclass(frozen=True)
class Theme:
    """A theme as it is given: where its ideas are, in thousandths."""

    id: str
    name: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Region:
    """A theme as it is drawn, in units of the drawing."""

    id: str
    name: str
    rings: tuple[Ring, ...]
    label: Label
    points: tuple[Point, ...]
    near: tuple[int, ...]  # places of the regions nearest to it, the nearest first


@dataclass(frozen=True)
class Picture:
    """``alone``: points of ideas in no theme."""

    regions: tuple[Region, ...]
    alone: tuple[Point, ...]
    width: float
    height: float
    font: float


def picture(
    themes: Sequence[Theme], alone: Sequence[Spot], width: float, height: float, font: float
) -> Picture:
    """The landscape of these themes (those without a place are left out), the largest named first."""
    placed = sorted(
        (theme for theme in themes if theme.spots), key=lambda theme: (-len(theme.spots), theme.id)
    )
    points = [tuple(place(spot, width, height) for spot in theme.spots) for theme in placed]
    shapes = _shapes(tuple(points), width, height)
    middles = [shape[1] for shape in shapes]
    named = [(theme.name, *middle) for theme, middle in zip(placed, middles, strict=True)]
    regions = [
        Region(theme.id, theme.name, shape[0], label, own, _near(number, middles))
        for number, (theme, shape, label, own) in enumerate(
            zip(placed, shapes, labels(named, font, width, height), points, strict=True)
        )
    ]
    outside = tuple(place(spot, width, height) for spot in alone)
    return Picture(tuple(regions), outside, width, height, font)


def place(spot: Spot, width: float, height: float) -> Point:
    """A spot in units of the drawing, whole numbers."""
    inner = 1 - 2 * MARGIN
    x, y = ((MARGIN + inner * min(max(part, 0), SPOT) / SPOT) for part in spot)
    return round(x * width), round(y * height)


@lru_cache(maxsize=8)
def _shapes(
    themes: tuple[tuple[Point, ...], ...], width: float, height: float
) -> tuple[tuple[tuple[Ring, ...], Point], ...]:
    """Rings and middle of each theme's region; kept, because names change more often than places."""
    felt = field(themes, width, height)
    shapes = []
    for number, points in enumerate(themes):
        peak = felt.peak(number)
        middle = (peak[0] * CELL, peak[1] * CELL) if peak else points[0]
        shapes.append((rings(felt, number), middle))
    return tuple(shapes)


def _near(number: int, middles: Sequence[Point], most: int = 3) -> tuple[int, ...]:
    x, y = middles[number]
    others = (other for other in range(len(middles)) if other != number)
    ranked = sorted(others, key=lambda other: (middles[other][0] - x) ** 2 + (middles[other][1] - y) ** 2)
    return tuple(ranked[:most])
