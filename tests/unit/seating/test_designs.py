"""The algebra behind plans: fields, difference arrays, cyclic designs."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from app.seating.cyclic import Starter, turnings
from app.seating.difference import difference_array
from app.seating.fields import Field, prime_power


@pytest.mark.parametrize("order", [2, 3, 4, 5, 8, 9, 16, 25, 27])
def test_a_field_is_one(order: int) -> None:
    field, some = Field(order), range(min(order, 9))
    for a in range(1, order):
        assert sorted(field.times(a, b) for b in range(order)) == list(range(order)), "every a has an inverse"
    for a in some:
        for b in some:
            assert (field.add(a, b), field.times(a, b)) == (field.add(b, a), field.times(b, a))
            for c in some:
                assert field.times(a, field.add(b, c)) == field.add(field.times(a, b), field.times(a, c))


def test_not_every_order_has_a_field() -> None:
    assert [order for order in range(2, 20) if prime_power(order) is None] == [6, 10, 12, 14, 15, 18]
    with pytest.raises(ValueError, match="6"):
        Field(6)


@pytest.mark.parametrize(
    ("order", "rows", "columns"),
    [(5, 5, 5), (8, 8, 8), (10, 5, 4), (12, 6, 5), (15, 5, 5), (100, 5, 5), (1000, 6, 4)],
)
def test_people_of_two_rows_meet_once_at_most(order: int, rows: int, columns: int) -> None:
    array = difference_array(order, rows, columns, Random(1))
    assert array and array.rows[0] == (0,) * columns
    negative = {a: b for a in range(order) for b in range(order) if array.add(a, b) == 0}
    for one, other in combinations(array.rows, 2):
        assert len({array.add(a, negative[b]) for a, b in zip(one, other, strict=True)}) == columns


def test_what_cannot_be_is_not_found() -> None:
    assert difference_array(6, 3, 6, Random(1)) is None, "the cyclic group of order 6 has no complete mapping"
    assert difference_array(5, 6, 2, Random(1)) is None


@pytest.mark.parametrize(("people", "tables", "rounds"), [(15, 5, 7), (24, 8, 11), (16, 8, 15), (19, 5, 5)])
def test_turned_base_rounds_let_nobody_meet_twice(people: int, tables: int, rounds: int) -> None:
    starter = Starter(turnings(people, tables, rounds)[0], tables, Random(0))
    for _ in starter.anneal(0.5, 0.2, 200_000):
        pass
    assert starter.cost == 0
    ways = starter.paths(rounds)
    for one, other in combinations(ways, 2):
        assert sum(a == b for a, b in zip(one, other, strict=True)) <= 1
