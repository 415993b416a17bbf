"""Bounds: known ones, and the sentences that say why."""

from __future__ import annotations

import pytest

from app.seating.bounds import bounds, least_repeats
from app.seating.grid import cell, fewest_tables_without_repeats, grid
from app.seating.problem import Problem
from app.seating.sentences import bound_said, why_said
from app.words import Words


def test_known_bounds() -> None:
    assert least_repeats(23, 4, 3, hosts_stay=True) == 14
    assert least_repeats(23, 5, 3, hosts_stay=True) == 0
    assert least_repeats(24, 4, 4, hosts_stay=True, new_table=True) == 24
    assert least_repeats(10, 2, 3) == 18, "by enumeration; pigeonholes give 16"
    assert least_repeats(5, 1, 3) == 20, "one table: all ten pairs meet twice more"
    assert least_repeats(1, 1, 9) == least_repeats(20, 4, 1) == least_repeats(0, 0, 3) == 0


@pytest.mark.parametrize(
    ("hall", "why"),
    [
        (Problem(16, 4, 5), "none"),
        (Problem(12, 4, 6), "counting"),
        (Problem(30, 5, 4), "pigeonhole"),
        (Problem(10, 2, 3), "enumeration"),
        (Problem(36, 6, 4), "tarry"),
    ],
)
def test_the_bound_says_where_it_comes_from(hall: Problem, why: str) -> None:
    found = bounds(hall)
    assert found.why == why
    assert why_said(Words("en"), found).endswith(".")


def test_what_was_played_counts_and_companions_do_not() -> None:
    again = ((0, 1, 2), (3, 4, 5))
    assert bounds(Problem(6, 2, 2, played=(again, again))).repeats == 6
    assert bounds(Problem(6, 2, 2, played=(again, again), together=((0, 1),))).repeats == 5


def test_companions_of_one_small_group_force_imbalance() -> None:
    pair = tuple(int(p not in (4, 5)) for p in range(20))
    assert bounds(Problem(20, 5, 3, groups=(pair,), together=((4, 5),))).imbalance == 3


def test_the_grid_says_with_how_many_tables_nobody_meets_twice() -> None:
    rows = grid(23, (2, 3), hosts_stay=True)
    assert [(row[0].tables, row[0].low, row[0].high) for row in rows] == [
        (4, 5, 6),
        (5, 4, 5),
        (6, 3, 4),
        (7, 3, 4),
    ]
    assert [[one.bound.repeats for one in row] for row in rows] == [[7, 14], [0, 0], [0, 0], [0, 0]]
    free = fewest_tables_without_repeats(23, 3, hosts_stay=True)
    said = bound_said(Words("en"), 23, 4, cell(23, 4, 3, hosts_stay=True).bound, free)
    assert said == (
        "4 tables for 23 people: at least 14 repeated meetings. "
        "With 5 tables nobody needs to meet anybody twice."
    )
