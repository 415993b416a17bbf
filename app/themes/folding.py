"""Near-duplicates: ideas that say the same in the same words, but for spelling.

Careful: "more cars" and "no more cars" are near in letters and opposite in meaning. So only spaces, marks,
case and single slips in long words are forgiven, never another word, a number or a first letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

import regex

from app.themes.found import IdeaText

MOST_COMPARED = 5_000
"""Above this many different texts only equal ones are folded: comparing all pairs would take minutes."""
ALIKE = 90
"""Texts less alike than this (rapidfuzz ratio, 0–100) are not looked at word by word."""
LONG_WORD = 5
WORDS_PER_SLIP = 4

_MARKS = regex.compile(r"[\p{P}\p{Z}\p{C}\s]+")
_LATIN_LIKE = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}]")


def fold(ideas: Sequence[IdeaText], first: Collection[str] = ()) -> dict[str, str]:
    """Idea → the earlier one that says the same. Those in `first` count as earlier than all, and stay."""
    order = sorted(range(len(ideas)), key=lambda i: (ideas[i].id not in first, i))
    folded: dict[str, str] = {}
    representative: dict[str, str] = {}
    for i in order:
        key = folding_key(ideas[i].text)
        if ideas[i].id in first:
            representative.setdefault(key, ideas[i].id)
        elif key in representative:
            folded[ideas[i].id] = representative[key]
        elif key:
            representative[key] = ideas[i].id
    folded.update(_slips(representative, first, folded))
    return folded


def folding_key(text: str) -> str:
    """The text without what does not change its meaning: form, case, marks and spaces.

    Marks alone ("?!") and emoji are kept: there they are the message.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    key = _MARKS.sub(" ", plain).strip()
    return key or "".join(letter for letter in plain if letter.isprintable() and not letter.isspace())


def _slips(keys: dict[str, str], first: Collection[str], folded: dict[str, str]) -> dict[str, str]:
    """Texts that differ by slips of the pen: chains end at the earliest, and take along what folded there."""
    from rapidfuzz import fuzz, process

    texts = list(keys)
    if not 1 < len(texts) <= MOST_COMPARED:
        return {}
    slips: dict[str, str] = {}
    for row in range(1, len(texts)):
        if keys[texts[row]] in first:
            continue
        near = process.extract_iter(texts[row], texts[:row], scorer=fuzz.ratio, score_cutoff=ALIKE)
        match = next((keys[other] for other, _, _ in near if same_but_for_slips(other, texts[row])), None)
        if match:
            slips[keys[texts[row]]] = slips.get(match, match)
    return slips | {idea: slips[to] for idea, to in folded.items() if to in slips}


def same_but_for_slips(one: str, other: str) -> bool:
    """Whether two folding keys differ by at most one letter in a few long words of an alphabet."""
    from rapidfuzz.distance import OSA

    here, there = one.split(), other.split()
    if len(here) != len(there):
        return False
    differing = [(a, b) for a, b in zip(here, there, strict=True) if a != b]
    return len(differing) * WORDS_PER_SLIP <= len(here) and all(
        min(len(a), len(b)) >= LONG_WORD
        and a[0] == b[0]
        and a.isalpha()
        and b.isalpha()
        and _LATIN_LIKE.match(a) is not None
        and OSA.distance(a, b, score_cutoff=1) <= 1
        for a, b in differing
    )
