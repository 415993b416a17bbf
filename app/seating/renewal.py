"""Everybody at a new question: who was left at an old one moves on along a chain of others who also move.

An augmenting path of a bipartite matching (König): where everybody can have a new table, this finds it.
"""

from __future__ import annotations

from collections import deque

from app.seating.round_plan import RoundPlan


def renew(plan: RoundPlan) -> None:
    """Mend every stale seat that can be mended."""
    for person in range(plan.people):
        if person not in plan.hosts and plan.at[person] in plan.stale[person]:
            _move_on(plan, person)


def _move_on(plan: RoundPlan, person: int) -> None:
    """Find the shortest chain: each takes the seat of the next, the last one a free seat or the first's."""
    home = plan.rise(person)
    members: list[list[int]] = [[] for _ in range(plan.tables)]
    for other, table in plan.at.items():
        if other not in plan.hosts:
            members[table].append(other)
    came: dict[int, tuple[int, int]] = {}  # table → who would come, and from which table
    reached = deque([(person, home)])
    while reached:
        mover, origin = reached.popleft()
        for table in range(plan.tables):
            if table in came or table in plan.stale[mover]:
                continue
            came[table] = (mover, origin)
            if plan.open(table):
                _shift(plan, came, table, person)
                return
            reached.extend((other, table) for other in members[table])
    plan.seat(person, home)


def _shift(plan: RoundPlan, came: dict[int, tuple[int, int]], table: int, first: int) -> None:
    """Walk the chain back: everybody in it moves up by one table."""
    while True:
        mover, origin = came[table]
        if mover != first:
            plan.rise(mover)
        plan.seat(mover, table)
        if mover == first:
            return
        table = origin
