"""A page as one audience sees it: its parts by id."""

from dataclasses import replace
from typing import Any

from app.cafe.state import Cafe
from app.pages.audience import Audience, audience_of
from app.pages.facts import Facts
from app.pages.touched import touched
from app.pages.view import View, changed_parts, full_view
from tests.building import Talk

CODE = "K7MPX4"


def facts(talk: Talk, **more: Any) -> Facts:
    """What pages know beside the state; everybody is called "Guest 1", … and is online."""
    people = list(talk.cafe.people)
    named = {person: f"Guest {number}" for number, person in enumerate(people, 1)}
    known = Facts(code=CODE, names=named, online=frozenset(people), now=talk.at)
    return replace(known, **more)


def phone(talk: Talk, table: int = 1, lang: str = "en", **more: Any) -> dict[str, str]:
    """The parts of a phone at a table."""
    return _parts(talk.cafe, audience_of(talk.cafe, "table", lang=lang, table=table), facts(talk, **more))


def console(talk: Talk, room: str = "run", lang: str = "en", **more: Any) -> dict[str, str]:
    """The parts of a room of the console."""
    return _parts(talk.cafe, audience_of(talk.cafe, "host", lang=lang, room=room), facts(talk, **more))


def news(before: Cafe, talk: Talk, table: int = 1) -> tuple[dict[str, str], list[str]]:
    """What a phone at a table is sent for all that happened since: parts by id, and those that go."""
    subjects = {
        key
        for recorded in talk.log
        if recorded.seq > before.seq
        for key in touched(before, talk.cafe, recorded)
    }
    view = View(talk.cafe, audience_of(talk.cafe, "table", lang="en", table=table), facts(talk))
    puts, drops = changed_parts(view, subjects)
    return {part.id: part.html for part in puts}, drops


def _parts(cafe: Cafe, audience: Audience, known: Facts) -> dict[str, str]:
    return {part.id: part.html for part in full_view(View(cafe, audience, known))}
