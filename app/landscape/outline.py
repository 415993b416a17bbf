"""The outline of a region: where its theme stops being the one that is felt most.

Marching squares (Lorensen & Cline 1987, in the plane): each square of the grid is crossed by the line between
corners that are ahead and corners that are not; the crossings are joined to closed rings.
"""

from collections.abc import Iterator

from app.landscape.field import CELL, Field, Node, Point

Edge = tuple[int, int, bool]  # node at its start; True: it goes down, False: across
Ring = tuple[Point, ...]
TOP, RIGHT, BOTTOM, LEFT = range(4)
CROSSED: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((LEFT, TOP),),
    2: ((TOP, RIGHT),),
    3: ((LEFT, RIGHT),),
    4: ((RIGHT, BOTTOM),),
    5: ((LEFT, TOP), (RIGHT, BOTTOM)),
    6: ((TOP, BOTTOM),),
    7: ((LEFT, BOTTOM),),
    8: ((BOTTOM, LEFT),),
    9: ((BOTTOM, TOP),),
    10: ((TOP, RIGHT), (BOTTOM, LEFT)),
    11: ((BOTTOM, RIGHT),),
    12: ((RIGHT, LEFT),),
    13: ((RIGHT, TOP),),
    14: ((TOP, LEFT),),
}
"""Which corners are ahead (1 top left, 2 top right, 4 bottom right, 8 bottom left) → which sides are crossed,
from where to where: what is ahead lies always on the same hand."""
SMALLEST = CELL * CELL / 2
"""Rings around less than this are left out."""


def rings(field: Field, theme: int) -> tuple[Ring, ...]:
    """The closed rings around a theme's region, holes included (to be filled by the even-odd rule)."""
    lead = _Lead(field, theme)
    following = dict(_crossings(lead))
    found = []
    while following:
        start, edge = following.popitem()
        ring = [start]
        while edge != start:
            ring.append(edge)
            edge = following.pop(edge)
        points = tuple(lead.crossing(each) for each in ring)
        if abs(_area(points)) > SMALLEST:
            found.append(points)
    return tuple(sorted(found, key=lambda ring: -abs(_area(ring))))


class _Lead:
    """How far ahead a theme is, asked often and beyond the grid's edge too."""

    def __init__(self, field: Field, theme: int) -> None:
        self.nodes = {node: field.lead(theme, node) for node in field.felt[theme]}
        self._right, self._bottom = field.columns * CELL, field.rows * CELL

    def at(self, node: Node) -> float:
        return self.nodes.get(node, -1.0)

    def crossing(self, edge: Edge) -> Point:
        """Where on an edge the theme stops being ahead; never outside the drawing."""
        i, j, down = edge
        here, there = self.at((i, j)), self.at((i, j + 1) if down else (i + 1, j))
        part = here / (here - there)
        x, y = (i + (0.0 if down else part)) * CELL, (j + (part if down else 0.0)) * CELL
        return min(max(x, 0.0), self._right), min(max(y, 0.0), self._bottom)


def _crossings(lead: _Lead) -> Iterator[tuple[Edge, Edge]]:
    ahead = {node for node, by in lead.nodes.items() if by > 0.0}
    squares = sorted({(i - a, j - b) for i, j in ahead for a in (0, 1) for b in (0, 1)})
    for i, j in squares:
        corners = ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))
        sides: tuple[Edge, ...] = ((i, j, False), (i + 1, j, True), (i, j + 1, False), (i, j, True))
        case = sum(1 << place for place, corner in enumerate(corners) if corner in ahead)
        for start, end in CROSSED.get(case, ()):
            yield sides[start], sides[end]


def _area(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2
