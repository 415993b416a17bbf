"""Emptying words inside stored events: the number stays, the words do not. Pure."""

from collections.abc import Iterable
from typing import Any

from app.cafe.erasing import PersonErased
from app.cafe.message import Event
from app.cafe.moderation import IdeaRedacted

Body = dict[str, Any]

EMPTY: dict[str, Body] = {
    "idea": {"text": "", "pending": "", "reason": "", "by": None},
    "person": {"groups": {}, "lang": "", "writes": ""},
}
"""By what an event speaks of: the fields that hold words, and what they hold afterwards."""


def erased(events: Iterable[Event]) -> list[tuple[str, str]]:
    """What is to be emptied because of these events: ("idea" or "person", id)."""
    found = []
    for event in events:
        if isinstance(event, IdeaRedacted):
            found.append(("idea", event.idea))
        elif isinstance(event, PersonErased):
            found.append(("person", event.person))
    return found


def emptied(body: Body, noun: str, thing: str) -> Body | None:
    """``body`` without the words about ``thing``; None if it speaks of another, or holds none."""
    if body.get(noun) != thing:
        return None
    words = {field: empty for field, empty in EMPTY[noun].items() if body.get(field)}
    return {**body, **words} if words else None
