"""Emptying words inside stored events: the number stays, the words do not. Pure."""

from collections.abc import Iterable
from typing import Any

from app.cafe.erasing import PersonErased
from app.cafe.message import Event
from app.cafe.moderation import IdeaRedacted
from app.cafe.state import Cafe
from app.cafe.theme_names import UNNAMED

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


def renamed(before: Cafe, after: Cafe, things: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of the ideas that are to be emptied, those after which the machine had named a theme: ("name", id)."""
    homes = [(idea, before.theme_of.get(idea, "")) for noun, idea in things if noun == "idea"]
    return [
        ("name", idea)
        for idea, home in homes
        if home in before.themes and home in after.themes
        if before.themes[home].name != after.themes[home].name
    ]


def emptied(body: Body, noun: str, thing: str) -> Body | None:
    """``body`` without the words about ``thing``; None if it speaks of another, or holds none.

    ``noun``: "idea", "person", or "name" for the names that themes got from an idea.
    """
    if noun == "name":
        return _unnamed(body, thing)
    if body.get(noun) != thing:
        return None
    words = {field: empty for field, empty in EMPTY[noun].items() if body.get(field)}
    return {**body, **words} if words else None


def _unnamed(body: Body, idea: str) -> Body | None:
    """``body`` without the names that the machine gave to themes of this idea."""
    themes = body.get("themes") or []
    rest = [
        {**theme, "name": UNNAMED} if theme["suggested"] and idea in theme["ideas"] else theme
        for theme in themes
    ]
    return {**body, "themes": rest} if rest != themes else None
