"""The search: what it believes its arrangement to cost is what it costs, counted afresh."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.seating.arrangement import Arrangement
from app.seating.cost import cost
from app.seating.greedy import seat_greedily
from app.seating.levelling import level
from app.seating.problem import Problem
from app.seating.search import Search
from tests.unit.seating.halls import halls


@settings(deadline=None, max_examples=40)
@given(halls(), st.integers(0, 9), st.integers(1, 8), st.booleans())
def test_the_cost_is_kept_right_through_every_exchange(
    hall: Problem, seed: int, rule: int, companions: bool
) -> None:
    travelling = [p for p in range(hall.people) if p not in hall.hosted]
    if companions and len(travelling) > 1:
        hall = replace(hall, together=((travelling[0], travelling[1]), (travelling[1], travelling[0])))
    chance = Random(seed)
    now = Arrangement(hall, (), rule)
    for r in range(hall.rounds):
        now.add(seat_greedily(now, r, chance))
        level(now, r)
    search = Search(now, chance)
    for _ in search.anneal(0.8, 0.3, 3_000):
        assert search.cost == cost(now)
    assert search.cost == cost(now)
    best = Arrangement(hall, search.best, rule)
    assert cost(best) == search.least
