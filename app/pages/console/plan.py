"""The run sheet of the design: when each step begins by the clock, and how far over the announced end."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.cafe.run_sheet import Row, ends_at, minutes_over, run_sheet, total_minutes
from app.cafe.state import Cafe
from app.pages.clock import step_name
from app.pages.console.designing import designs
from app.pages.console.here import CONSOLE
from app.pages.console.progress import progress
from app.pages.part import Drawn
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View

DAY = timedelta(days=1)
MOST_EARLY = timedelta(hours=12)


@dataclass(frozen=True)
class Plan:
    """The rows of the day; ``over`` is None where no end was announced (minutes; before it: negative)."""

    rows: list[Row]
    ends: int
    over: int | None


def plan(cafe: Cafe, now: int) -> Plan:
    """As designed, from the announced hour on, until the café has begun; then as it goes."""
    begun = progress(cafe).opened
    start = begun_at(cafe, now) if begun else announced(cafe, cafe.settings.starts, now) or now
    rows = run_sheet(cafe.agenda, cafe.clocks, cafe.step, start, now if begun else start)
    end = ends_at(rows, start)
    wanted = announced(cafe, cafe.settings.ends, start)
    return Plan(rows, end, None if wanted is None else minutes_over(rows, wanted))


def begun_at(cafe: Cafe, now: int) -> int:
    """When the first step began, counted back from now by the time that ran on the clocks."""
    now = cafe.closed_at or now
    clocks = (cafe.clocks[step.id] for step in cafe.agenda[: cafe.index + 1] if step.id in cafe.clocks)
    return now - sum(max(clock.total - clock.left_at(now), 0) for clock in clocks)


def announced(cafe: Cafe, hour: str, near: int) -> int | None:
    """The instant of an hour ("09:30") of the café's time zone, on the day on which it is next to ``near``.

    None where none was said. An end after midnight belongs to the next day.
    """
    if not hour:
        return None
    there = datetime.fromtimestamp(near / 1000, UTC).astimezone(ZoneInfo(cafe.settings.time_zone))
    found = there.replace(hour=int(hour[:2]), minute=int(hour[3:]), second=0, microsecond=0)
    if there - found > MOST_EARLY:
        found += DAY
    return int(found.timestamp() * 1000)


@CONSOLE.part("console_runsheet", {"settings": one, "step": one, "clock": one, "people": one})
def runsheet(view: "View", what: str) -> Drawn | None:
    """The run sheet, its end, and the hours that were announced."""
    if not designs(view):
        return None
    cafe, words = view.cafe, view.words
    made = plan(cafe, view.facts.now)
    zone = cafe.settings.time_zone
    context = {
        "rows": [
            (row, step_name(cafe, row.step.id, words), words.clock(row.starts_at, zone)) for row in made.rows
        ],
        "total": total_minutes(cafe.agenda),
        "ends": words.clock(made.ends, zone),
        "over": made.over,
        "settings": cafe.settings,
        "here": len(cafe.here()),
        "opened": progress(cafe).opened,
        "code": view.facts.code,
    }
    return Drawn("runsheet-place", "", context)
