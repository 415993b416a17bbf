"""The tables: seats that fill while people look for theirs; then how many ideas each table has.

A map to twenty tables, lists in turning pages above that.
"""

from typing import TYPE_CHECKING

from app.pages.part import GONE, Drawn, Gone, order_of
from app.pages.place import one, same
from app.pages.wall.here import SEATING, WALL, as_map

if TYPE_CHECKING:
    from app.pages.view import View


@WALL.part("hall", {"seats": one, "settings": one})
def hall(view: "View", what: str) -> Drawn | None:
    """The room's floor; each table is a part of its own."""
    cafe = view.cafe
    if not cafe.round or cafe.now.kind not in SEATING:
        return None
    context = {
        "cafe": cafe,
        "count": len(cafe.tables),
        "map": as_map(view),
        "hosts": cafe.settings.table_host_stays,
    }
    return Drawn("stage", "200", context)


def _every(view: "View", what: str) -> list[str]:
    return [str(number) for number in view.cafe.tables]


@WALL.part("place", {"table": same, "seats": _every, "settings": _every})
def place(view: "View", what: str) -> Drawn | Gone | None:
    """A table with its seats: square for the table host, full for who has confirmed."""
    cafe, number = view.cafe, int(what)
    if not cafe.round or cafe.now.kind not in SEATING:
        return None
    if number not in cafe.tables:
        return GONE
    host = cafe.tables[number].host
    people = sorted(cafe.at_table.get((cafe.round, number), ()), key=lambda person: person != host)
    arrived = cafe.now.kind == "round"
    context = {
        "number": number,
        "seats": [(person == host, arrived or (cafe.round, person) in cafe.confirmed) for person in people],
        "names": _names(view, people),
        "ideas": sum(cafe.ideas[idea].shown for idea in cafe.cloths.get(number, ())),
        "counted": arrived,
        "map": as_map(view),
    }
    return Drawn("hall-tables", order_of(number), context)


def _names(view: "View", people: list[str]) -> list[str]:
    """Who sits there, where the café shows names; else only those whom no phone tells where to sit."""
    cafe = view.cafe
    if not cafe.settings.names_shown:
        people = [person for person in people if person in cafe.people and not cafe.people[person].phone]
    return [name for person in people if (name := view.name(person))]
