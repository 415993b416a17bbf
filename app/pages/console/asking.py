"""The questions of the design, one a round or one a table, each with its hints."""

import re
from types import SimpleNamespace
from typing import TYPE_CHECKING

from app.cafe.question_craft import Hint, hints
from app.cafe.settings import Settings
from app.pages.console.designing import designs
from app.pages.console.here import CONSOLE
from app.pages.console.progress import Progress, progress
from app.pages.part import Drawn
from app.pages.place import one
from app.words import Words, marked

if TYPE_CHECKING:
    from app.pages.view import View

_NUDGES = {
    "closed": marked("People can answer this with yes or no."),
    "several": marked("This asks more than one thing."),
    "blaming": marked("Somebody may hear blame in this."),
    "leading": marked("This knows its answer already."),
    "long": marked("This is long to keep in mind at a table."),
    "acronym": marked("Not everybody may know these letters."),
    "jargon": marked("Not everybody may know this word of the trade."),
    "no_change": marked("All questions ask about tools or steps; none asks what changes for people."),
}
_WHOLE = re.compile(r"[“«「『]([^“”«»「」『』]*[?？؟])[”»」』]")
"""A question in quotation marks inside a proposal: one that can take the place of the host's."""


@CONSOLE.part("console_questions", {"settings": one, "step": one})
def questions(view: "View", what: str) -> Drawn | None:
    """A row for each round (or table), with what might be better about its question."""
    if not designs(view):
        return None
    settings, done = view.cafe.settings, progress(view.cafe)
    context = {
        "scope": settings.scope,
        "rows": rows(settings, done, view.words),
        "rounds": settings.rounds,
        "scope_locked": done.least_rounds > 1 or "round-1" in done.begun,
        "can_add": settings.scope == "table" or not done.begun & {"harvest", "closed"},
    }
    return Drawn("questions-place", "", context)


def rows(settings: Settings, done: Progress, words: Words) -> list[SimpleNamespace]:
    """``as_before``: no question of its own, so that of the round before is asked again. ``over``: it was
    asked, and stays as it was. ``unasked``: there is no round for it.
    """
    by_round, given = settings.scope == "round", settings.questions
    count = max(settings.rounds, len(given)) if by_round else max(len(given), 1)
    made = []
    for number in range(1, count + 1):
        text = given[number - 1] if number <= len(given) else ""
        row = SimpleNamespace(
            number=number,
            text=text,
            over=by_round and f"round-{number}" in done.over,
            begun=by_round and f"round-{number}" in done.begun,
            unasked=by_round and number > settings.rounds,
            as_before=by_round and bool(given) and number > len(given),
        )
        row.hints = [] if row.over else [said(hint, words) for hint in hints(text, words.lang, given)]
        made.append(row)
    return made


def said(hint: Hint, words: Words) -> SimpleNamespace:
    """A hint in words; ``use`` is a question to take over, "" where the proposal holds none."""
    proposal = words.text(hint.proposal or "")
    whole = _WHOLE.findall(proposal)
    nudge = words.text(_NUDGES[hint.code])
    return SimpleNamespace(id=hint.id, nudge=nudge, proposal=proposal, use=whole[-1] if whole else "")
