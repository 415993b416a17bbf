"""Rings and points as the paths of an SVG."""

from collections.abc import Iterable

from app.landscape.field import Point
from app.landscape.outline import Ring


def smooth(rings: Iterable[Ring]) -> str:
    """Closed curves through the middles of the rings' sides, each corner pulling its part of the curve."""
    return "".join(map(_curve, rings))


def _curve(ring: Ring) -> str:
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(ring, ring[1:] + ring[:1], strict=True)]
    turns = "".join(
        f"Q{_at(corner)} {_at(middle)}"
        for corner, middle in zip(ring[1:] + ring[:1], middles[1:] + middles[:1], strict=True)
    )
    return f"M{_at(middles[0])}{turns}Z"


def dots(points: Iterable[Point]) -> str:
    """Points as lines of no length: with round ends they are dots, and a thousand are one element."""
    return "".join(f"M{_at(point)}h0" for point in points)


def _at(point: Point) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"
