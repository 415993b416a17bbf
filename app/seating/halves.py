"""Bound by looking at all ways: two tables, three rounds. People are alike but for where they sat."""

from __future__ import annotations

from itertools import product
from math import comb

from app.seating.problem import Problem

PEOPLE_AT_MOST = 40


def by_enumeration(problem: Problem) -> int:
    """The least repeats of three rounds at two tables, by the sizes of the eight sets of like paths; else 0.

    A round's two tables have the sizes that are as even as can be; it does not matter which is larger.
    """
    n = problem.people
    plain = not (problem.hosts or problem.choose_hosts or problem.new_question or problem.presence)
    plain = plain and not (problem.together or problem.places or any(problem.capacity) or problem.held)
    if problem.tables != 2 or problem.rounds != 3 or not plain or not 2 <= n <= PEOPLE_AT_MOST:
        return 0
    return min(_least(n, first, second) for first, second in product({n // 2, n - n // 2}, repeat=2))


def _least(n: int, first: int, second: int) -> int:
    """`first`, `second`: who sits at table 0 in the first, in the second round."""
    best = n * n
    third = {n // 2, n - n // 2}
    for both in range(max(0, first + second - n), min(first, second) + 1):
        cells = (both, first - both, second - both, n - first - second + both)
        met = _pairs(cells, ((0, 1), (2, 3)), ((0, 2), (1, 3)))
        for split in product(*(range(cell + 1) for cell in cells)):
            if sum(split) in third:
                best = min(best, _repeats(n, cells, split, met))
    return best


def _pairs(cells: tuple[int, ...], *rounds: tuple[tuple[int, int], tuple[int, int]]) -> int:
    """Pairs who met in one of two rounds."""
    together = sum(comb(sum(cells[c] for c in side), 2) for one in rounds for side in one)
    return together - sum(comb(c, 2) for c in cells)


def _repeats(n: int, cells: tuple[int, ...], split: tuple[int, ...], met: int) -> int:
    """Meetings less pairs who met; two who met in no round but the third are from opposite cells."""
    meetings = _meetings(cells, split)
    new = sum(
        split[a] * split[b] + (cells[a] - split[a]) * (cells[b] - split[b]) for a, b in ((0, 3), (1, 2))
    )
    return meetings - met - new


def _meetings(cells: tuple[int, ...], split: tuple[int, ...]) -> int:
    sides = ((cells[0] + cells[1], cells[2] + cells[3]), (cells[0] + cells[2], cells[1] + cells[3]))
    third = sum(split), sum(cells) - sum(split)
    return sum(comb(size, 2) for side in (*sides, third) for size in side)
