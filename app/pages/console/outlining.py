"""Strategy: the outline's lines with what they rest on, the themes it has not taken up, what it covers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cafe.result_level import LEVELS
from app.cafe.strategy.outline import evidence
from app.cafe.themes import themable
from app.cafe.votes import turnout
from app.pages.console.chain_read import chain_read
from app.pages.console.covering import unreached, unused
from app.pages.console.gathered import counted, gathered
from app.pages.console.here import CONSOLE, room
from app.pages.console.nudging import words_of
from app.pages.part import GONE, Drawn, Gone, Key, order_of
from app.pages.place import one, same
from app.words.levels import VOCABULARIES, level_name

if TYPE_CHECKING:
    from app.pages.view import View


@room("strategy")
def keys(view: "View") -> Iterator[Key]:
    """The Strategy room."""
    yield ("console_outline", "")
    for line in chain_read(view.cafe).lines:
        yield ("console_line", line)
    yield ("console_unused", "")


@CONSOLE.part(
    "console_outline",
    {
        "outline": one,
        "themes": one,
        "ideas": one,
        "votes": one,
        "people": one,
        "settings": one,
        "register": one,
    },
)
def outline(view: "View", what: str) -> Drawn | None:
    """The head: what the outline covers, and whether a vote was taken."""
    if view.audience.room != "strategy":
        return None
    cafe = view.cafe
    cast, people = turnout(cafe)
    total, missing = len(themable(cafe)), len(unreached(cafe))
    context = {
        "lines": len(cafe.outline),
        "themes": len(cafe.themes),
        "left": len(unused(cafe)),
        "total": total,
        "missing": missing,
        "reached": total - missing,
        "cast": cast,
        "people": people,
        "asked": _asked_of_the_whole(view),
        "levels": [(one, level_name(one, view.words, cafe.settings.vocabulary)) for one in LEVELS],
    }
    return Drawn("outline-head", "", context)


def _all(view: "View", what: str) -> list[str]:
    return list(view.cafe.outline)


def _citing(view: "View", idea: str) -> list[str]:
    theme = view.cafe.theme_of.get(idea)
    return [
        line.id
        for line in view.cafe.outline.values()
        if idea in line.ideas or (theme and line.theme == theme)
    ]


@CONSOLE.part(
    "console_line", {"line": same, "outline": _all, "idea": _citing, "settings": _all, "register": _all}
)
def line(view: "View", what: str) -> Drawn | Gone | None:
    """A line with its evidence, its place in the chain, and what is asked of it."""
    if view.audience.room != "strategy":
        return None
    cafe, read = view.cafe, chain_read(view.cafe)
    standing = read.lines.get(what)
    if standing is None:
        return GONE
    ideas, tables = counted(gathered(cafe, evidence(cafe, standing.line)))
    context = {
        "line": standing.line,
        "level": level_name(standing.line.level, view.words, cafe.settings.vocabulary),
        "standing": standing,
        "asked": _asked(view, what),
        "ideas": ideas,
        "tables": tables,
    }
    return Drawn("lines", order_of(standing.place), context)


def _asked(view: "View", about: str) -> list[tuple[str, str]]:
    """(id, question) of each nudge; what a line rests on has a chip of its own."""
    asked = chain_read(view.cafe).asked.get(about, [])
    return [(one.id, words_of(one, view.cafe, view.words).question) for one in asked if one.id != "K8"]


def _asked_of_the_whole(view: "View") -> list[tuple[str, str, str]]:
    """(what it is about, id, question) of each nudge that is about no line."""
    read = chain_read(view.cafe)
    about = ["", *(key for key in read.asked if key and key not in read.lines)]
    return [(key or "whole", id_, question) for key in about for id_, question in _asked(view, key)]


@CONSOLE.part("console_unused", {"outline": one, "themes": one, "ideas": one, "settings": one})
def not_taken_up(view: "View", what: str) -> Drawn | None:
    """Themes that are no line yet, each with a button that makes one of it."""
    if view.audience.room != "strategy":
        return None
    cafe = view.cafe
    rows = [(theme, *counted(gathered(cafe, theme.ideas))) for theme in unused(cafe)]
    context = {
        "rows": rows,
        "lines": len(cafe.outline),
        "themes": len(cafe.themes),
        "vocabulary": cafe.settings.vocabulary,
        "vocabularies": [(name, view.words.text(label)) for name, label in VOCABULARIES.items()],
    }
    return Drawn("unused-place", "", context)
