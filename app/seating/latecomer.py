"""A late-comer's seat in the running round: nobody else moves."""

from __future__ import annotations

from collections.abc import Sequence

from app.seating.arrangement import Arrangement
from app.seating.problem import Problem, Seating


def seat_for(problem: Problem, rounds: Sequence[Seating], round_: int, person: int) -> int | None:
    """The table for somebody who has no seat in a round: where their place is, else at one of the smallest.

    Of tables that have people and room the smallest; of those, where fewest rules would break, fewest repeats
    come and fewest of their groups sit. None where every table is full. `rounds`: all, the running one too.
    """
    now = Arrangement(problem, rounds)
    sizes, masks = now.sizes[round_], now.masks[round_]
    tables = problem.tables_for(person, round_) or tuple(t for t in range(problem.tables) if sizes[t])
    open_ = [t for t in tables or range(problem.tables) if _has_room(problem, t, sizes[t])]
    if not open_:
        return None
    counts = now.counts[round_]

    def worth(table: int) -> tuple[int, int, int, int, int]:
        mask = masks[table]
        broken = (now.apart[person] & mask).bit_count() - (now.together[person] & mask).bit_count()
        alike = sum(counts[table].get(g, 0) for g in now.kin[person] if g < now.groups)
        return (broken, sizes[table], (now.met[person] & mask).bit_count(), alike, table)

    return min(open_, key=worth)


def _has_room(problem: Problem, table: int, size: int) -> bool:
    most = problem.capacity[table] if problem.capacity else None
    return most is None or size < most
