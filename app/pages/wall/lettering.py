"""Names in lines that stand in a cup or under it, measured by letters. Units: the cups' drawing."""

import re
from functools import lru_cache
from math import sqrt

from app.words.widths import width_of as share_of

FONT = 41.0  # the floor for any text on the wall
LEADING = 1.16
INSIDE = 4  # lines of a name in its cup, at most
BREAKS = (6, 8, 10, 12, 14, 17, 20, 24)  # letters to a line that are tried, shortest first


def width_of(line: str) -> float:
    """About how wide a bold line is; wide letters (Korean, Japanese, Chinese) take a whole square."""
    return FONT * share_of(line)


def lines_of(name: str, letters: int, most: int) -> list[str]:
    """The name broken at spaces into lines of about so many letters, cut with an ellipsis at ``most``."""
    words = [piece for word in name.split() for piece in _pieces(word, letters)] or ["…"]
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]}…"]


@lru_cache(maxsize=4096)
def fitting(name: str, radius: float) -> tuple[str, ...]:
    """The name in lines that stand within a circle with a count below; none if they don't."""
    for lines, wide in _broken(name):
        half = (len(lines) + 1.2) * FONT * LEADING / 2
        if half >= radius:
            continue
        room = sqrt(radius**2 - (half - FONT * 0.4) ** 2) * 0.95
        count = sqrt(radius**2 - (half - FONT * 0.2) ** 2) * 0.95
        if wide / 2 <= room and count >= _COUNT / 2:
            return lines
    return ()


@lru_cache(maxsize=512)
def _broken(name: str) -> list[tuple[tuple[str, ...], float]]:
    """The ways to break a name that cut nothing off, and how wide each is."""
    ways = dict.fromkeys(tuple(lines_of(name, letters, INSIDE)) for letters in BREAKS)
    return [(lines, max(map(width_of, lines))) for lines in ways if not lines[-1].endswith("…")]


def _pieces(word: str, letters: int) -> list[str]:
    """A word, cut where it is longer than a line; marks stay with the letter they stand on."""
    return re.findall(rf"(?:.\W*){{1,{letters}}}", word) if len(word) > letters + 3 else [word]


_COUNT = width_of("000 ideas")
