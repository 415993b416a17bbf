"""A first draft from the harvest: themes become outcomes; under them stands what was proposed, verbatim."""

from itertools import islice

from app.cafe.idea_kind import IdeaKind
from app.cafe.result_level import ResultLevel
from app.cafe.state import Cafe, Idea, Theme
from app.cafe.strategy.drafting import Proposed
from app.cafe.strategy.outline import evidence
from app.cafe.texts import graphemes
from app.cafe.votes import dots_on
from app.strategy.kinds.telling import kind_of
from app.strategy.language import language_of
from app.strategy.levels.reading import read

MOST_UNDER = 3
"""Proposals that a draft puts under one outcome; the others are its evidence, and are listed."""
LOOKED_AT = 60
"""The most central ideas of a theme: among them proposals are looked for."""
PLACED: tuple[IdeaKind, ...] = ("proposal",)
"""Kinds that stand on a level below the outcome."""


def draft(cafe: Cafe) -> list[Proposed]:
    """Lines for the themes that no line was made of, most dots first. Nothing is in them that nobody said.

    An outcome is called as its theme is; under it stand the most central proposals, verbatim.
    """
    made = {line.theme for line in cafe.outline.values()}
    reached = {idea for line in cafe.outline.values() for idea in evidence(cafe, line)}
    dots, lines = dots_on(cafe), list[Proposed]()
    for theme in sorted(cafe.themes.values(), key=lambda theme: (-dots[theme.id], -len(theme.ideas))):
        ideas = _readable(cafe, theme)
        if theme.id in made or not {idea.id for idea in ideas} - reached:
            continue
        place = len(lines)
        lines.append(Proposed(text=theme.name, level="outcome", theme=theme.id))
        lines += [_under(cafe, idea, place) for idea in _proposals(cafe, ideas)]
    return lines


def _readable(cafe: Cafe, theme: Theme) -> list[Idea]:
    return [cafe.ideas[idea] for idea in theme.ideas if idea in cafe.ideas and cafe.ideas[idea].shown]


def _proposals(cafe: Cafe, ideas: list[Idea]) -> list[Idea]:
    """The most central ones that say what to do, each meaning once, and short enough to be a line."""
    most = cafe.settings.limits.short_graphemes
    central = (idea for idea in ideas[:LOOKED_AT] if idea.id not in cafe.folded)
    fit = (idea for idea in central if graphemes(idea.text) <= most and kind_of(cafe, idea.id) in PLACED)
    return list(islice(fit, MOST_UNDER))


def _under(cafe: Cafe, idea: Idea, outcome: int) -> Proposed:
    """A proposal as a line: an output if its words say that a thing is there, else an activity."""
    level: ResultLevel = "activity"
    if read(idea.text, language_of(idea.text, idea.lang)).level == "output":
        level = "output"
    return Proposed(text=" ".join(idea.text.split()), level=level, serves=[outcome], ideas=[idea.id])
