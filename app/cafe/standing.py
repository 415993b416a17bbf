"""How many ideas stand on a cloth, counted as they come and go: a long one costs as little as a short one.

Every event that puts or changes an idea does it here.
"""

from typing import Any

from .draft import Draft
from .state import Idea


def put_idea(draft: Draft, idea: Idea) -> None:
    """A new idea."""
    draft.put("ideas", idea.id, idea)
    if idea.stands:
        _count(draft, idea, 1)


def change_idea(draft: Draft, ident: str, **parts: Any) -> None:
    """Replace parts of an idea."""
    was = draft.now.ideas[ident]
    draft.change("ideas", ident, **parts)
    now = draft.now.ideas[ident]
    if now.stands != was.stands:
        _count(draft, now, 1 if now.stands else -1)


def _count(draft: Draft, idea: Idea, more: int) -> None:
    place = (idea.round, idea.table)
    if count := draft.now.standing.get(place, 0) + more:
        draft.put("standing", place, count)
    else:
        draft.drop("standing", place)  # as if nothing had ever stood there
