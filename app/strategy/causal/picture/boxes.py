"""The names of variables as boxes: broken into lines, and about how large they are.

Sizes are in units of the picture; a letter is some 8 of them wide, one of Chinese, Japanese or Korean 15.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LINE, PAD = 20, 10
LETTER, WIDE = 8, 15
WIDEST = 19 * LETTER


@dataclass(frozen=True)
class Box:
    """A variable's name; ``x`` and ``y`` are the middle, ``w`` and ``h`` the whole width and height."""

    variable: str
    lines: tuple[str, ...]
    w: float
    h: float
    x: float = 0.0
    y: float = 0.0


def box_of(variable: str, name: str) -> Box:
    """A box for a name, at nowhere yet."""
    lines = wrapped(name)
    return Box(variable, lines, max(map(width, lines)) + 2 * PAD + 4, len(lines) * LINE + 2 * PAD)


def width(text: str) -> int:
    """About how wide a line is."""
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Cf", "Me"):
        return 0
    return WIDE if unicodedata.east_asian_width(letter) in "WF" else LETTER


def wrapped(name: str) -> tuple[str, ...]:
    """Lines that break between words; a word that is too long for a line is broken itself."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer) <= WIDEST:
            lines[-1] = longer
        else:
            lines += _pieces(word)
    return tuple(line for line in lines if line) or ("?",)


def _pieces(word: str) -> list[str]:
    pieces = [""]
    for letter in word:
        if width(pieces[-1] + letter) > WIDEST:
            pieces.append("")
        pieces[-1] += letter
    return pieces
