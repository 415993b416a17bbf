"""The seating: a map to twenty tables, lists in turning pages above that. Seats fill as people confirm."""

from typing import TYPE_CHECKING

from app.pages.part import Drawn, Gone, order_of
from app.pages.place import one, same
from app.pages.wall.here import MAP_TABLES, WALL

if TYPE_CHECKING:
    from app.pages.view import View


@WALL.part("hall", {"seats": one, "settings": one})
def hall(view: "View", what: str) -> Drawn | None:
    """The room's floor; each table is a part of its own."""
    cafe = view.cafe
    if not cafe.round or cafe.now.kind not in ("move", "round", "plenary"):
        return None
    context = {
        "cafe": cafe,
        "count": len(cafe.tables),
        "map": len(cafe.tables) <= MAP_TABLES,
        "hosts": cafe.settings.table_host_stays,
    }
    return Drawn("stage", "200", context)


@WALL.part("place", {"table": same, "people": lambda view, what: []})
def place(view: "View", what: str) -> Drawn | Gone | None:
    """A table with its seats: square for the table host, full for who has confirmed."""
    cafe, number = view.cafe, int(what)
    if not cafe.round or cafe.now.kind not in ("move", "round", "plenary") or number not in cafe.tables:
        return None
    host = cafe.tables[number].host
    people = sorted(cafe.at_table.get((cafe.round, number), ()), key=lambda person: person != host)
    arrived = cafe.now.kind == "round"
    seats = [(person == host, arrived or (cafe.round, person) in cafe.confirmed) for person in people]
    names = [view.name(person) for person in people] if cafe.settings.names_shown else []
    context = {
        "number": number,
        "seats": seats,
        "names": [name for name in names if name],
        "ideas": sum(cafe.ideas[idea].shown for idea in cafe.cloths.get(number, ())),
        "map": len(cafe.tables) <= MAP_TABLES,
    }
    return Drawn("hall-tables", order_of(number), context)
