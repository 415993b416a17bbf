"""How long a question looks, so that it gets the size it can be read at on phones and on the wall."""

import unicodedata
from typing import Literal

Length = Literal["short", "medium", "long", "longest"]

SHORT = 40
MEDIUM = 90
LONG = 160


def question_length(text: str) -> Length:
    """The size class of a question, for `data-length`: to 40 characters, to 90, to 160, longer.

    Wide letters (Korean, Japanese, Chinese) count double; marks that stand on another letter do not count.
    """
    width = sum(_width(letter) for letter in text.strip())
    if width <= SHORT:
        return "short"
    if width <= MEDIUM:
        return "medium"
    return "long" if width <= LONG else "longest"


def _width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
