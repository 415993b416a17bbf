"""Run: the steps of the day, the clock with its question, the wall's switches."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cafe.tables import standing
from app.pages.clock import clock_context, step_name
from app.pages.console.here import CONSOLE, room
from app.pages.console.plan import plan
from app.pages.console.queue import waiting
from app.pages.part import Drawn, Key
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@room("run")
def keys(view: "View") -> Iterator[Key]:
    """The Run room."""
    for kind in (
        "console_steps",
        "console_time",
        "console_way",
        "console_care",
        "console_seats",
        "console_tables",
        "console_wall",
        "console_bans",
    ):
        yield (kind, "")
    for number in standing(view.cafe):
        yield ("console_table", str(number))
    yield ("console_waiting", "")
    for what in waiting(view.cafe):
        yield ("queued", what)
    yield ("console_closing", "")


@CONSOLE.part("console_steps", {"step": one, "clock": one, "settings": one})
def steps(view: "View", what: str) -> Drawn | None:
    """The steps of the day with the hours at which they begin, and how far over the end is."""
    if view.audience.room != "run":
        return None
    cafe, words = view.cafe, view.words
    day, zone = plan(cafe, view.facts.now), cafe.settings.time_zone
    rows = [(row, step_name(cafe, row.step.id, words), words.clock(row.starts_at, zone)) for row in day.rows]
    return Drawn("steps-place", "", {"rows": rows, "ends": words.clock(day.ends, zone), "over": day.over})


@CONSOLE.part("console_time", {"clock": one, "step": one, "settings": one})
def time(view: "View", what: str) -> Drawn | None:
    """Clock, question, and what one can do with the time."""
    if view.audience.room != "run":
        return None
    cafe = view.cafe
    own = cafe.settings.scope == "table" and len(cafe.settings.questions) > 1
    asks = cafe.now.kind in ("round", "move") and not own
    context = {
        "cafe": cafe,
        "clock": clock_context(cafe, view.facts.now),
        "why": cafe.clock.why,
        "question": cafe.settings.question_for(cafe.now.round or 1, 1) if asks else "",
        "own": own and cafe.now.kind == "round",
        "step": step_name(cafe, cafe.step, view.words),
        "first": cafe.index == 0,
    }
    return Drawn("time-place", "", context)


@CONSOLE.part("console_wall", {"wall": one, "door": one})
def wall(view: "View", what: str) -> Drawn | None:
    """What the wall shows, and the lock on the door."""
    if view.audience.room != "run":
        return None
    return Drawn("wall-place", "", {"wall": view.cafe.wall, "locked": view.cafe.locked})


@CONSOLE.part("console_closing", {"step": one, "people": one, "saved": one, "online": one})
def closing(view: "View", what: str) -> Drawn | None:
    """Before the close: who was last heard from when, with ideas possibly unsent, and who has a copy."""
    if view.audience.room != "run":
        return None
    cafe, facts = view.cafe, view.facts
    phones = [person for person in cafe.here() if person.phone]
    quiet = [
        (view.name(p), cafe.table_of(p.id), facts.heard.get(p.id, 0))
        for p in phones
        if p.id not in facts.online
    ]
    context = {
        "phones": len(phones),
        "quiet": sorted(quiet, key=lambda row: row[2])[:30],
        "quiet_count": len(quiet),
        "saved": facts.saved,
        "lan_only": facts.lan_only,
        "zone": cafe.settings.time_zone,
    }
    return Drawn("closing-place", "", context)
