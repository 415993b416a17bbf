"""The move: the whole screen takes the colour of the next table."""

from typing import TYPE_CHECKING

from app.cafe.tables import standing
from app.pages.clock import clock_context
from app.pages.part import Drawn
from app.pages.phone.here import PHONE
from app.pages.phone.table import here_is
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@PHONE.part("moving", {"clock": one, "seats": one, "table": here_is})
def moving(view: "View", what: str) -> Drawn | None:
    """Where to go, and a map. Who stays (a table host) is told so by the page, from ``me``."""
    cafe, table = view.cafe, view.audience.table
    if cafe.now.kind != "move" or not table:
        return None
    people = cafe.at_table.get((cafe.round, table), ())
    context = {
        "table": table,
        "round": cafe.now.round,
        "tables": standing(cafe),
        "sitting": len(people),
        "names": [name for who in people if (name := view.name(who))] if cafe.settings.names_shown else [],
        "call": cafe.links.get(table, ""),
        "clock": clock_context(cafe, view.facts.now),
    }
    return Drawn("now", "100", context)


@PHONE.part("map", {"seats": one})
def hall_map(view: "View", what: str) -> Drawn | None:
    """The tables, in the sheet behind the plate."""
    table = view.audience.table
    return Drawn("about-map", "", {"tables": standing(view.cafe), "table": table}) if table else None
