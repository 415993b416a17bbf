"""Which language a text is in: what its author chose, unless script or words say otherwise."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from app.themes.found import IdeaText
from app.themes.words import stop_words, words

_SCRIPTS = {
    "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "ku": "ARABIC", "ps": "ARABIC", "ug": "ARABIC",
    "hi": "DEVANAGARI", "mr": "DEVANAGARI", "ne": "DEVANAGARI", "ko": "HANGUL", "th": "THAI", "lo": "LAO",
    "km": "KHMER", "my": "MYANMAR", "ja": "CJK", "zh": "CJK", "ru": "CYRILLIC", "uk": "CYRILLIC",
    "bg": "CYRILLIC", "sr": "CYRILLIC", "mn": "CYRILLIC", "kk": "CYRILLIC", "el": "GREEK", "he": "HEBREW",
    "bn": "BENGALI", "ta": "TAMIL", "te": "TELUGU", "kn": "KANNADA", "ml": "MALAYALAM", "gu": "GUJARATI",
    "pa": "GURMUKHI", "si": "SINHALA", "ka": "GEORGIAN", "hy": "ARMENIAN", "am": "ETHIOPIC",
}  # fmt: skip
_USUAL = {
    "ARABIC": "ar", "DEVANAGARI": "hi", "HANGUL": "ko", "THAI": "th", "LAO": "lo", "KHMER": "km",
    "MYANMAR": "my", "CJK": "zh", "CYRILLIC": "ru", "GREEK": "el", "HEBREW": "he", "BENGALI": "bn",
    "TAMIL": "ta", "TELUGU": "te", "KANNADA": "kn", "MALAYALAM": "ml", "GUJARATI": "gu", "GURMUKHI": "pa",
    "SINHALA": "si", "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am",
}  # fmt: skip
_PERSIAN_LETTERS = frozenset("پچژگکی")
_GUESSED = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "sv", "id", "vi")
_SURE = 2
"""So many more frequent words of another language contradict the one that was chosen, or is usual here."""


def languages_of(ideas: Sequence[IdeaText]) -> list[str]:
    """For each idea a language code, "" for a text without letters.

    Latin script is shared by many: there the frequent words a text uses may speak against the chosen
    language, and an unknown one is the one whose frequent words the room uses most.
    """
    languages = [_by_script(idea.text, idea.lang.split("-")[0].lower()) for idea in ideas]
    latin = [i for i, language in enumerate(languages) if language == "latin"]
    hits = {i: _hits(ideas[i].text) for i in latin}
    total = sum(hits.values(), Counter[str]())
    usual = max(_GUESSED, key=lambda language: total[language])
    for i in latin:
        languages[i] = _by_words(hits[i], ideas[i].lang.split("-")[0].lower(), usual)
    return languages


def _by_script(text: str, chosen: str) -> str:
    scripts = Counter(script for script in map(_script, text) if script)
    if not scripts:
        return ""
    script = scripts.most_common(1)[0][0]
    if script == "LATIN":
        return "latin"
    if _SCRIPTS.get(chosen) == script:
        return chosen
    if "KANA" in scripts and script in ("CJK", "KANA"):
        return "ja"
    if script == "ARABIC" and not _PERSIAN_LETTERS.isdisjoint(text):
        return "fa"
    return _USUAL.get(script, script.lower())


@cache
def _script(letter: str) -> str:
    """The first word of a letter's Unicode name tells its script; "" for what is no letter."""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "").split(" ", 1)[0]
    return "KANA" if name in ("HIRAGANA", "KATAKANA") else name


def _hits(text: str) -> Counter[str]:
    """How many words of a text are frequent words of each language."""
    used = [word.casefold() for word in words(text)]
    return Counter({language: sum(w in stop_words(language) for w in used) for language in _GUESSED})


def _by_words(hits: Counter[str], chosen: str, usual: str) -> str:
    start = chosen if chosen and chosen not in _SCRIPTS else usual
    best = max(_GUESSED, key=lambda language: (hits[language], language == start))
    doubtful = hits[best] < hits[start] + _SURE and not (start == usual and hits[start] == 0)
    return start if doubtful else best
