"""S1–S7 in words: a short question, why it is asked, and what would answer it."""

from dataclasses import dataclass

from app.strategy.checks.nudge import Nudge
from app.words import Words, marked

_QUESTIONS = {
    "S1": marked("What can rise and fall here?"),
    "S2": marked("Which way does it move it?"),
    "S3": marked("Which variable lies between?"),
    "S4": marked("What does the last effect change?"),
    "S5": marked("What moves this outcome?"),
    "S6": marked("Does all of it happen at once?"),
    "S7": marked("Does one move the other?"),
}
_WHY = {
    "S1": marked("“%(name)s” names a lack, a wish or something to do. A variable is a noun for its level."),
    "S2": marked("Nobody has said which way “%(source)s” moves “%(target)s”."),
    "S3": marked(
        "“%(source)s” is said to raise and to lower “%(target)s”. Both can be true by different ways."
    ),
    "S4": marked(
        "Nothing on this map comes back to where it began, so nothing on it can grow or settle by itself."
    ),
    "S5": marked("The outcome “%(name)s” is not on the map."),
    "S6": marked("Loop %(loop)s has %(number)s links and no delay."),
    "S7": marked(
        "“%(source)s” and “%(target)s” are said to go together. That may be chance, or a third thing."
    ),
}
_BETTER = {
    "S1": marked("trust in the office; not “lack of trust”, not “improve trust”"),
    "S2": marked("+ if more of the one gives more of the other than there would have been, − if less"),
    "S3": marked(
        "overtime raises the work done, which lowers the backlog; and it raises fatigue, which adds to it"
    ),
    "S4": marked("errors come back as work, and the backlog was where it began"),
    "S5": marked("put it on the map, and draw what raises or lowers it"),
    "S6": marked("people tire after weeks, not in an hour: mark that link as delayed"),
    "S7": marked("say “leads to”, or leave the link out"),
}


@dataclass(frozen=True)
class AskedOfMap:
    """A nudge as the page shows it; ``can``: what a press does about it ("link", "variable", "outcome").

    ``name``: of the variable or the outcome that it is about.
    """

    id: str
    about: str
    question: str
    why: str
    better: str
    can: str
    name: str = ""


def asked(nudge: Nudge, words: Words) -> AskedOfMap:
    """A nudge of the map in the reader's words."""
    better = words.text(_BETTER[nudge.id])
    can = {"S1": "variable", "S4": "", "S5": "outcome"}.get(nudge.id, "link")
    why = words.text(_WHY[nudge.id], **{fact: words.quoted(said) for fact, said in nudge.facts.items()})
    question, name = words.text(_QUESTIONS[nudge.id]), nudge.facts.get("name", "")
    return AskedOfMap(nudge.id, nudge.about, question, why, better, can, name)
