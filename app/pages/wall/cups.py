"""Where the cups stand: area by ideas, rows in reading order, never touching. Pure geometry.

Units are those of the drawing (1 unit is about 1 px of a wall 1920 px wide).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from app.pages.wall.lettering import FONT, LEADING, fitting, lines_of, width_of
from app.words import text_direction

WIDTH, HEIGHT = 1776.0, 600.0
GAP = 14.0
SAUCER = 1.09
LARGEST, SMALLEST = 230.0, 46.0
MOST = 14  # cups; a hall can't take in more
ROWS = 4
STEPS = 40  # sizes that are tried
KEYS = 9  # keys 1 to 9 open a cup: their sign stands on its rim
SIGN = 28.0  # radius of that sign, which stands at the upper corner, a little outside the rim
OUT = 10.0
UNDER = ((10, 3), (14, 2))  # letters and lines of a name under its cup: in one row, in several


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
    sign: tuple[float, float]
    chosen: bool = False
    locked: bool = False
    suggested: bool = False
    dir: str = "ltr"  # of its name


@dataclass(frozen=True)
class Measure:
    """A theme's measures: how many ideas it has, and the share of all tables (0 to 1) they come from."""

    id: str
    name: str
    ideas: int
    tables: float
    suggested: bool


@dataclass(frozen=True)
class Sized:
    """A theme at a size: the lines of a name that has no room inside stand ``under`` it."""

    theme: Measure
    radius: float
    inside: tuple[str, ...]
    under: tuple[str, ...]
    space: float  # the width it takes: its saucer, or its name where that is wider
    tall: float  # the height it takes: the sign of its key, the saucer, and a name below


Rows = list[list[Sized]]


def cups(themes: Iterable[Measure], *, turned: bool = False) -> tuple[Cup, ...]:
    """The largest themes that have room, largest first; ``turned`` for a script read from the right."""
    return _cups(tuple(themes), turned)


@lru_cache(maxsize=64)
def _cups(themes: tuple[Measure, ...], turned: bool) -> tuple[Cup, ...]:
    ordered = sorted(themes, key=lambda theme: -theme.ideas)[:MOST]
    while ordered:
        fits = [found for rows in range(1, min(ROWS, len(ordered)) + 1) if (found := _rows(ordered, rows))]
        if fits:
            return _placed(max(fits, key=lambda found: found[0])[1], turned)
        ordered.pop()
    return ()


def _rows(themes: list[Measure], count: int) -> tuple[float, Rows] | None:
    """The largest scale at which the themes stand in so many rows, and they; None where they never do.

    Tried from the largest down, not by halving: a name may fit into a larger cup and not under a smaller.
    """
    largest, under = LARGEST / sqrt(max(themes[0].ideas, 1)), UNDER[count > 1]
    for step in range(STEPS, -1, -1):
        scale = largest * step / STEPS
        rows = _split([_sized(theme, _radius(theme, scale), under) for theme in themes], count)
        if _fit(rows):
            return scale, rows
    return None


def _fit(rows: Rows) -> bool:
    wide = max(sum(cup.space for cup in row) for row in rows)
    return wide <= WIDTH and sum(map(_height, rows)) <= HEIGHT


def _split(cups: list[Sized], count: int) -> Rows:
    """The cups in order, in so many rows of about the same width."""
    share = sum(cup.space for cup in cups) / count
    rows: Rows = [[]]
    filled = 0.0
    for cup in cups:
        if rows[-1] and filled + cup.space / 2 > share * len(rows) and len(rows) < count:
            rows.append([])
        rows[-1].append(cup)
        filled += cup.space
    return rows


def _placed(rows: Rows, turned: bool) -> tuple[Cup, ...]:
    placed: list[Cup] = []
    free = HEIGHT - sum(map(_height, rows))
    top = free / (len(rows) + 1)
    for row in rows:
        height = _height(row)
        spare = WIDTH - sum(cup.space for cup in row)
        start = spare / (len(row) + 1)
        for cup in row:
            x = start + cup.space / 2
            place = (WIDTH - x if turned else x, top + (height - cup.tall) / 2)
            placed.append(_cup(cup, place, len(placed) + 1, turned))
            start += cup.space + spare / (len(row) + 1)
        top += height + free / (len(rows) + 1)
    return tuple(placed)


def _cup(cup: Sized, place: tuple[float, float], number: int, turned: bool) -> Cup:
    """The cup whose space begins at the height ``place[1]``, around the middle ``place[0]``."""
    theme, rim = cup.theme, cup.radius * SAUCER
    y = place[1] + _over(rim) + GAP / 2 + rim
    corner = (rim + OUT) * sqrt(0.5)
    return Cup(
        id=theme.id,
        name=theme.name,
        ideas=theme.ideas,
        brew=min(5, 1 + int(theme.tables * 4.999)),
        x=round(place[0], 1),
        y=round(y, 1),
        r=round(cup.radius, 1),
        font=FONT,
        lines=cup.under or cup.inside,
        outside=bool(cup.under),
        key=number if number <= KEYS else 0,
        sign=(round(place[0] + (corner if turned else -corner), 1), round(y - corner, 1)),
        suggested=theme.suggested,
        dir=text_direction(theme.name),
    )


def _radius(theme: Measure, scale: float) -> float:
    """Area by ideas, but never so small that a cup can't be seen."""
    return max(SMALLEST, float(int(scale * sqrt(theme.ideas))))


@lru_cache(maxsize=4096)
def _sized(theme: Measure, radius: float, break_under: tuple[int, int]) -> Sized:
    rim = radius * SAUCER
    inside = fitting(theme.name, radius)
    under = () if inside else tuple(lines_of(theme.name, *break_under))
    space = max(2 * (rim + _over(rim)), *map(width_of, under), 0.0) + GAP
    below = (len(under) + 0.5) * FONT * LEADING if under else 0.0
    return Sized(theme, radius, inside, under, space, _over(rim) + 2 * rim + below + GAP)


def _over(rim: float) -> float:
    """How far the sign of a small cup stands out above it and at its side."""
    return max(0.0, (rim + OUT) * sqrt(0.5) + SIGN - rim)


def _height(row: list[Sized]) -> float:
    return max(cup.tall for cup in row)
