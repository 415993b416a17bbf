"""Gentle hints on a question, Q1 to Q5: an open one, one at a time, that blames nobody and is understood.

After Vogt, Brown & Isaacs, *The Art of Powerful Questions* (2003): construction, scope, assumptions.
A hint can be dismissed and never blocks; it stays silent where it is not sure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .marked import marked
from .question_cues import cues_for

LONG = 20
"""Words after which a question is hard to keep in mind."""
LONG_UNSPACED = 60
"""Letters, where a script puts no space between words."""

_SENTENCE = re.compile(r"[^.!?？؟。…\n]+[?？؟]")
_ASKED = re.compile(r"[!！]*[?？؟][?？؟!！]*")
_ACRONYM = re.compile(r"(?<![\w-])[A-Z][A-Z&]{1,5}(?![\w-])")
_ROMAN = re.compile(r"^[IVX]+$")
KNOWN = frozenset(
    "OK TV PC IT ID AI UN EU UK US USA QR PDF SMS GPS DNA HIV AIDS COVID CO NO OR AND NOT CEO FAQ".split()
)


@dataclass(frozen=True)
class Hint:
    """``id`` Q1 … Q5; ``code`` names the words of the nudge; ``proposal``: a better wording (marked)."""

    id: str
    code: str
    proposal: str | None = None


CLOSED = Hint("Q1", "closed", marked("Begin with “What”, “How” or “Why”: “What makes it easy or hard to …?”"))
SEVERAL = Hint("Q2", "several", marked("Ask the first here, and give the second a round of its own."))
BLAMING = Hint("Q3", "blaming", marked("Ask from their side: “What would have to be true for them to …?”"))
LEADING = Hint("Q3", "leading", marked("Leave the answer to the tables: “What do you see when …?”"))
TOO_LONG = Hint(
    "Q4", "long", marked("Keep the question itself, and move the rest to the purpose or the welcome.")
)
ACRONYM = Hint("Q4", "acronym", marked("Write it out once, in words that a guest from elsewhere knows."))
JARGON = Hint("Q4", "jargon", marked("Say it as you would at a kitchen table."))
NO_CHANGE = Hint(
    "Q5", "no_change", marked("Let one round ask: “What would be different for them in three years?”")
)


def hints(question: str, lang: str, all_questions: Sequence[str] = ()) -> list[Hint]:
    """What might be better about a question in language ``lang``, given all questions of the café.

    English, Persian and Korean are read by their words, any other language by its length and its marks.
    Q5 speaks of all questions together and is told at the last of them.
    """
    text = " ".join(question.split())
    if not text:
        return []
    found = [
        _closed(text, lang),
        _several(text, lang),
        _knowing(text, lang),
        *_hard(text, lang, all_questions),
    ]
    return [hint for hint in (*found, _no_change(question, lang, all_questions)) if hint is not None]


def _closed(text: str, lang: str) -> Hint | None:
    cues = cues_for(lang)
    asked = [sentence.strip(" ,;:–—-«»“”\"'") for sentence in _SENTENCE.findall(text)]
    closed = [each for each in asked if cues.closed.search(each) and not cues.open.search(each)]
    return CLOSED if closed and len(closed) == len(asked) and not _leading(text, lang) else None


def _several(text: str, lang: str) -> Hint | None:
    asked = len([part for part in _ASKED.split(text)[1:-1] if part.strip()]) + bool(_ASKED.search(text))
    return SEVERAL if asked > 1 or cues_for(lang).second.search(text) else None


def _leading(text: str, lang: str) -> bool:
    cues = cues_for(lang)
    # In Korean the ending alone does not lead: "어떤 점이 좋지 않나요?" asks openly.
    return bool(cues.leading.search(text)) and not (lang.startswith("ko") and cues.open.search(text))


def _knowing(text: str, lang: str) -> Hint | None:
    if cues_for(lang).blame.search(text):
        return BLAMING
    return LEADING if _leading(text, lang) else None


def _hard(text: str, lang: str, all_questions: Sequence[str]) -> list[Hint]:
    words = text.split()
    spaced = len(words) > 3 or len(text) < LONG_UNSPACED
    found = [TOO_LONG] if len(words) > LONG or (not spaced and len(text) > LONG_UNSPACED) else []
    everything = "\n".join([text, *all_questions])
    if text.upper() != text and any(not _explained(each, everything) for each in _ACRONYM.findall(text)):
        found.append(ACRONYM)
    if cues_for(lang).jargon.search(text):
        found.append(JARGON)
    return found


def _explained(acronym: str, everything: str) -> bool:
    """Known to all, a number of a king, or written out beside it: "Ministry of Health (MoH)", "MoH (…)"."""
    if acronym in KNOWN or _ROMAN.match(acronym):
        return True
    name = re.escape(acronym)
    return re.search(rf"\(\s*{name}\s*\)|{name}\s*\(", everything) is not None


def _no_change(question: str, lang: str, all_questions: Sequence[str]) -> Hint | None:
    asked = [each for each in all_questions if each.strip()]
    cues = cues_for(lang)
    if len(asked) < 2 or question != asked[-1] or any(cues.people.search(each) for each in asked):
        return None
    return NO_CHANGE if any(cues.means.search(each) for each in asked) else None
