"""Links that ideas speak of, by the words that say so. A person confirms direction, sign and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.cafe.state import Cafe, Idea
from app.cafe.variables import Polarity
from app.strategy.causal.cues.pack import Pack
from app.strategy.causal.cues.packs import PACKS
from app.strategy.language import language_of

_SENTENCE = re.compile(r"[^.!?؟。\n;؛]+")
_EDGES = " \t\n,،.:;!?؟–—-\"'“”„«»()…"
_CLAUSE = re.compile(r"[,،;:]\s")
PHRASE = 60
"""Letters of a phrase that may become a variable's name; a longer one is cut at a word."""


@dataclass(frozen=True)
class Proposed:
    """An idea that seems to say: this moves that. ``cue``: the word for it; ``again``: of a loop."""

    idea: str
    cause: str
    effect: str
    polarity: Polarity
    delayed: bool
    cue: str
    again: bool


def proposed(cafe: Cafe, ideas: Iterable[Idea]) -> Iterator[Proposed]:
    """What is proposed from ideas that others may read and that no link cites yet."""
    cited = {idea for link in cafe.causal_links.values() for idea in link.ideas}
    for idea in ideas:
        if idea.shown and idea.id not in cited and (found := propose(idea.id, idea.text, idea.lang)):
            yield found


def propose(idea: str, text: str, lang: str = "") -> Proposed | None:
    """The first link that a text speaks of; None where no cue of its language is in it."""
    pack = PACKS.get(language_of(text, lang))
    if pack is None:
        return None
    for sentence in _SENTENCE.findall(text):
        if (found := _in_sentence(pack, idea, text, sentence.strip())) is not None:
            return found
    return None


def _in_sentence(pack: Pack, idea: str, text: str, sentence: str) -> Proposed | None:
    for cue in pack.cues:
        said = cue.sentence.search(sentence)
        if said is None:
            continue
        cause, effect = (_phrase(pack, said[side], last=side == "cause") for side in ("cause", "effect"))
        if cause and effect and cause.casefold() != effect.casefold():
            delayed, again = bool(pack.delay.search(text)), bool(pack.again.search(text))
            return Proposed(idea, cause, effect, cue.polarity, delayed, said["cue"].strip(), again)
    return None


def _phrase(pack: Pack, words: str, *, last: bool) -> str:
    """A phrase without what surrounds it, short enough to be a name."""
    words = pack.delay.sub("", words).strip(_EDGES)
    clauses = [clause for clause in _CLAUSE.split(words) if clause.strip(_EDGES)]
    if clauses:
        words = clauses[-1] if last else clauses[0]
    words = pack.opens.sub("", words.strip(_EDGES)).strip(_EDGES)
    if len(words) > PHRASE:
        words = words[:PHRASE].rsplit(" ", 1)[0]
    words = words.strip(_EDGES)
    return "" if pack.empty.search(words) else words
