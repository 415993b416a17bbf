"""How many tables people need."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.seating.sizes import even_sizes, table_count


@pytest.mark.parametrize(
    ("people", "low", "high", "tables"),
    [(0, 4, 5, 1), (1, 4, 5, 1), (5, 4, 5, 1), (6, 4, 5, 2), (7, 4, 5, 2), (23, 4, 5, 5), (300, 4, 5, 60),
     (10, 8, 9, 1), (11, 4, 4, 3), (3, 1, 1, 3)],
)  # fmt: skip
def test_known_halls(people: int, low: int, high: int, tables: int) -> None:
    assert table_count(people, low, high) == tables


@settings(deadline=None)
@given(st.integers(12, 2000), st.integers(2, 8), st.integers(1, 4))
def test_sizes_are_within_the_wish_wherever_some_count_is(people: int, low: int, more: int) -> None:
    high = low + more
    sizes = even_sizes(people, table_count(people, low, high))
    assert sum(sizes) == people
    if any(low <= people // t and -(-people // t) <= high for t in range(1, people + 1)):
        assert low <= min(sizes) <= max(sizes) <= high
