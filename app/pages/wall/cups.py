"""Where the cups stand: area by ideas, rows in reading order, never touching. Pure geometry.

Units are those of the drawing (1 unit is about 1 px of a wall 1920 px wide).
"""

from dataclasses import dataclass
from math import sqrt

from app.pages.wall.lettering import FONT, LEADING, fitting, lines_of, width_of

WIDTH, HEIGHT = 1776.0, 600.0
GAP = 22.0
SAUCER = 1.12
LARGEST, SMALLEST = 230.0, 46.0
MOST = 14  # cups; a hall can't take in more
ROWS = 4
KEYS = 9  # keys 1 to 9 open a cup: their sign stands on its rim
SIGN = 28.0  # radius of that sign
LETTERS, LINES = 14, 2  # of a name that stands under its cup; its count is in the tea then


@dataclass(frozen=True)
class Cup:
    """A theme as it is drawn; ``outside``: its name stands under the cup; ``key`` 0: no key opens it."""

    id: str
    name: str
    ideas: int
    brew: int
    x: float
    y: float
    r: float
    font: float
    lines: tuple[str, ...]
    outside: bool
    key: int
    chosen: bool = False
    locked: bool = False
    suggested: bool = False


@dataclass(frozen=True)
class Measure:
    """A theme's measures: how many ideas it has, and the share of all tables (0 to 1) they come from."""

    id: str
    name: str
    ideas: int
    tables: float
    suggested: bool


Rows = list[list[Measure]]


def cups(themes: list[Measure], *, turned: bool = False) -> list[Cup]:
    """The largest themes that have room, largest first; ``turned`` for a script read from the right."""
    ordered = sorted(themes, key=lambda theme: -theme.ideas)[:MOST]
    while ordered:
        fits = [found for rows in range(1, min(ROWS, len(ordered)) + 1) if (found := _rows(ordered, rows))]
        if fits:
            scale, rows = max(fits, key=lambda found: found[0])
            return _placed(rows, scale, turned)
        ordered.pop()
    return []


def _rows(themes: list[Measure], count: int) -> tuple[float, Rows] | None:
    """The largest scale at which the themes stand in so many rows, by halving; None where they never do."""
    low, high = 0.0, LARGEST / sqrt(max(themes[0].ideas, 1))
    rows = _split(themes, count, low)
    if not _fit(rows, low):
        return None
    for _ in range(12):
        middle = (low + high) / 2
        tried = _split(themes, count, middle)
        if _fit(tried, middle):
            low, rows = middle, tried
        else:
            high = middle
    return low, rows


def _fit(rows: Rows, scale: float) -> bool:
    wide = max(sum(_space(theme, scale) for theme in row) for row in rows)
    return wide <= WIDTH and sum(_height(row, scale) for row in rows) <= HEIGHT


def _split(themes: list[Measure], count: int, scale: float) -> Rows:
    """The themes in order, in so many rows of about the same width."""
    share = sum(_space(theme, scale) for theme in themes) / count
    rows: Rows = [[]]
    filled = 0.0
    for theme in themes:
        if rows[-1] and filled + _space(theme, scale) / 2 > share * len(rows) and len(rows) < count:
            rows.append([])
        rows[-1].append(theme)
        filled += _space(theme, scale)
    return rows


def _placed(rows: Rows, scale: float, turned: bool) -> list[Cup]:
    placed: list[Cup] = []
    free = HEIGHT - sum(_height(row, scale) for row in rows)
    top = free / (len(rows) + 1)
    for row in rows:
        height = _height(row, scale)
        spare = WIDTH - sum(_space(theme, scale) for theme in row)
        start = spare / (len(row) + 1)
        for theme in row:
            space = _space(theme, scale)
            x = start + space / 2
            place = (WIDTH - x if turned else x, top + (height - _tall(theme, scale)) / 2)
            placed.append(_cup(theme, place, scale, len(placed) + 1))
            start += space + spare / (len(row) + 1)
        top += height + free / (len(rows) + 1)
    return placed


def _cup(theme: Measure, place: tuple[float, float], scale: float, number: int) -> Cup:
    """The cup whose space begins at the height ``place[1]``, around the middle ``place[0]``."""
    radius = _radius(theme, scale)
    under = _under(theme, radius)
    return Cup(
        id=theme.id,
        name=theme.name,
        ideas=theme.ideas,
        brew=min(5, 1 + int(theme.tables * 4.999)),
        x=round(place[0], 1),
        y=round(place[1] + SIGN + GAP / 2 + radius * SAUCER, 1),
        r=round(radius, 1),
        font=FONT,
        lines=tuple(under or fitting(theme.name, radius, radius * SAUCER - SIGN)),
        outside=bool(under),
        key=number if number <= KEYS else 0,
        suggested=theme.suggested,
    )


def _radius(theme: Measure, scale: float) -> float:
    """Area by ideas, but never so small that a cup can't be seen."""
    return max(SMALLEST, float(int(scale * sqrt(theme.ideas))))


def _under(theme: Measure, radius: float) -> list[str]:
    """The lines of a name that has no room in its cup."""
    inside = fitting(theme.name, radius, radius * SAUCER - SIGN)
    return [] if inside else lines_of(theme.name, LETTERS, LINES)


def _space(theme: Measure, scale: float) -> float:
    """The width a theme takes: its saucer, or its name where that is wider."""
    radius = _radius(theme, scale)
    return max(2 * radius * SAUCER, *map(width_of, _under(theme, radius)), 0.0) + GAP


def _height(row: list[Measure], scale: float) -> float:
    return max(_tall(theme, scale) for theme in row)


def _tall(theme: Measure, scale: float) -> float:
    """The height a theme takes: the sign of its key, the saucer, and a name below."""
    radius = _radius(theme, scale)
    under = _under(theme, radius)
    below = (len(under) + 0.5) * FONT * LEADING if under else 0.0
    return SIGN + 2 * radius * SAUCER + below + GAP
