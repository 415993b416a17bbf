"""The names of loops in the picture: R1, B2, in an arrow that turns the way the loop does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from app.strategy.causal.loops import Loop, LoopKind
from app.strategy.causal.picture.arcs import Arc
from app.strategy.causal.picture.boxes import Box

SIZE = 46.0
Point = tuple[float, float]


@dataclass(frozen=True)
class Mark:
    """``x`` and ``y`` are its middle; ``clockwise`` as one looks at the picture."""

    loop: str
    label: str
    kind: LoopKind
    clockwise: bool
    x: float
    y: float


def marks_of(loops: Iterable[Loop], boxes: Sequence[Box], arcs: Sequence[Arc]) -> list[Mark]:
    """A mark for each loop, in its middle or as near to it as there is room."""
    curves = {arc.link: arc for arc in arcs}
    taken = [(box.x, box.y, box.w, box.h) for box in boxes]
    made = []
    for loop in loops:
        round_ = [point for link in loop.links for point in _points(curves[link])]
        middle = (
            sum(x for x, _ in round_) / len(round_),
            sum(y for _, y in round_) / len(round_),
        )
        x, y = next(spot for spot in _spots(middle) if _free(spot, taken))
        taken.append((x, y, SIZE, SIZE))
        made.append(Mark(loop.key, loop.label, loop.kind, _area(round_) > 0, round(x, 1), round(y, 1)))
    return made


def _points(arc: Arc) -> list[Point]:
    """A curve's start and its middle: enough to tell which way it goes round."""
    (ax, ay), (bx, by), (cx, cy) = arc.start, arc.bend, arc.end
    return [arc.start, ((ax + 2 * bx + cx) / 4, (ay + 2 * by + cy) / 4)]


def _area(points: list[Point]) -> float:
    """The signed area within: positive when one goes round clockwise, because y points down."""
    following = [*points[1:], points[0]]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, following, strict=True)) / 2


def _spots(middle: Point) -> Iterator[Point]:
    """The middle, then places around it, ever further away."""
    yield middle
    step = 0
    while True:
        step += 1
        away, angle = 9.0 * step**0.75, 2.4 * step
        yield middle[0] + away * cos(angle), middle[1] + away * sin(angle)


def _free(spot: Point, taken: list[tuple[float, float, float, float]]) -> bool:
    half = SIZE / 2
    return all(abs(spot[0] - x) >= w / 2 + half or abs(spot[1] - y) >= h / 2 + half for x, y, w, h in taken)


def turning(mark: Mark, radius: float = 18.0) -> tuple[str, str]:
    """The path of the arrow round a mark, and the corners of its head (SVG)."""
    way = 1 if mark.clockwise else -1
    begin, end = (-pi / 2 + way * angle for angle in (0.5, 2 * pi - 0.5))
    (ax, ay), (bx, by) = (
        (mark.x + radius * cos(angle), mark.y + radius * sin(angle)) for angle in (begin, end)
    )
    path = f"M{ax:.1f} {ay:.1f}A{radius:g} {radius:g} 0 1 {int(mark.clockwise)} {bx:.1f} {by:.1f}"
    ahead = (-sin(end) * way, cos(end) * way)
    out = (cos(end), sin(end))
    corners = [
        (bx + 8 * ahead[0], by + 8 * ahead[1]),
        (bx + 5 * out[0], by + 5 * out[1]),
        (bx - 5 * out[0], by - 5 * out[1]),
    ]
    return path, " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
