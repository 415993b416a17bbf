"""The door to seating: from the café's state to everybody's table in a round."""

from __future__ import annotations

from app.cafe.state import Cafe
from app.seating.guest import Guest
from app.seating.one_round import plan_round
from app.seating.sizes import table_count

THIN = 3
"""A table of fewer people is no conversation: before that, tables are closed."""


def seats_for(cafe: Cafe, round_: int) -> dict[str, int]:
    """Everybody who is here, seated for `round_` by what earlier rounds were; one café, one answer."""
    tables = tables_for(cafe)
    hosts = _hosts(cafe, tables)
    guests = [Guest(p.id, p.groups, hosts.get(p.id)) for p in cafe.here()]
    settings = cafe.settings
    topics = (
        {t: (t - 1) % max(len(settings.questions), 1) for t in tables} if settings.scope == "table" else None
    )
    return plan_round(
        guests, tables, rounds_before(cafe, round_), topics=topics, seed=cafe.opened_at + round_
    )


def rounds_before(cafe: Cafe, round_: int) -> list[dict[str, int]]:
    """Who really sat where in each round before `round_` (person → table)."""
    rounds: dict[int, dict[str, int]] = {number: {} for number in range(1, round_)}
    for (number, person), table in cafe.seats.items():
        if number in rounds:
            rounds[number][person] = table
    return list(rounds.values())


def tables_for(cafe: Cafe) -> list[int]:
    """The numbers of the tables that the people who are here need.

    Those in use stay while their size is near what the host wants, so that a table host and the ideas of a
    table keep it. Where tables are to be closed, those without a host go first, then the highest numbers.
    """
    count = _count(cafe, len(cafe.here()))
    here = {person.id for person in cafe.here()}
    known = sorted(cafe.tables, key=lambda number: (cafe.tables[number].host not in here, number))
    fresh = (number for number in range(1, count + len(known) + 1) if number not in cafe.tables)
    return sorted([*known[:count], *(next(fresh) for _ in range(count - len(known)))])


def _count(cafe: Cafe, people: int) -> int:
    settings = cafe.settings
    wanted = table_count(people, settings.table_low, settings.table_high)
    if settings.scope == "table" and settings.questions:
        wanted = max(wanted, min(len(settings.questions), people // THIN))
    used = len(cafe.tables)
    low = min(settings.table_low, max(settings.table_low - 1, THIN))
    near = used and low <= people / used <= settings.table_high + 1
    return used if near and cafe.seated_round else wanted


def _hosts(cafe: Cafe, tables: list[int]) -> dict[str, int]:
    """Person → the table they host and stay at."""
    if not cafe.settings.table_host_stays:
        return {}
    hosted = {number: cafe.tables[number].host for number in tables if number in cafe.tables}
    return {host: number for number, host in hosted.items() if host is not None}
