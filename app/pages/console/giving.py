"""Take home: what the room made, who has a copy, what came after the close, until when all is kept."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cafe.state import Cafe, Idea
from app.pages.console.here import CONSOLE, room
from app.pages.part import GONE, Drawn, Gone, Key, order_of
from app.pages.place import one, same

if TYPE_CHECKING:
    from app.pages.view import View

DAY_MS = 86_400_000


@room("takehome")
def keys(view: "View") -> Iterator[Key]:
    """The Take home room."""
    for kind in ("console_made", "console_saved", "console_late", "console_kept"):
        yield (kind, "")
    for idea in late(view.cafe):
        yield ("latecomer", idea.id)


def gives(view: "View") -> bool:
    """Whether this is the page of what people take home."""
    return view.audience.room == "takehome"


def late(cafe: Cafe) -> list[Idea]:
    """Ideas that came after the close and that no host has taken in."""
    return [idea for idea in cafe.ideas.values() if idea.after_close and idea.shown]


@CONSOLE.part("console_made", {"ideas": one, "people": one, "themes": one, "outline": one, "step": one})
def made(view: "View", what: str) -> Drawn | None:
    """Counts, and where every idea is told: each is in one place, so that nothing is lost on the way."""
    if not gives(view):
        return None
    cafe = view.cafe
    shown = [idea for idea in cafe.ideas.values() if idea.shown]
    themed = sum(idea.id in cafe.theme_of for idea in shown)
    alone = sum(idea.id in cafe.alone and idea.id not in cafe.theme_of for idea in shown)
    after = sum(
        idea.after_close and idea.id not in cafe.theme_of.keys() | cafe.alone.keys() for idea in shown
    )
    context = {
        "people": len(_took_part(cafe)),
        "tables": len({idea.table for idea in shown if idea.table} | cafe.tables.keys()),
        "rounds": sum(step.kind == "round" and step.id in cafe.clocks for step in cafe.agenda),
        "ideas": len(shown),
        "themes": len(cafe.themes),
        "lines": len(cafe.outline),
        "places": {
            "themed": themed,
            "alone": alone,
            "after": after,
            "unsorted": len(shown) - themed - alone - after,
        },
        "absent": len(cafe.ideas) - len(shown),
        "closed": cafe.closed,
    }
    return Drawn("made-place", "", context)


def _took_part(cafe: Cafe) -> set[str]:
    seated = {person for _, person in cafe.seats}
    return {person.id for person in cafe.people.values() if person.here or person.id in seated}


@CONSOLE.part("console_saved", {"saved": one, "people": one, "address": one})
def saved(view: "View", what: str) -> Drawn | None:
    """How many have kept a copy."""
    if not gives(view):
        return None
    phones = sum(person.phone for person in view.cafe.people.values())
    context = {"saved": view.facts.saved, "phones": phones, "lan_only": view.facts.lan_only}
    return Drawn("saved-place", "", context)


@CONSOLE.part("console_late", {"ideas": one, "step": one, "settings": one})
def late_head(view: "View", what: str) -> Drawn | None:
    """The heading over what came after the close; until when the door for it is open."""
    if not gives(view):
        return None
    cafe, settings = view.cafe, view.cafe.settings
    shuts = (cafe.closed_at or 0) + settings.late_hours * 3_600_000
    zone = settings.time_zone
    context = {
        "count": len(late(cafe)),
        "closed": cafe.closed,
        "open": cafe.closed and view.facts.now < shuts,
        "until": view.words.moment(shuts, zone) if cafe.closed else "",
        "hours": settings.late_hours,
    }
    return Drawn("late-head", "", context)


@CONSOLE.part("latecomer", {"idea": same})
def latecomer(view: "View", what: str) -> Drawn | Gone | None:
    """An idea that came after the close."""
    if not gives(view):
        return None
    idea = view.cafe.ideas.get(what)
    if idea is None or not (idea.after_close and idea.shown):
        return GONE
    return Drawn("late", order_of(idea.seq), {"idea": idea, "time": _when(view, idea.at)})


def _when(view: "View", at: int) -> str:
    zone = view.cafe.settings.time_zone
    return view.words.moment(at, zone)


@CONSOLE.part("console_kept", {"settings": one, "step": one})
def kept(view: "View", what: str) -> Drawn | None:
    """The day on which all of it goes."""
    if not gives(view):
        return None
    cafe, days = view.cafe, view.cafe.settings.end_days
    day = view.words.date(cafe.closed_at + days * DAY_MS, cafe.settings.time_zone) if cafe.closed_at else ""
    return Drawn("kept-place", "", {"day": day, "days": days, "code": view.facts.code})
