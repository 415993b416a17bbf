"""Plans by algebra: where tables and rounds allow it, nobody meets anybody twice, in a hall of any size.

Places of a difference array are rows of as many as there are tables. A round more comes of the rows
themselves, where they are as long as tables are large (the last direction of an affine plane).
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from app.seating.difference import DifferenceArray, difference_array
from app.seating.problem import Problem, Seating

Path = tuple[int, ...]
"""One place of the design: its table in every round."""


def paths(problem: Problem, chance: Random) -> list[Path] | None:
    """Everybody's way through the rounds so that nobody meets twice; hosts first (by table), then travellers.

    None where rules need more than a design gives (played rounds, fixed places, companions), or none is
    known.
    """
    tables, rounds = problem.tables, problem.rounds
    if problem.played or problem.places or problem.held or problem.together or any(problem.capacity):
        return None
    if problem.topics or None in problem.hosts or tables < 2:
        return None
    staying = bool(problem.hosts) or problem.new_question
    rows = -(-problem.people // tables) + (problem.new_question and not problem.hosts)
    array = difference_array(tables, rows, rounds, chance)
    if array is not None:
        return _ways(problem, array, tables if staying and not problem.hosts else 0, ())
    if not staying and rounds > 1 and rows == tables and problem.people > tables * (tables - 1):
        array = difference_array(tables, rows, rounds - 1, chance)
        return None if array is None else _ways(problem, array, 0, tuple(range(tables)))
    return None


def _ways(problem: Problem, array: DifferenceArray, skipped: int, last: Sequence[int]) -> list[Path]:
    """The places in order, without the `skipped` first ones; `last`: each row's table in a last round."""
    found = []
    for place in range(skipped, skipped + problem.people):
        row, j = divmod(place, problem.tables)
        way = tuple(array.add(j, step) for step in array.rows[row])
        found.append((*way, last[row]) if last else way)
    return found


def seatings(problem: Problem, ways: Sequence[Path], people: Sequence[int]) -> tuple[Seating, ...]:
    """The plan in which `people[i]` goes the way i, when they are there."""
    rounds = []
    for r in range(problem.rounds):
        tables: list[list[int]] = [[] for _ in range(problem.tables)]
        for person, way in zip(people, ways, strict=True):
            if problem.is_there(person, r):
                tables[way[r]].append(person)
        rounds.append(tuple(tuple(sorted(members)) for members in tables))
    return tuple(rounds)


def dealt(problem: Problem, chance: Random) -> list[int]:
    """Who takes which place: hosts those of their tables, the others row by row, each group in one run."""
    hosts = [p for p in problem.hosts if p is not None]
    staying = set(hosts)
    others = [p for p in range(problem.people) if p not in staying]
    rank = {key: chance.random() for key in {_key(problem, p) for p in others}}
    others.sort(
        key=lambda p: (rank[_key(problem, p)[:1]] if len(problem.groups) == 1 else 0, _key(problem, p))
    )
    return hosts + others


def _key(problem: Problem, person: int) -> tuple[int, ...]:
    return tuple(attribute[person] for attribute in problem.groups)
