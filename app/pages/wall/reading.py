"""What one opens on the wall to read: a theme's ideas, the insights, the outline of the strategy."""

from typing import TYPE_CHECKING

from app.cafe.strategy.outline import evidence, ordered
from app.cafe.votes import dots_on, turnout
from app.pages.part import GONE, Drawn, Gone
from app.pages.phone.harvest import shown_in, top_insights
from app.pages.place import one, same
from app.pages.wall.here import WALL, texts

if TYPE_CHECKING:
    from app.pages.view import View

READ = 5  # ideas of a theme on one view
ENDING = ("harvest", "closed")


def _all(view: "View", what: str) -> list[str]:
    return list(view.cafe.themes)


@WALL.part("reading", {"theme": same, "wall": _all, "votes": _all})
def reading(view: "View", what: str) -> Drawn | Gone | None:
    """A theme's first ideas, words only where the host shows them."""
    cafe = view.cafe
    if cafe.now.kind not in ENDING:
        return None
    theme = cafe.themes.get(what)
    if theme is None:
        return GONE
    ideas = shown_in(cafe, theme.ideas)
    context = {
        "theme": theme,
        "blank": cafe.wall.blank,
        "on": texts(view),
        "ideas": ideas[:READ] if texts(view) else [],
        "count": len(ideas),
        "tables": len({idea.table for idea in ideas}),
        "dots": dots_on(cafe)[theme.id],
        "turnout": turnout(cafe),
    }
    return Drawn("stage", "200", context)


@WALL.part("marked", {"ideas": one, "wall": one})
def marked(view: "View", what: str) -> Drawn | None:
    """What the tables marked."""
    if view.cafe.now.kind not in ENDING:
        return None
    found = top_insights(view.cafe, 5)
    return Drawn(
        "stage", "300", {"on": texts(view), "insights": found if texts(view) else [], "count": len(found)}
    )


@WALL.part("outline", {"outline": one, "themes": one, "wall": one})
def outline(view: "View", what: str) -> Drawn | None:
    """The strategy so far: each line with what it rests on."""
    if view.cafe.now.kind not in ENDING:
        return None
    lines = (
        []
        if view.cafe.wall.blank
        else [(line, len(evidence(view.cafe, line))) for line in ordered(view.cafe)]
    )
    return Drawn("stage", "400", {"lines": lines[:8], "more": max(0, len(lines) - 8)})
