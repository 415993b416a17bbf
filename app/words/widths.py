"""About how wide a line of words is, told by its letters: for pictures in which names must not overlap."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def width_of(line: str) -> float:
    """The width of a bold line, in heights of its letters (the font's size)."""
    return sum(map(_share, line))


def _share(letter: str) -> float:
    """Wide letters (Korean, Japanese, Chinese) take a whole square; marks stand on the letter before them."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in ("W", "F"):
        return 1.0
    if letter.isupper() or letter in "mwMW@…":
        return 0.78
    return 0.3 if letter in " ilj.,:;'|!" else 0.6
