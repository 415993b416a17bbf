"""Everybody at a new question: who was left at an old one moves on along a chain of others who also move.

An augmenting path of a bipartite matching (König): where everybody can have a new table in this round, given
the other rounds, this finds it.
"""

from __future__ import annotations

from collections import deque

from app.seating.arrangement import Arrangement
from app.seating.trading import move


def renew(now: Arrangement, round_: int) -> None:
    """Mend every old question of a round that can be mended."""
    problem = now.problem
    if not problem.new_question:
        return
    crowd = now.masks[round_]
    if not any(now.again[p] & crowd[now.at[round_][p]] & ~now.everybody for p in now.movable[round_]):
        return
    tables = range(problem.tables)
    travellers = [p for p in now.movable[round_] if p not in problem.settled]
    old = {p: _visited(now, round_, p) for p in travellers}
    fresh = {
        p: [t for t in tables if problem.question(t) not in old[p] and now.may(round_, p, t)]
        for p in travellers
    }
    for p in travellers:
        if problem.question(now.at[round_][p]) in old[p]:
            for person, table in _chain(now, round_, p, fresh):
                move(now, round_, person, table)


def _visited(now: Arrangement, round_: int, person: int) -> set[int]:
    """The questions somebody comes to in the other rounds."""
    at = (seats[person] for r, seats in enumerate(now.at) if r != round_)
    return {now.problem.question(t) for t in at if t >= 0}


def _chain(now: Arrangement, round_: int, first: int, fresh: dict[int, list[int]]) -> list[tuple[int, int]]:
    """The shortest chain: each takes the seat of the next, the last that of the first, or a spare chair."""
    at, sizes, ranges = now.at[round_], now.sizes[round_], now.ranges[round_]
    home = at[first]
    spare = sizes[home] > ranges[home][0]
    members: dict[int, list[int]] = {}
    for p in fresh:
        members.setdefault(at[p], []).append(p)
    came: dict[int, int] = {}
    reached = deque([first])
    while reached:
        mover = reached.popleft()
        for table in fresh[mover]:
            if table in came or table == at[mover]:
                continue
            came[table] = mover
            if table == home or (spare and sizes[table] < ranges[table][1]):
                return _walked(at, came, table, first)
            reached.extend(p for p in members.get(table, ()) if p != first)
    return []


def _walked(at: list[int], came: dict[int, int], table: int, first: int) -> list[tuple[int, int]]:
    """The chain, its last member first."""
    chain = []
    while True:
        mover = came[table]
        chain.append((mover, table))
        if mover == first:
            return chain
        table = at[mover]
