"""What is for one person alone: their seat, what they are asked, their dots. Small, and sent to them only."""

from typing import Any

from app.cafe.agenda import round_to_seat
from app.cafe.state import Cafe
from app.pages.facts import Facts

HOUR = 3_600_000


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
        "late_until": cafe.closed_at + cafe.settings.late_hours * HOUR if cafe.closed_at else None,
    }
    if person is None or person not in cafe.people:
        message = cafe.message.id if cafe.message else None
        writes_for = _place(_written_at(cafe), table)
        return {**facts_of_all, "device": person is None, "writes_for": writes_for, "message": message}
    written_at = _written_at(cafe)
    hosted = cafe.tables.get(seat) if seat is not None else None
    was = cafe.table_of(person, cafe.round - 1) if cafe.round > 1 else None
    return {
        **facts_of_all,
        "person": person,
        "message": cafe.message.id if cafe.message and cafe.message.seq > cafe.people[person].seq else None,
        "writes_for": _place(written_at, cafe.table_of(person, written_at)),
        "here": cafe.people[person].here,
        "volunteers": cafe.people[person].volunteers,
        "wanted": cafe.settings.table_host_stays and cafe.settings.hosts_chosen and not cafe.seated_round,
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


def _written_at(cafe: Cafe) -> int:
    """The round for which ideas are written now: while people move or meet, the one that is over; 0: none."""
    if cafe.now.kind == "round":
        return cafe.now.round
    return max((step.round for step in cafe.agenda[: cafe.index] if step.kind == "round"), default=0)


def _place(number: int, table: int | None) -> dict[str, int] | None:
    return {"round": number, "table": table} if number and table else None
