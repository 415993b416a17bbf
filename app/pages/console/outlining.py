"""Strategy: the outline's lines with what they rest on, the themes it has not taken up, what it covers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cafe.strategy.outline import evidence, ordered
from app.cafe.themes import themable
from app.cafe.votes import turnout
from app.pages.console.covering import unreached, unused
from app.pages.console.gathered import counted, gathered
from app.pages.console.here import CONSOLE, room
from app.pages.part import GONE, Drawn, Gone, Key, order_of
from app.pages.place import one, same

if TYPE_CHECKING:
    from app.pages.view import View


@room("strategy")
def keys(view: "View") -> Iterator[Key]:
    """The Strategy room."""
    yield ("console_outline", "")
    for line in ordered(view.cafe):
        yield ("console_line", line.id)
    yield ("console_unused", "")


@CONSOLE.part("console_outline", {"outline": one, "themes": one, "ideas": one, "votes": one, "people": one})
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


@CONSOLE.part("console_line", {"line": same, "outline": _all, "idea": _citing})
def line(view: "View", what: str) -> Drawn | Gone | None:
    """A line with its evidence and its place among the others."""
    if view.audience.room != "strategy":
        return None
    cafe = view.cafe
    found = cafe.outline.get(what)
    if found is None:
        return GONE
    lines = [other.id for other in ordered(cafe)]
    place = lines.index(what)
    ideas, tables = counted(gathered(cafe, evidence(cafe, found)))
    context = {
        "line": found,
        "ideas": ideas,
        "tables": tables,
        "place": place,
        "first": place == 0,
        "last": place == len(lines) - 1,
    }
    return Drawn("lines", order_of(place), context)


@CONSOLE.part("console_unused", {"outline": one, "themes": one, "ideas": one})
def not_taken_up(view: "View", what: str) -> Drawn | None:
    """Themes that are no line yet, each with a button that makes one of it."""
    if view.audience.room != "strategy":
        return None
    cafe = view.cafe
    rows = [(theme, *counted(gathered(cafe, theme.ideas))) for theme in unused(cafe)]
    return Drawn("unused-place", "", {"rows": rows, "lines": len(cafe.outline), "themes": len(cafe.themes)})
