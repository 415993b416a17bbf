"""What of a café people can see: its state without numbers, and without what only late ideas need."""

from dataclasses import fields, replace
from typing import Any

from app.cafe.state import Cafe, Clock
from app.cafe.strategy.outline import ordered

UNSEEN = {"seq", "at", "acts", "undoing", "ops", "was_at", "reached", "confirmed", "clocks", "seated_round"}


def visible(cafe: Cafe, at: int) -> dict[str, Any]:
    """All fields that a page may show; the time left as it is at an instant."""
    seen = {field.name: getattr(cafe, field.name) for field in fields(cafe) if field.name not in UNSEEN}
    clock = cafe.clock
    left = clock.left_at(at) if clock.total else 0
    return seen | {
        "round": cafe.round,
        "at_table": {place: sorted(people) for place, people in cafe.at_table.items() if people},
        "people": {one.id: one for one in cafe.people.values() if one.here or one.phone},
        "tables": {number: table for number, table in cafe.tables.items() if _shown(cafe, number)},
        "outline": [replace(line, order=0) for line in ordered(cafe)],
        "message": cafe.message and replace(cafe.message, seq=0, at=0),
        "clock": replace(Clock(total=clock.total), left=max(left, 0)),
    }


def _shown(cafe: Cafe, number: int) -> bool:
    return (
        any(people for (_, table), people in cafe.at_table.items() if table == number)
        or number in cafe.cloths
    )
