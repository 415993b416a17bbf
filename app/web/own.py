"""What the holder of a secret wrote: the secret alone knows, for in the log nobody is joined to an idea."""

from __future__ import annotations

from typing import Any

from app.cafe.op import owns
from app.cafe.state import Cafe, Idea


def own_ideas(cafe: Cafe, secret: str) -> list[str]:
    """Ids of the ideas that the holder of this secret wrote."""
    return [idea.id for idea in cafe.ideas.values() if owns(secret, idea.id, idea.key_hash)]


def told(cafe: Cafe, secret: str) -> list[dict[str, Any]]:
    """Each own idea as its author's page needs it: the host's reason where one was hidden, and the words of
    what others cannot read (hidden, waiting, or new words that wait), for they are on no part.
    """
    return [_told(cafe.ideas[idea]) for idea in own_ideas(cafe, secret)]


def _told(idea: Idea) -> dict[str, Any]:
    about: dict[str, Any] = {"id": idea.id, "hidden": idea.hidden}
    apart = idea.waiting or idea.pending is not None or idea.hidden is not None
    if idea.withdrawn or idea.redacted or not apart:
        return about
    words = idea.text if idea.pending is None else idea.pending
    old = "" if idea.pending is None else idea.text
    return about | {"text": words, "old": old, "lang": idea.lang, "round": idea.round, "table": idea.table}
