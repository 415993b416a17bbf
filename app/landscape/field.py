"""How strongly each theme is felt at each place of a grid: what its ideas radiate, added up.

A place belongs to the theme that is felt most there, if it is felt enough: so regions never overlap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

Point = tuple[float, float]
Node = tuple[int, int]
CELL = 28.0
"""Between two nodes of the grid, in units of the drawing."""
NEAREST, FARTHEST = 56.0, 150.0
"""An idea is felt at least and at most so far; the more ideas there are, the less far."""
REACH = 0.65
"""Of the room that an idea would have if all stood evenly, this share is how far it is felt."""
ENOUGH = 0.3
"""A theme is felt enough where one idea alone is felt with this share of its strength."""


@dataclass(frozen=True)
class Field:
    """``felt``: for each theme, node → strength. ``best``, ``next``: node → the two greatest strengths."""

    columns: int
    rows: int
    felt: tuple[dict[Node, float], ...]
    best: dict[Node, float]
    next: dict[Node, float]

    def lead(self, theme: int, node: Node) -> float:
        """How far a theme is ahead at a node of all others and of what is enough; above 0 it is its own."""
        mine = self.felt[theme].get(node, 0.0)
        other = self.next if mine >= self.best.get(node, 0.0) else self.best
        return mine - max(ENOUGH, other.get(node, 0.0))

    def peak(self, theme: int) -> Node | None:
        """The node where a theme is felt most; None for one without ideas."""
        felt = self.felt[theme]
        return max(felt, key=lambda node: (self.lead(theme, node) > 0, felt[node], node)) if felt else None


def field(themes: Sequence[Sequence[Point]], width: float, height: float) -> Field:
    """The field of themes, each given by the places of its ideas within ``width`` × ``height``."""
    columns, rows = ceil(width / CELL), ceil(height / CELL)
    count = sum(map(len, themes)) or 1
    reach = min(FARTHEST, max(NEAREST, REACH * sqrt(width * height / count)))
    felt = tuple(_felt(points, reach, columns, rows) for points in themes)
    best: dict[Node, float] = {}
    following: dict[Node, float] = {}
    for one in felt:
        for node, strength in one.items():
            most = best.get(node, 0.0)
            if strength > most:
                best[node], following[node] = strength, most
            elif strength > following.get(node, 0.0):
                following[node] = strength
    return Field(columns, rows, felt, best, following)


def _felt(points: Sequence[Point], reach: float, columns: int, rows: int) -> dict[Node, float]:
    """What the ideas of one theme radiate: full strength at their place, none at ``reach``."""
    felt: dict[Node, float] = {}
    span, square = int(reach // CELL) + 1, reach * reach
    for x, y in points:
        column, row = round(x / CELL), round(y / CELL)
        for i in range(max(0, column - span), min(columns, column + span) + 1):
            across = (i * CELL - x) ** 2
            for j in range(max(0, row - span), min(rows, row + span) + 1):
                near = 1.0 - (across + (j * CELL - y) ** 2) / square
                if near > 0.0:
                    node = (i, j)
                    felt[node] = felt.get(node, 0.0) + near * near
    return felt
