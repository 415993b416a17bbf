"""While people talk: question and clock, and a count of ideas; words only where the host shows them."""

from typing import TYPE_CHECKING

from app.pages.clock import step_name
from app.pages.lengths import question_length
from app.pages.part import GONE, Drawn, Gone, order_of
from app.pages.place import one
from app.pages.wall.here import SEATING, WALL, newest, texts

if TYPE_CHECKING:
    from app.pages.view import View


@WALL.part("talk", {"settings": one, "step": one})
def talk(view: "View", what: str) -> Drawn | None:
    """The largest thing that speaks and the largest thing that moves."""
    cafe = view.cafe
    if cafe.now.kind not in SEATING:
        return None
    settings = cafe.settings
    own = settings.scope == "table" and len(settings.questions) > 1
    question = "" if own else settings.question_for(cafe.round or 1, 1)
    if cafe.now.kind == "plenary":
        question = settings.purpose or settings.name if cafe.step == "welcome" else ""
    context = {
        "cafe": cafe,
        "way": settings.way_of(cafe.now.round) if cafe.now.kind == "round" else "table",
        "question": question,
        "own": own and cafe.now.kind != "plenary",
        "length": question_length(question),
        "step": step_name(cafe, cafe.step, view.words),
    }
    return Drawn("stage", "100" if cafe.now.kind != "move" else "300", context)


@WALL.part("tally", {"ideas": one, "seats": one})
def tally(view: "View", what: str) -> Drawn | Gone | None:
    """ "62 ideas from 8 of 9 tables"."""
    cafe = view.cafe
    if cafe.now.kind not in SEATING:
        return None
    ideas = [idea for idea in cafe.ideas.values() if idea.shown and not idea.after_close]
    if cafe.now.kind != "round" and not ideas:
        return GONE
    context = {
        "ideas": len(ideas),
        "writing": len({idea.table for idea in ideas}),
        "tables": len(cafe.tables),
    }
    return Drawn("talk-facts", "1", context)


@WALL.part("said", {"wall": one, "ideas": one})
def said(view: "View", what: str) -> Drawn | None:
    """The newest ideas, where the host shows words on the wall."""
    if view.cafe.now.kind not in SEATING:
        return None
    return Drawn(
        "stage", "400", {"on": texts(view), "white": not newest(view), "blank": view.cafe.wall.blank}
    )


def _window(view: "View", what: str) -> list[str]:
    """The idea itself, and what falls out of the window of the newest."""
    now = newest(view)
    place = list(view.cafe.ideas).index(what) if what in view.cafe.ideas else 0
    older = list(view.cafe.ideas)[max(0, place - len(now) - 1) : place]
    return [what, *now, *older]


def _all_shown(view: "View", what: str) -> list[str]:
    return list(view.cafe.ideas)[-40:]


@WALL.part("words", {"idea": _window, "wall": _all_shown})
def words(view: "View", what: str) -> Drawn | Gone | None:
    """One idea on the wall, with the author only where the café shows names."""
    cafe = view.cafe
    if cafe.now.kind not in SEATING or what not in cafe.ideas:
        return None
    if what not in newest(view):
        return GONE
    idea = cafe.ideas[what]
    context = {"idea": idea, "author": view.author(idea), "length": question_length(idea.text)}
    return Drawn("said-ideas", order_of(10**8 - idea.seq), context)
