"""Ideas gathered for reading: those others may read, and behind each the ones that say the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.cafe.state import Cafe, Idea


@dataclass(frozen=True)
class Gathered:
    """An idea, and those that say the same."""

    idea: Idea
    like: tuple[Idea, ...] = ()


def gathered(cafe: Cafe, ideas: Iterable[str]) -> list[Gathered]:
    """The shown ones among these, in their order; a folded one stands behind its first, if that is here."""
    here = {idea: cafe.ideas[idea] for idea in ideas if idea in cafe.ideas and cafe.ideas[idea].shown}
    behind: dict[str, list[Idea]] = {}
    for idea in here.values():
        if (first := cafe.folded.get(idea.id)) in here:
            behind.setdefault(str(first), []).append(idea)
    folded = {idea.id for like in behind.values() for idea in like}
    return [Gathered(idea, tuple(behind.get(idea.id, ()))) for idea in here.values() if idea.id not in folded]


def counted(groups: Iterable[Gathered]) -> tuple[int, int]:
    """(ideas, tables they come from)."""
    ideas = [idea for group in groups for idea in (group.idea, *group.like)]
    return len(ideas), len({idea.table for idea in ideas if idea.table})
