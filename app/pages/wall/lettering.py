"""Names in lines that stand in a cup or under it, measured by letters. Units: the cups' drawing."""

import re
import unicodedata
from math import sqrt

FONT = 41.0  # the floor for any text on the wall
LEADING = 1.16
INSIDE = 4  # lines of a name in its cup, at most


def width_of(line: str) -> float:
    """About how wide a bold line is; wide letters (Korean, Japanese, Chinese) take a whole square."""
    return sum(FONT * _share(letter) for letter in line)


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


def fitting(name: str, radius: float, half_height: float) -> list[str]:
    """The name in lines that stand within a circle with a count below; none if they don't.

    ``half_height``: how far from the middle the lines may go, because a key's sign stands on the rim.
    """
    for letters in range(6, 24):
        lines = lines_of(name, letters, INSIDE)
        half = (len(lines) + 1.2) * FONT * LEADING / 2
        if half >= min(radius, half_height) or "…" in lines[-1]:
            continue
        room = sqrt(radius**2 - (half - FONT * 0.4) ** 2) * 0.95
        count = sqrt(radius**2 - (half - FONT * 0.2) ** 2) * 0.95
        if max(map(width_of, lines)) / 2 <= room and width_of("000 ideas") / 2 <= count:
            return lines
    return []


def _pieces(word: str, letters: int) -> list[str]:
    """A word, cut where it is longer than a line; marks stay with the letter they stand on."""
    return re.findall(rf"(?:.\W*){{1,{letters}}}", word) if len(word) > letters + 3 else [word]


def _share(letter: str) -> float:
    """The width of a letter by the height of its line."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in ("W", "F"):
        return 1.0
    if letter.isupper() or letter in "mwMW@…":
        return 0.78
    return 0.3 if letter in " ilj.,:;'|!" else 0.6
