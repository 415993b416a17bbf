"""The harvest on a phone: themes to give dots to, the insights, the outline of the strategy."""

from typing import TYPE_CHECKING

from app.cafe.state import Cafe, Idea
from app.cafe.strategy.chain import chained
from app.cafe.strategy.outline import evidence
from app.cafe.theme_names import as_read
from app.cafe.votes import turnout
from app.pages.part import GONE, Drawn, Gone, order_of
from app.pages.phone.here import PHONE
from app.pages.place import one, same
from app.words.levels import level_name

if TYPE_CHECKING:
    from app.pages.view import View


def shown_in(cafe: Cafe, ideas: tuple[str, ...]) -> list[Idea]:
    """The ideas of a theme that others may read."""
    return [cafe.ideas[idea] for idea in ideas if idea in cafe.ideas and cafe.ideas[idea].shown]


def top_insights(cafe: Cafe, at_most: int = 12) -> list[Idea]:
    """Marked insights, those most built on first, at most a few."""
    marked = [idea for idea in cafe.ideas.values() if idea.insight and idea.shown and not idea.after_close]
    return sorted(marked, key=lambda idea: (-idea.built_on, idea.seq))[:at_most]


@PHONE.part("harvest", {"themes": one, "ideas": one, "settings": one})
def harvest(view: "View", what: str) -> Drawn | None:
    """The head, with the list of themes; a helpful sentence while there are none."""
    cafe = view.cafe
    if cafe.now.kind != "harvest":
        return None
    ideas = sum(idea.shown and not idea.after_close for idea in cafe.ideas.values())
    context = {
        "themes": len(cafe.themes),
        "ideas": ideas,
        "alone": len(cafe.alone),
        "dots": cafe.settings.dots,
    }
    return Drawn("now", "100", context)


@PHONE.part("vote", {"theme": same})
def vote(view: "View", what: str) -> Drawn | Gone | None:
    """A theme: its name, its first ideas, and where one's dots go (the page marks them from ``me``)."""
    cafe = view.cafe
    if cafe.now.kind != "harvest":
        return None
    theme = cafe.themes.get(what)
    if theme is None:
        return GONE
    ideas = shown_in(cafe, theme.ideas)
    context = {"theme": as_read(cafe, theme), "ideas": ideas, "tables": len({idea.table for idea in ideas})}
    return Drawn("votes", order_of(10**6 - len(ideas)), context)


@PHONE.part("turnout", {"votes": one, "themes": one, "people": one})
def how_many_voted(view: "View", what: str) -> Drawn | None:
    """How many have given dots: nobody knows who, or which."""
    cafe = view.cafe
    if cafe.now.kind != "harvest":
        return None
    cast, people = turnout(cafe)
    return Drawn(
        "now", "150", {"on": bool(cafe.themes and cafe.settings.dots), "cast": cast, "people": people}
    )


@PHONE.part("insights", {"ideas": one})
def insights(view: "View", what: str) -> Drawn | None:
    """What the tables marked."""
    if view.cafe.now.kind != "harvest":
        return None
    return Drawn("now", "200", {"insights": top_insights(view.cafe)})


@PHONE.part("promised", {"outline": one, "themes": one})
def promised(view: "View", what: str) -> Drawn | None:
    """The outline of the strategy so far."""
    if view.cafe.now.kind != "harvest":
        return None
    names, cafe = view.cafe.settings.vocabulary, view.cafe
    lines = [
        (line, level_name(line.level, view.words, names), len(evidence(cafe, line)))
        for line, _ in chained(cafe)
    ]
    return Drawn("now", "300", {"lines": lines})
