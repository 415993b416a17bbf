"""The themes as a reader meets them: largest first, with quotes chosen from different tables."""

from collections.abc import Collection

from app.cafe.state import Cafe, Idea, Theme
from app.cafe.theme_names import readable_name
from app.exports import report as told

QUOTES = 3


def themes(cafe: Cafe, shown: Collection[str]) -> tuple[told.Theme, ...]:
    """Every theme with its ideas that may be read."""
    found = [_told(theme, cafe, shown) for theme in cafe.themes.values()]
    return tuple(sorted(found, key=lambda theme: -len(theme.ideas)))


def _told(theme: Theme, cafe: Cafe, shown: Collection[str]) -> told.Theme:
    ideas = [cafe.ideas[ref] for ref in theme.ideas if ref in shown]
    dots = [ballot[theme.id] for ballot in cafe.ballots.values() if ballot.get(theme.id)]
    return told.Theme(
        id=theme.id,
        name=readable_name(cafe, theme),
        suggested=theme.suggested,
        ideas=tuple(idea.id for idea in ideas),
        tables=len({idea.table for idea in ideas if idea.table}),
        quotes=tuple(quotes(ideas)),
        dots=sum(dots),
        voters=len(dots),
    )


def quotes(ideas: list[Idea], at_most: int = QUOTES) -> list[str]:
    """Insights before others, and first of all one from each table: so no table speaks for all."""
    ranked = sorted(ideas, key=lambda idea: (not idea.insight, -idea.built_on, idea.seq))
    heard: set[int] = set()
    ones: list[str] = []
    more: list[str] = []
    for idea in ranked:
        (more if idea.table in heard else ones).append(idea.id)
        heard.add(idea.table)
    return (ones + more)[:at_most]
