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
    """Of the ideas that are to be emptied, those of whose words the machine had made more.

    ("name", id): its theme's name. ("words", id): its theme's further words, or the name of its heading.
    """
    made = []
    for idea in [thing for noun, thing in things if noun == "idea"]:
        was, now = (cafe.themes.get(before.theme_of.get(idea, "")) for cafe in (before, after))
        if was is not None and now is not None:
            made += [("name", idea)] if was.name != now.name else []
            made += [("words", idea)] if was.words != now.words or before.headings != after.headings else []
    return made


def emptied(body: Body, noun: str, thing: str) -> Body | None:
    """``body`` without the words about ``thing``; None if it speaks of another, or holds none.

    ``noun``: "idea", "person", "name" for the names that themes got from an idea, "words" for their further
    words and headings. Names in a proposal go with any idea of theirs: it is put away.
    """
    if noun == "name":
        return _unnamed(body, thing)
    if noun == "words":
        return _wordless(body, thing)
    if noun == "idea" and "grouping" in (proposal := body.get("proposal") or {}):
        grouping = _nameless(proposal["grouping"], thing)
        return grouping and {**body, "proposal": {**proposal, "grouping": grouping}}
    if noun == "idea" and any(
        isinstance(row, dict) and row["idea"] == thing for row in body.get("ideas") or ()
    ):
        rows = [{**row, "text": ""} if row["idea"] == thing else row for row in body["ideas"]]
        return {**body, "ideas": rows}
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


def _wordless(body: Body, idea: str) -> Body | None:
    """``body`` without the further words of this idea's themes, and the names of the headings over them."""
    themes = body.get("themes") or []
    homes = {theme["id"] for theme in themes if idea in theme["ideas"]}
    rest = [{**theme, "words": []} if theme["id"] in homes else theme for theme in themes]
    headings = body.get("headings")
    over = [
        {**heading, "name": UNNAMED} if homes & set(heading["themes"]) else heading
        for heading in headings or []
    ]
    emptied = {**body, "themes": rest} | ({"headings": over} if headings else {})
    return emptied if homes and emptied != body else None


def _nameless(grouping: Body, idea: str) -> Body | None:
    """What was found, without the names and words of the groups that this idea is in."""
    places = {place for place, group in enumerate(grouping["groups"]) if idea in group}
    if not places:
        return None
    names = [UNNAMED if place in places else name for place, name in enumerate(grouping["names"])]
    words = [[] if place in places else those for place, those in enumerate(grouping.get("words") or [])]
    headings = [
        [UNNAMED, those] if places & set(those) else [name, those]
        for name, those in grouping.get("headings") or []
    ]
    return {**grouping, "names": names, "words": words, "headings": headings}
