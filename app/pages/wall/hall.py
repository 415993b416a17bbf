"""The tables: seats that fill while people look for theirs; then how many ideas each table has.

A map to twenty tables, lists in turning pages above that.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.cafe.tables import put_away, standing
from app.pages.part import GONE, Drawn, Gone, order_of
from app.pages.place import one, same
from app.pages.wall.here import SEATING, WALL

if TYPE_CHECKING:
    from app.pages.view import View

MAP_TABLES = 20  # a map up to here, lists in turning pages above
COUNTED_TABLES = 10  # the same while ideas are counted, which takes more room
ROOMY_TABLES = 4  # so few have room for everybody's name
NAMES = 2  # to a table of a map that is not roomy


@WALL.part("hall", {"seats": one, "settings": one, "people": one})
def hall(view: "View", what: str) -> Drawn | None:
    """The room's floor; each table is a part of its own."""
    cafe = view.cafe
    if not cafe.round or cafe.now.kind not in SEATING:
        return None
    context = {
        "cafe": cafe,
        "count": len(standing(cafe)),
        "map": as_map(view),
        "hosts": cafe.settings.table_host_stays,
    }
    return Drawn("stage", "200", context)


def _every(view: "View", what: str) -> list[str]:
    return [str(number) for number in view.cafe.tables]


def _crowding(view: "View", what: str) -> list[str]:
    """Somebody came or is called otherwise: where all tables have a name or more, map and list may change."""
    return _every(view, what) if len(view.cafe.tables) <= MAP_TABLES else []


@WALL.part("place", {"table": same, "said": same, "seats": _every, "people": _crowding, "settings": _every})
def place(view: "View", what: str) -> Drawn | Gone | None:
    """A table with its seats: square for the table host, full for who has confirmed."""
    cafe, number = view.cafe, int(what)
    if not cafe.round or cafe.now.kind not in SEATING:
        return None
    if number not in cafe.tables or put_away(cafe, number):
        return GONE
    host = cafe.tables[number].host
    people = sorted(_sitting(view, number), key=lambda person: person != host)
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


def as_map(view: "View") -> bool:
    """Whether the tables are drawn as a map, or listed in pages: there are many, or many names at a table."""
    tables = standing(view.cafe)
    if len(tables) > (COUNTED_TABLES if view.cafe.now.kind == "round" else MAP_TABLES):
        return False
    return len(tables) <= ROOMY_TABLES or all(len(_names(view, _sitting(view, n))) <= NAMES for n in tables)


def _sitting(view: "View", table: int) -> tuple[str, ...]:
    return view.cafe.at_table.get((view.cafe.round, table), ())


def _names(view: "View", people: Sequence[str]) -> list[str]:
    """Who sits there, where the café shows names; else only those whom no phone tells where to sit."""
    cafe = view.cafe
    if not cafe.settings.names_shown:
        people = [person for person in people if person in cafe.people and not cafe.people[person].phone]
    return [name for person in people if (name := view.name(person))]
