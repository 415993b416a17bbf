"""Table hosts that the planner chooses: volunteers first, each from another group where that can be."""

from __future__ import annotations

from collections import Counter
from random import Random

from app.seating.problem import Problem


def with_hosts(problem: Problem, chance: Random) -> Problem:
    """The same problem with somebody named who stays at each table, where the planner is to choose.

    Who is there in every round comes into question, and in the rounds already played sat at one table.
    """
    if not problem.choose_hosts:
        return problem
    fits = _candidates(problem)
    chosen: list[int | None] = []
    taken: Counter[tuple[int, int]] = Counter()
    used: set[int] = set()
    for t in range(problem.tables):
        free = [p for p in fits[t] if p not in used]
        chance.shuffle(free)
        best = min(free, key=lambda p: _rank(problem, p, taken), default=None)
        chosen.append(best)
        if best is not None:
            used.add(best)
            taken.update((i, of[best]) for i, of in enumerate(problem.groups))
    return problem.with_hosts(tuple(chosen))


def _rank(problem: Problem, person: int, taken: Counter[tuple[int, int]]) -> tuple[bool, bool, int]:
    companions = {p for pair in problem.together for p in pair}
    alike = sum(taken[i, of[person]] for i, of in enumerate(problem.groups))
    return (person not in problem.volunteers, person in companions, alike)


def _candidates(problem: Problem) -> list[list[int]]:
    """For each table, who could stay there."""
    found: list[list[int]] = [[] for _ in range(problem.tables)]
    sat = [{p: t for t, members in enumerate(seating) for p in members} for seating in problem.played]
    for p in range(problem.people):
        if not all(problem.is_there(p, r) for r in range(problem.rounds)):
            continue
        stayed = {at.get(p) for at in sat}
        places = problem.places.get(p) or tuple(range(problem.tables))
        for t in places:
            if stayed <= {t}:
                found[t].append(p)
    return found
