"""How many may sit at each table in a round, rooms and remote tables each for themselves."""

from __future__ import annotations

from collections import Counter

from app.seating.problem import Problem
from app.seating.sizes import size_ranges

Range = tuple[int, int]


def ranges(problem: Problem, round_: int) -> list[Range]:
    """The least and most people at each table.

    Tables that share nobody who could sit at both (two rooms, a remote table) are filled each with its own
    people; within each such zone sizes are even. A table that must seat more than its even share (fixed
    places), and says that it holds them, seats exactly those.
    """
    found: list[Range] = [(0, 0)] * problem.tables
    for tables, people in zones(problem, round_):
        for t, one in zip(tables, _even(problem, round_, tables, people), strict=True):
            found[t] = one
    return found


def _even(problem: Problem, round_: int, tables: list[int], people: list[int]) -> list[Range]:
    caps = [problem.capacity[t] if problem.capacity else None for t in tables]
    bound = Counter(only[0] for p in people if len(only := problem.tables_for(p, round_) or ()) == 1)
    full: dict[int, int] = {}
    while True:
        rest = [(t, most) for t, most in zip(tables, caps, strict=True) if t not in full]
        even = dict(
            zip(
                (t for t, _ in rest),
                size_ranges(len(people) - sum(full.values()), [c for _, c in rest]),
                strict=True,
            )
        )
        over = [t for t, most in rest if most is not None and even[t][1] < bound[t] <= most]
        if not over:
            return [even[t] if t not in full else (full[t], full[t]) for t in tables]
        full |= {t: bound[t] for t in over}


def zones(problem: Problem, round_: int) -> list[tuple[list[int], list[int]]]:
    """Tables, and the people who can only sit at one of them."""
    people = problem.present(round_)
    if not problem.places:
        return [(list(range(problem.tables)), people)]
    zone = list(range(problem.tables))

    def root(table: int) -> int:
        while zone[table] != table:
            zone[table] = table = zone[zone[table]]
        return table

    choices = {p: problem.places.get(p) or tuple(range(problem.tables)) for p in people}
    for tables in set(choices.values()):
        for t in tables:
            zone[root(t)] = root(tables[0])
    found: dict[int, tuple[list[int], list[int]]] = {}
    for t in range(problem.tables):
        found.setdefault(root(t), ([], []))[0].append(t)
    for p, tables in choices.items():
        found[root(tables[0])][1].append(p)
    return list(found.values())
