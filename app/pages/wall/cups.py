"""Where the cups stand: area by ideas, rows in reading order, never touching. Pure geometry.

Units are those of the drawing (1 unit is about 1 px of a wall 1920 px wide).
"""

import re
from dataclasses import dataclass
from math import sqrt

WIDTH, HEIGHT = 1420.0, 760.0
FONT = 40.0  # the floor for any text on the wall
GAP = 26.0
SAUCER = 1.12
LARGEST, SMALLEST = 230.0, 46.0
ROWS = 5


@dataclass(frozen=True)
class Cup:
    """A theme as it is drawn; ``outside``: its name stands under the cup."""

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


def cups(themes: list[Measure], *, turned: bool = False) -> list[Cup]:
    """Place the cups, largest first; ``turned`` for a script read from the right."""
    ordered = sorted(themes, key=lambda theme: -theme.ideas)
    if not ordered:
        return []
    best = max((_rows(ordered, rows) for rows in range(1, min(ROWS, len(ordered)) + 1)), key=lambda r: r[0])
    scale, rows = best
    placed: list[Cup] = []
    free = HEIGHT - sum(_height(row, scale) for row in rows)
    top = free / (len(rows) + 1)
    for row in rows:
        height = _height(row, scale)
        spare = WIDTH - sum(_space(theme, scale) for theme in row)
        left = spare / (len(row) + 1)
        for theme in row:
            space = _space(theme, scale)
            x = left + space / 2
            placed.append(_cup(theme, WIDTH - x if turned else x, top, height, scale, len(placed) + 1))
            left += space + spare / (len(row) + 1)
        top += height + free / (len(rows) + 1)
    return placed


def _radius(theme: Measure, scale: float) -> float:
    return max(SMALLEST, min(LARGEST, scale * sqrt(theme.ideas)))


def _space(theme: Measure, scale: float) -> float:
    """The width a theme takes: its saucer, or its name where that is wider."""
    radius = _radius(theme, scale)
    wide = max(map(_width, _lines(theme.name, 15, 3))) if _outside(theme, radius) else 0.0
    return max(2 * radius * SAUCER, wide) + GAP


def _height(row: list[Measure], scale: float) -> float:
    return max(_tall(theme, scale) for theme in row)


def _tall(theme: Measure, scale: float) -> float:
    radius = _radius(theme, scale)
    below = (len(_lines(theme.name, 15, 3)) + 1.4) * FONT * 1.14 if _outside(theme, radius) else 0.0
    return 2 * radius * SAUCER + below + GAP


def _rows(themes: list[Measure], count: int) -> tuple[float, list[list[Measure]]]:
    """The largest scale at which the themes stand in so many rows, found by halving."""
    low, high = 0.0, LARGEST
    rows = _split(themes, count, low)
    for _ in range(12):
        middle = (low + high) / 2
        tried = _split(themes, count, middle)
        wide = max(sum(_space(theme, middle) for theme in row) for row in tried)
        if wide <= WIDTH and sum(_height(row, middle) for row in tried) <= HEIGHT:
            low, rows = middle, tried
        else:
            high = middle
    return low, rows


def _split(themes: list[Measure], count: int, scale: float) -> list[list[Measure]]:
    share = sum(_space(theme, scale) for theme in themes) / count
    rows: list[list[Measure]] = [[]]
    filled = 0.0
    for theme in themes:
        if rows[-1] and filled + _space(theme, scale) / 2 > share * len(rows) and len(rows) < count:
            rows.append([])
        rows[-1].append(theme)
        filled += _space(theme, scale)
    return rows


def _cup(theme: Measure, x: float, top: float, height: float, scale: float, key: int) -> Cup:
    radius = _radius(theme, scale)
    outside = _outside(theme, radius)
    y = top + radius * SAUCER if outside else top + height / 2
    lines = _lines(theme.name, 15, 3) if outside else _fitting(theme.name, radius)
    brew = min(5, 1 + int(theme.tables * 4.999))
    return Cup(
        theme.id,
        theme.name,
        theme.ideas,
        brew,
        round(x, 1),
        round(y, 1),
        round(radius, 1),
        FONT,
        tuple(lines),
        outside,
        key,
        suggested=theme.suggested,
    )


def _outside(theme: Measure, radius: float) -> bool:
    return not _fitting(theme.name, radius)


def _fitting(name: str, radius: float) -> list[str]:
    """The name in lines that stand within the cup with a count below; none if they don't."""
    for letters in range(6, 24):
        lines = _lines(name, letters, 4)
        half_height = (len(lines) + 1.2) * FONT * 1.14 / 2
        if half_height >= radius or "…" in lines[-1]:
            continue
        half_width = sqrt(radius**2 - (half_height - FONT * 0.4) ** 2) * 0.96
        if max(map(_width, lines)) / 2 <= half_width:
            return lines
    return []


def _width(line: str) -> float:
    """About how wide a line is, in units, at the font of the cups."""
    return sum(FONT * (1.0 if ord(letter) >= 0x1100 else 0.56) for letter in line)


def _lines(name: str, letters: int, most: int) -> list[str]:
    """The name broken at spaces into lines of about so many letters, cut with an ellipsis at ``most``."""
    pieces = [piece for piece in re.split(r"\s+", name.strip()) if piece] or ["…"]
    if len(pieces) == 1 and len(name) > letters:
        pieces = [name[i : i + letters] for i in range(0, len(name), letters)]
    lines: list[str] = []
    for piece in pieces:
        if lines and len(lines[-1]) + 1 + len(piece) <= letters:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]}…"]
