"""Bound on imbalance: what fixed places and companions of one group force."""

from __future__ import annotations

from collections import Counter

from app.seating.clusters import clusters
from app.seating.fairness import kinship
from app.seating.problem import Problem
from app.seating.ranges import ranges
from app.seating.score import imbalance


def least_imbalance(problem: Problem) -> int:
    """Imbalance that every plan has at least, over all rounds and attributes.

    Without fixed people it is 0: fair shares have the people as row sums and the seats as column sums, so
    that they can all be rounded up or down to whole people (controlled rounding: Bacharach 1966).
    """
    if not problem.groups:
        return 0
    played = sum(imbalance(problem, r, seating) for r, seating in enumerate(problem.played))
    kin, _ = kinship(problem.people, problem.groups)
    return played + sum(_forced(problem, r, kin) for r in problem.planned)


def _forced(problem: Problem, round_: int, kin: list[tuple[int, ...]]) -> int:
    """People of one group beyond the ceiling of their fair share who must sit at one table.

    Of companions who meet at a table, and those whose place is there, only the larger number is counted.
    """
    here = problem.present(round_)
    if not here:
        return 0
    totals = Counter(g for p in here for g in kin[p])
    largest = max(high for _, high in ranges(problem, round_))
    attributes = [(a, g) for p in here for a, g in enumerate(kin[p]) if problem.groups[a][p] >= 0]
    mixed = {g for _, g in attributes}
    bound: dict[int, Counter[int]] = {}
    for p in here:
        places = problem.tables_for(p, round_)
        if places is not None and len(places) == 1:
            bound.setdefault(places[0], Counter()).update(kin[p])
    units = [Counter(g for p in unit for g in kin[p]) for unit in clusters(problem, round_) if len(unit) > 1]

    def over(sets: list[Counter[int]], group: int) -> int:
        ceiling = -(-totals[group] * largest // len(here))
        return sum(max(0, counts[group] - ceiling) for counts in sets)

    return sum(max(over(list(bound.values()), g), over(units, g)) for g in mixed)
