"""Which tables a café needs for the people who are here."""

from __future__ import annotations

from app.cafe.foreseen import ahead
from app.cafe.state import Cafe
from app.cafe.tables import standing
from app.seating.sizes import table_count

THIN = 3
"""A table of fewer people is no conversation: before that, tables are closed."""


def tables_for(cafe: Cafe) -> list[int]:
    """The numbers of the tables that the people who are here need.

    Those in use stay while their size is near what the host wants, so that a table host and the ideas of a
    table keep it. Where tables are to be closed, those that somebody needs stay, then those with a host, then
    the lowest numbers.
    """
    here, known = {person.id for person in cafe.here()}, standing(cafe)
    needed = _needed(cafe, here)
    count = max(_count(cafe, len(here), len(known)), min(len(needed), max(len(here), 1)))
    known = sorted(
        {*known, *needed},
        key=lambda n: (n not in needed, n not in cafe.tables or cafe.tables[n].host not in here, n),
    )
    fresh = (number for number in range(1, count + len(known) + 1) if number not in known)
    return sorted([*known[:count], *(next(fresh) for _ in range(count - len(known)))])


def _needed(cafe: Cafe, here: set[str]) -> set[int]:
    """Tables that somebody must have, by their need or by the host's hand, and those met by a link."""
    rounds = set(ahead(cafe))
    fixed = {table for who, table in cafe.places.items() if who in here}
    pinned = {table for (number, who), table in cafe.pins.items() if number in rounds and who in here}
    afar = any(cafe.people[who].afar for who in here)
    return fixed | pinned | (cafe.links.keys() if afar else set())


def _count(cafe: Cafe, people: int, used: int) -> int:
    settings = cafe.settings
    wanted = table_count(people, settings.table_low, settings.table_high)
    if settings.scope == "table" and settings.questions:
        wanted = max(wanted, min(len(settings.questions), people // THIN))
    low = min(settings.table_low, max(settings.table_low - 1, THIN))
    near = used and low <= people / used <= settings.table_high + 1
    return used if near and cafe.seated_round else wanted
