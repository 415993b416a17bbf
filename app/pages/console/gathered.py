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
    """The shown ones among these, in their order; those that say the same stand behind one of them."""
    same: dict[str, list[Idea]] = {}
    for idea in ideas:
        if idea in cafe.ideas and cafe.ideas[idea].shown:
            same.setdefault(cafe.folded.get(idea, idea), []).append(cafe.ideas[idea])
    return [_folded(first, like) for first, like in same.items()]


def _folded(first: str, same: list[Idea]) -> Gathered:
    """The first of them in front; where it is not here, the one that came before the others."""
    front = next((idea for idea in same if idea.id == first), same[0])
    return Gathered(front, tuple(idea for idea in same if idea is not front))


def counted(groups: Iterable[Gathered]) -> tuple[int, int]:
    """(ideas, tables they come from)."""
    ideas = [idea for group in groups for idea in (group.idea, *group.like)]
    return len(ideas), len({idea.table for idea in ideas if idea.table})
