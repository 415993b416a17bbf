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


def by_design(problem: Problem) -> bool:
    """Whether rules allow a design: no played rounds, fixed places, companions or tables of another size."""
    bound = problem.played or problem.places or problem.held or problem.together or any(problem.capacity)
    return not bound and None not in problem.hosts and problem.tables > 1


def all_alike(problem: Problem) -> bool:
    """Whether, besides, nobody stays and tables are alike, so that their numbers may change each round."""
    return by_design(problem) and not problem.hosts and not problem.new_question


def paths(problem: Problem, chance: Random) -> list[Path] | None:
    """Everybody's way through the rounds so that nobody meets twice; hosts first (by table), then travellers.

    None where no design is known, or rules do not allow one.
    """
    tables, rounds, alike = problem.tables, problem.rounds, all_alike(problem)
    if not by_design(problem) or (problem.new_question and problem.topics):
        return None
    skipped = problem.new_question and not problem.hosts
    rows = -(-problem.people // tables) + skipped
    array = difference_array(tables, rows, rounds, chance)
    if array is not None:
        ways = _ways(problem, array, tables if skipped else 0, ())
        return shuffled(ways, tables, chance) if alike else ways
    if alike and rounds > 1 and rows == tables and problem.people > tables * (tables - 1):
        array = difference_array(tables, rows, rounds - 1, chance)
        if array is not None:
            return shuffled(_ways(problem, array, 0, range(tables)), tables, chance)
    return None


def by_rows(problem: Problem, chance: Random) -> tuple[list[Path], Problem] | None:
    """The longest design, and the problem of one of its rows for the rounds that are left.

    Rows are as long as there are tables; where they fill whole tables, people of one have not met yet.
    """
    tables, (rows, rest) = problem.tables, divmod(problem.people, problem.tables)
    if rest or rows < 2 or tables % rows or rows == tables:
        return None
    for columns in range(min(problem.rounds - 1, tables), 1, -1):
        array = difference_array(tables, rows, columns, chance)
        if array is not None:
            inner = Problem(tables, tables // rows, problem.rounds - columns)
            return _ways(problem, array, 0, ()), inner
    return None


def shuffled(ways: Sequence[Path], tables: int, chance: Random) -> list[Path]:
    """The same meetings with the tables of each round numbered by chance: so nobody stays where they are."""
    numbers = [chance.sample(range(tables), tables) for _ in ways[0]]
    return [tuple(number[t] for number, t in zip(numbers, way, strict=True)) for way in ways]


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
