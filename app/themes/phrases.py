"""Phrases that could name a theme: words and short runs of words, as people wrote them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from app.themes.words import joined, pieces, stop_words, words

LONGEST = 3
"""Words of a phrase."""

_ENDINGS = {
    "en": ("s", "es"),
    "de": ("e", "n", "en", "er", "s", "es"),
    "fr": ("s", "x"),
    "es": ("s", "es"),
    "pt": ("s", "es"),
    "nl": ("s", "en"),
    "fa": ("\u200cها", "ها", "\u200cهای", "های", "ی"),
    "ko": (
        "은", "는", "이", "가", "을", "를", "에", "의", "도", "와", "과", "로", "만", "들",
        "에서", "에게", "으로", "까지", "부터", "이나", "들이", "들을", "들의", "들은", "라는", "이라는",
    ),
}  # fmt: skip
"""Endings that do not make another word. They are taken off only where the room also uses the bare form."""

_JOINING = frozenset(
    {"and", "the", "for", "und", "der", "des", "von", "für", "del", "los", "las", "les", "aux", "sur", "van"}
)
"""Words that may stand within a phrase, as may all of one or two letters."""

_HAN = regex.compile(r"\p{Han}")
"""One letter that is a word."""

Key = tuple[str, ...]
"""A phrase as it is counted: its words in lower case, without endings."""


@dataclass(frozen=True)
class Phrases:
    """For each text the phrases in it, and how each phrase was most often written."""

    of: list[frozenset[Key]]
    written: dict[Key, str]


def phrases(texts: Iterable[str], languages: Iterable[str]) -> Phrases:
    """All phrases that begin and end with a word that says something, and cross no punctuation."""
    rows = [
        (language, [words(piece, language) for piece in pieces(text)])
        for text, language in zip(texts, languages, strict=True)
    ]
    used = {
        (language, word.casefold()) for language, clauses in rows for clause in clauses for word in clause
    }
    forms: dict[Key, Counter[str]] = {}
    found = []
    for language, clauses in rows:
        mine: set[Key] = set()
        for clause in clauses:
            keys = [_bare(word.casefold(), language, used) for word in clause]
            says = [
                _says_something(word.casefold(), key, language)
                for word, key in zip(clause, keys, strict=True)
            ]
            joins = [
                told or len(word) <= 2 or word.casefold() in _JOINING
                for word, told in zip(clause, says, strict=True)
            ]
            for start, end in _runs(says, joins):
                key = tuple(keys[start:end])
                mine.add(key)
                shown = [*clause[start : end - 1], _shown(clause[end - 1], keys[end - 1], language)]
                forms.setdefault(key, Counter())[joined(shown, language)] += 1
        found.append(frozenset(mine))
    return Phrases(found, {key: max(form, key=lambda f: (form[f], f)) for key, form in forms.items()})


def _runs(says: list[bool], joins: list[bool]) -> Iterable[tuple[int, int]]:
    """Where phrases begin and end: with words that say something, and only such or joining ones between."""
    for start in range(len(says)):
        for end in range(start + 1, min(start + LONGEST, len(says)) + 1):
            if says[start] and says[end - 1] and all(joins[start + 1 : end - 1]):
                yield start, end


def _bare(word: str, language: str, used: set[tuple[str, str]]) -> str:
    for ending in sorted(_ENDINGS.get(language, ()), key=len, reverse=True):
        bare = word.removesuffix(ending)
        if len(bare) >= 2 and bare != word and (language, bare) in used:
            return bare
    return word


def _says_something(word: str, key: str, language: str) -> bool:
    stops = stop_words(language)
    return (
        (len(key) > 1 or _HAN.fullmatch(key) is not None)
        and not key.isnumeric()
        and word not in stops
        and key not in stops
    )


def _shown(word: str, key: str, language: str) -> str:
    """Korean and Persian words stand without their particle; elsewhere a plural stays one."""
    return key if language in ("ko", "fa") and word.casefold() != key else word
