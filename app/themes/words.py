"""Words of a text, and which of them say little."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c]*(?:['’\-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*")
_PIECE = regex.compile(r"[.!?;:,…()\[\]{}\"“”„«»|/\n\r\t。！？；：，、（）「」『』؛،؟।]+|\s[-–—]\s")
_GRAPHEME = regex.compile(r"\X")


UNSPACED = frozenset({"th", "lo", "km", "my", "ja", "zh"})
"""Languages written without spaces between words."""


def words(text: str, language: str = "") -> list[str]:
    """The words of a text as they were written, in languages without spaces too."""
    if language in UNSPACED:
        return [part for word in _broken(text, language) for part in _WORD.findall(word)]
    found: list[str] = _WORD.findall(text)
    return found


def joined(parts: Sequence[str], language: str) -> str:
    """Words as they are written one after the other."""
    return ("" if language in UNSPACED else " ").join(parts)


def _broken(text: str, language: str) -> list[str]:
    """Broken by the dictionaries of ICU (unicode.org/reports/tr29); in one piece where there is no ICU."""
    try:
        from icu4py.breakers import WordBreaker
    except ImportError:
        return [text]
    readable = text.encode("utf-16", "replace").decode("utf-16")
    return [str(word) for word in WordBreaker(readable, language)]


def pieces(text: str) -> list[str]:
    """Clauses: what stands between marks of punctuation, stripped; never empty ones."""
    return [piece.strip() for piece in _PIECE.split(text) if piece and piece.strip()]


def shortened(text: str, graphemes: int) -> str:
    """At most that many letters as a reader counts them, the last an ellipsis if something was cut."""
    letters = _GRAPHEME.findall(text)
    if len(letters) <= graphemes:
        return text
    return "".join(letters[: graphemes - 1]).rstrip() + "…"


@cache
def stop_words(language: str) -> frozenset[str]:
    """Words that are frequent in a language and name nothing; none for a language without a list."""
    import stopwordsiso

    if not stopwordsiso.has_lang(language):
        return frozenset()
    return frozenset(word.casefold() for word in stopwordsiso.stopwords(language))
