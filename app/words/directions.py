"""Which way a language runs, and which way a text of unknown language does."""

import unicodedata
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError

Direction = Literal["ltr", "rtl"]


@lru_cache(maxsize=256)
def direction(lang: str) -> Direction:
    """The direction of a language given as a BCP 47 tag; unknown languages run left to right."""
    try:
        order = Locale.parse(lang, sep="-").character_order
    except (UnknownLocaleError, ValueError):
        return "ltr"
    return "rtl" if order == "right-to-left" else "ltr"


def text_direction(text: str, otherwise: Direction = "ltr") -> Direction:
    """The direction of the first strong letter (UAX 9, rules P2 and P3), as `dir="auto"` finds it."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return otherwise


def isolated(text: str, within: Direction) -> str:
    """The text, set apart (UAX 9, FSI … PDI) if it runs against the sentence that quotes it."""
    return f"\u2068{text}\u2069" if text_direction(text, within) != within else text
