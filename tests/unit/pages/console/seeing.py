"""A room of the console as its host sees it: parts by id, and what a frame brings and takes away."""

from typing import Any

from app.pages.audience import Audience
from app.pages.facts import Facts
from app.pages.part import Key
from app.pages.view import View, changed_parts, full_view
from tests.building import Talk


def room(talk: Talk, name: str, lang: str = "en", **facts: Any) -> dict[str, str]:
    """The HTML of each part of a room, by its id."""
    return {part.id: part.html for part in full_view(_view(talk, name, lang, facts))}


def news(talk: Talk, name: str, *subjects: Key, **facts: Any) -> tuple[set[str], set[str]]:
    """What a room is sent once these subjects were touched: ids of parts that come, and that go."""
    puts, drops = changed_parts(_view(talk, name, "en", facts), subjects)
    return {part.id for part in puts}, set(drops)


def _view(talk: Talk, name: str, lang: str, facts: dict[str, Any]) -> View:
    known = Facts(code="K7MPX4", now=talk.at, **facts)
    return View(talk.cafe, Audience("host", lang, room=name), known)
