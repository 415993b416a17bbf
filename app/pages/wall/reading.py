"""What one opens on the wall to read: a theme's ideas, insights, the outline, where the dots went."""

from collections import Counter
from typing import TYPE_CHECKING

from app.cafe.state import Cafe, Idea
from app.cafe.strategy.chain import chained
from app.cafe.strategy.outline import evidence
from app.cafe.theme_names import as_read
from app.cafe.votes import dots_on, turnout
from app.pages.part import GONE, Drawn, Gone
from app.pages.phone.harvest import shown_in, top_insights
from app.pages.place import one, same
from app.pages.wall.here import ENDING, WALL, grown, texts
from app.words.levels import level_name

if TYPE_CHECKING:
    from app.pages.view import View

READ = 60  # ideas of a theme, in pages that keys turn; the rest is counted
INSIGHTS = 12
RANKED = 8
LINES = 24


def _all(view: "View", what: str) -> list[str]:
    return list(view.cafe.themes)


def unfolded(cafe: Cafe, ideas: list[Idea]) -> tuple[list[Idea], Counter[str]]:
    """The ideas without those that say what another of them says, and how many say so: idea → count."""
    here = {idea.id for idea in ideas}
    same_as = {idea.id: cafe.folded[idea.id] for idea in ideas if cafe.folded.get(idea.id) in here}
    return [idea for idea in ideas if idea.id not in same_as], Counter(same_as.values())


@WALL.part("reading", {"theme": same, "wall": _all, "votes": _all})
def reading(view: "View", what: str) -> Drawn | Gone | None:
    """A theme's ideas, words only where the host shows them."""
    cafe = view.cafe
    if not grown(cafe):
        return None
    theme = cafe.themes.get(what)
    if theme is None:
        return GONE
    ideas = shown_in(cafe, theme.ideas)
    told, like = unfolded(cafe, ideas)
    context = {
        "theme": as_read(cafe, theme),
        "blank": cafe.wall.blank,
        "on": texts(view),
        "ideas": told[:READ] if texts(view) else [],
        "more": max(0, len(told) - READ),
        "like": like,
        "count": len(ideas),
        "tables": len({idea.table for idea in ideas}),
        "dots": dots_on(cafe)[theme.id],
        "turnout": turnout(cafe),
    }
    return Drawn("stage", "200", context)


@WALL.part("ranked", {"themes": one, "votes": one, "wall": one, "settings": one})
def ranked(view: "View", what: str) -> Drawn | None:
    """The themes that got the most dots, and how many people gave theirs."""
    cafe = view.cafe
    if cafe.now.kind not in ENDING:
        return None
    counted = dots_on(cafe)
    rows = [(as_read(cafe, cafe.themes[theme]), dots) for theme, dots in counted.most_common(RANKED) if dots]
    context = {
        "rows": [] if cafe.wall.blank else rows,
        "most": max((dots for _, dots in rows), default=0),
        "turnout": turnout(cafe),
        "each": cafe.settings.dots,
        "themes": len(cafe.themes),
        "closed": cafe.closed,
    }
    return Drawn("stage", "250", context)


@WALL.part("marked", {"ideas": one, "wall": one})
def marked(view: "View", what: str) -> Drawn | None:
    """What the tables marked."""
    if view.cafe.now.kind not in ENDING:
        return None
    found, like = unfolded(view.cafe, top_insights(view.cafe, INSIGHTS))
    context = {"like": like, "on": texts(view), "insights": found if texts(view) else [], "count": len(found)}
    return Drawn("stage", "300", context)


@WALL.part("outline", {"outline": one, "themes": one, "wall": one})
def outline(view: "View", what: str) -> Drawn | None:
    """The strategy so far: each line with what it rests on."""
    cafe = view.cafe
    if cafe.now.kind not in ENDING:
        return None
    names = cafe.settings.vocabulary
    lines = [
        (line, level_name(line.level, view.words, names), len(evidence(cafe, line)))
        for line, _ in ([] if cafe.wall.blank else chained(cafe))
    ]
    context = {"lines": lines[:LINES], "more": max(0, len(lines) - LINES), "unwritten": not cafe.outline}
    return Drawn("stage", "400", context)
