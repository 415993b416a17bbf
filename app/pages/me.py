"""What is for one person alone: their seat, what they are asked, their dots. Small, and sent to them only."""

from typing import Any

from app.cafe.agenda import round_to_seat
from app.cafe.state import Cafe
from app.pages.facts import Facts


def me(
    cafe: Cafe, facts: Facts, *, person: str | None, table: int | None = None, ballot: str = ""
) -> dict[str, Any]:
    """Facts of a phone: ``person`` None for a table's device, which has only its table.

    ``round`` is the one whose seats are in force, ``writes`` the language they write in.
    """
    seat = table if person is None else cafe.table_of(person)
    facts_of_all: dict[str, Any] = {
        "step": cafe.step,
        "kind": cafe.now.kind,
        "round": cafe.round,
        "table": seat,
        "closed": cafe.closed,
        "handoff_ms": cafe.settings.handoff_minutes * 60_000,
        "limit": cafe.settings.limits.idea_graphemes,
        "approve_first": cafe.settings.approve_first,
        "message": cafe.message.id if cafe.message else None,
    }
    if person is None or person not in cafe.people:
        return {**facts_of_all, "device": person is None}
    hosted = cafe.tables.get(seat) if seat is not None else None
    was = cafe.table_of(person, cafe.round - 1) if cafe.round > 1 else None
    return {
        **facts_of_all,
        "person": person,
        "here": cafe.people[person].here,
        "name": facts.names.get(person, ""),
        "name_state": cafe.people[person].name,
        "writes": cafe.people[person].writes,
        "was_at": was,
        "stays": bool(hosted and hosted.host == person and was == seat and round_to_seat(cafe, cafe.now)),
        "hosts": bool(hosted and hosted.host == person),
        "asked": bool(hosted and hosted.asked == person and hosted.host is None),
        "table_has_host": bool(hosted and hosted.host),
        "confirmed": (cafe.round, person) in cafe.confirmed,
        "dots": dict(cafe.ballots.get(ballot, {})),
        "dots_each": cafe.settings.dots,
    }
