"""Who sits together: pairs that share somebody become one cluster."""

from __future__ import annotations

from app.seating.problem import Problem


def clusters(problem: Problem, round_: int) -> list[tuple[int, ...]]:
    """Everybody who is there, in units that sit at one table; most are of one person."""
    unit = list(range(problem.people))
    here = [problem.is_there(p, round_) for p in range(problem.people)]

    def first(person: int) -> int:
        while unit[person] != person:
            unit[person] = person = unit[unit[person]]
        return person

    for a, b in problem.together:
        if here[a] and here[b]:
            unit[first(a)] = first(b)
    found: dict[int, list[int]] = {}
    for p in range(problem.people):
        if here[p]:
            found.setdefault(first(p), []).append(p)
    return [tuple(people) for people in found.values()]
