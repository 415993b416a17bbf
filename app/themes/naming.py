"""A name for each theme: words that its ideas share and other themes' ideas do not.

In the way of c-TF-IDF: a phrase scores by the share of the theme's ideas that use it, times the logarithm of
how much more that is than elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from math import log

from app.themes.phrases import Key, Phrases, phrases
from app.themes.words import UNSPACED, pieces, shortened

LONGEST_QUOTE = 40
"""Letters of a clause that serves as a name …"""
LONGEST_UNSPACED = 24
"""… and in scripts whose letters say more."""
LONGEST_NAME = 60
LONGER = 1.35
"""A phrase of one more word may be used by so many fewer ideas and still win."""
COVERED = 0.6
"""A name whose phrase is in so large a share of the ideas needs no second one."""
BESIDE = 0.2
"""The second phrase is in so large a share of the ideas, not counting those that use the first."""
CANDIDATES = 24
FURTHER = 5
"""Further words of a theme, at most."""


@dataclass(frozen=True)
class Member:
    """An idea in a theme: its words and their language."""

    text: str
    language: str


@dataclass(frozen=True)
class Named:
    """A name, further words of its theme, and the language of both."""

    name: str
    words: tuple[str, ...] = ()
    lang: str = ""


def names(themes: Sequence[Sequence[Member]], taken: Sequence[str] = ()) -> list[Named]:
    """A name for each theme (its members, the most central first), all different and different from `taken`.

    Never empty. The most members' language is the language of the name.
    """
    members = list(chain.from_iterable(themes))
    found = phrases((m.text for m in members), (m.language for m in members))
    everywhere = Counter((m.language, key) for m, keys in zip(members, found.of, strict=True) for key in keys)
    speakers = Counter(m.language for m in members)
    used = {name.casefold() for name in taken}
    given, start = [], 0
    for theme in themes:
        language = _language(theme)
        mine = [keys for m, keys in zip(theme, found.of[start:], strict=False) if m.language == language]
        elsewhere = {key: everywhere[language, key] for key in set().union(*mine)}
        scored = _scored(mine, elsewhere, speakers[language])
        quotes = [member for member in theme if member.language == language]
        options = _options(scored, mine, found, quotes)
        name = next(option for option in options if option.casefold() not in used)
        used.add(name.casefold())
        given.append(Named(name, _further(name, scored, found), language))
        start += len(theme)
    return given


def _language(theme: Sequence[Member]) -> str:
    counts = Counter(member.language for member in theme)
    return max(counts, key=lambda language: (counts[language], language != "", language))


def _scored(mine: list[frozenset[Key]], elsewhere: dict[Key, int], all_texts: int) -> dict[Key, float]:
    """The best phrases, each with its score."""
    inside = Counter(chain.from_iterable(mine))
    size = len(mine)
    scores = {}
    for key, times in inside.items():
        if times < min(2, size):
            continue
        share, rest = times / size, (elsewhere[key] - times + 0.5) / (all_texts - size + 1)
        scores[key] = share * max(log(share / min(rest, 1.0)), 0.05) * LONGER ** (len(key) - 1)
    best = sorted(scores, key=lambda key: (-scores[key], key))
    return {key: scores[key] for key in best[:CANDIDATES]}


def _options(
    scored: dict[Key, float], mine: list[frozenset[Key]], found: Phrases, quotes: list[Member]
) -> Iterator[str]:
    """Names to choose from, the best first; they never end."""
    for first in scored:
        second = _beside(first, scored, mine)
        both = (first,) if second is None else (first, second)
        yield _name([found.written[key] for key in both])
    for member in quotes:
        yield _quote(member)
    for number in count(2):
        yield f"{_quote(quotes[0])} {number}"


def _further(name: str, scored: dict[Key, float], found: Phrases) -> tuple[str, ...]:
    """The best phrases that say something which neither the name nor a better one says."""
    said = name.casefold()
    further: list[str] = []
    for key in scored:
        written = found.written[key]
        if not any(word in said for word in key) and len(further) < FURTHER:
            further.append(written)
            said += f" {written.casefold()}"
    return tuple(further)


def _beside(first: Key, scored: dict[Key, float], mine: list[frozenset[Key]]) -> Key | None:
    """A second phrase for ideas that do not use the first, if that says much less than half of them."""
    without = [keys for keys in mine if first not in keys]
    if len(without) <= (1 - COVERED) * len(mine):
        return None
    gains = {
        key: score * sum(key in keys for keys in without)
        for key, score in scored.items()
        if not set(key) & set(first) and sum(key in keys for keys in without) >= max(2, BESIDE * len(mine))
    }
    return max(gains, key=lambda key: (gains[key], key), default=None)


def _name(parts: list[str]) -> str:
    name = shortened(" · ".join(parts), LONGEST_NAME)
    return name[0].upper() + name[1:] if name.split()[0].islower() else name


def _quote(member: Member) -> str:
    """A short idea whole, else its longest clause that is short enough, else its beginning."""
    whole = " ".join(member.text.split())
    clauses, longest = pieces(whole), LONGEST_QUOTE
    if member.language in UNSPACED:  # there a space stands between clauses
        clauses, longest = [part for clause in clauses for part in clause.split()], LONGEST_UNSPACED
    short = [clause for clause in (whole, *clauses) if shortened(clause, longest) == clause]
    best = max(short, key=len, default="")
    return best if best == whole or len(best) >= longest // 3 else shortened(whole, longest)
