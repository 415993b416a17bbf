"""Checks on what people type. It is kept as typed; only its length and its bytes are judged."""

import regex

from .refusal import Code, Refusal

_GRAPHEME = regex.compile(r"\X")
_VISIBLE = regex.compile(r"[^\p{Z}\p{C}\s]")


def graphemes(text: str) -> int:
    """Length as people count it: extended grapheme clusters (Unicode UAX 29)."""
    return len(_GRAPHEME.findall(text))


def bad_text(text: str) -> bool:
    """Whether it holds what no database and no document can keep: a zero byte, or half a character."""
    if "\x00" in text:
        return True
    if text.isascii():  # known without a look at the letters
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def checked(text: str, at_most: int, points: int | None = None, *, may_be_blank: bool = False) -> str:
    """Answer ``text`` unchanged, or raise ``Refusal`` (blank, bad_text, too_long with how much)."""
    if bad_text(text):
        raise Refusal(Code.BAD_TEXT)
    if not may_be_blank and not _VISIBLE.search(text):
        raise Refusal(Code.BLANK)
    too_many = len(text) - (points if points is not None else at_most * 8)
    if too_many > 0:
        raise Refusal(Code.TOO_LONG, str(too_many))
    if len(text) > at_most and (over := graphemes(text) - at_most) > 0:
        raise Refusal(Code.TOO_LONG, str(over))
    return text
