"""Which encoding a spreadsheet wrote: by its mark, by its shape, else by which reading looks most like words.

Old encodings don't say what they are. Each is tried; words count for a reading when their letters are of one
script and their capitals stand where capitals do, and signs in the middle of words count against it. What the
people of the café write in decides between readings that are as good (Korean and Chinese share all bytes).
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import regex

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LANGUAGES = {
    "cp1252": ("de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "id"),
    "mac-roman": (),
    "cp1250": ("pl", "cs", "sk", "hu", "sl", "hr", "ro"),
    "cp1251": ("ru", "uk", "bg", "sr", "mn", "kk"),
    "cp1253": ("el",),
    "cp1254": ("tr", "az"),
    "cp1255": ("he",),
    "cp1256": ("ar", "fa", "ur"),
    "cp1257": ("lt", "lv", "et"),
    "cp1258": ("vi",),
    "cp874": ("th",),
    "cp949": ("ko",),
    "cp932": ("ja",),
    "gb18030": ("zh",),
    "big5": ("zh",),
}
"""What spreadsheets wrote before they all wrote Unicode, and whose languages it was made for (English needs
none of them)."""
SAMPLE = 20_000
"""Bytes that are judged."""
OF_THE_CAFE = 0.3
"""What a reading gains when its language is one of the café's."""

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\p{S}\p{C}\x80-\xff]+")
_ODD = regex.compile(r"[\p{Co}\p{Cn}\x80-\x9f\ufffd]")
_CAPITAL_INSIDE = regex.compile(r"\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}")


def decoded(data: bytes, languages: Iterable[str] = (), encoding: str | None = None) -> tuple[str, str]:
    """(text, the encoding's name). ``encoding`` is what a person chose; what doesn't fit it becomes �."""
    if encoding:
        return data.decode(encoding, errors="replace").removeprefix("\ufeff"), encoding
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace").removeprefix("\ufeff"), name
    if wide := _wide(data):
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        best = _likeliest(data, frozenset(tag.split("-")[0].lower() for tag in languages))
        return data.decode(best, errors="replace"), best


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of plain letters is nought."""
    head = data[:400]
    if len(head) < 4 or head.count(0) < len(head) // 5:
        return ""
    return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"


def _likeliest(data: bytes, languages: frozenset[str]) -> str:
    sample = data if len(data) <= SAMPLE else data[:SAMPLE].rsplit(b"\n", 1)[0]
    scored = {name: _score(name, sample, languages) for name in LANGUAGES}
    return max(scored, key=lambda name: scored[name])


def _score(name: str, sample: bytes, languages: frozenset[str]) -> float:
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return -9.0
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if not words:
        return -9.0
    own = OF_THE_CAFE if languages & set(LANGUAGES[name]) else 0.0
    return (
        sum(map(_like_a_word, words)) / len(words) + own - 0.02 * list(LANGUAGES).index(name) / len(LANGUAGES)
    )


@lru_cache(maxsize=20_000)
def _like_a_word(word: str) -> float:
    """Between −1 and 1."""
    if _ODD.search(word):
        return -1.0
    letters = [letter for letter in word if unicodedata.category(letter)[0] in "LM"]
    signs = sum(unicodedata.category(letter)[0] in "SC" for letter in word)
    if not letters or signs:
        return -0.6
    scripts = {_script(letter) for letter in letters if unicodedata.category(letter)[0] == "L"}
    if len(scripts) > 1 or (scripts == {"LATIN"} and sum(map(str.isascii, letters)) * 3 < len(letters)):
        return -0.6
    if _CAPITAL_INSIDE.search(word):
        return -0.5
    return _common(letters)


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").split(" ")[0].removesuffix("-").split("-")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "CJK") else name


def _common(letters: list[str]) -> float:
    """Rare Chinese characters and half-width kana are how other scripts look in the wrong encoding."""
    rare = sum(_rare(letter) for letter in letters)
    return 1.0 - 1.4 * rare / len(letters)


def _rare(letter: str) -> bool:
    if "\uff61" <= letter <= "\uff9f":
        return True
    if not "\u3400" <= letter <= "\u9fff":
        return False
    try:
        return letter.encode("gb2312")[0] > 0xD7 and letter.encode("big5")[0] > 0xC6
    except UnicodeEncodeError:
        return not _in_japanese(letter)


def _in_japanese(letter: str) -> bool:
    try:
        return letter.encode("cp932")[0] < 0x98
    except UnicodeEncodeError:
        return False
