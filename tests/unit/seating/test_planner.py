"""What holds for every plan, whoever comes and however many tables there are."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.seating.planner import Plan, first_plan, improving, plan
from app.seating.problem import Problem
from tests.unit.seating.halls import halls

OFFICIALS = (0,) * 13 + (1,) * 10


@settings(deadline=None, max_examples=60)
@given(halls(), st.integers(0, 9))
def test_everybody_there_sits_once_sizes_are_even_and_hosts_stay(hall: Problem, seed: int) -> None:
    made = first_plan(hall, seed)
    assert len(made.rounds) == hall.rounds
    for r, seating in enumerate(made.rounds):
        assert sorted(p for members in seating for p in members) == hall.present(r)
        sizes = [len(members) for members in seating]
        assert len(sizes) == hall.tables and max(sizes) - min(sizes) <= 1
        assert all(p in seating[t] for p, t in hall.hosted.items())


@settings(deadline=None, max_examples=30)
@given(halls(most=14), st.integers(0, 9))
def test_numbers_are_what_the_plan_is_and_never_below_what_cannot_be_avoided(
    hall: Problem, seed: int
) -> None:
    made = plan(hall, 0.01, seed)
    met = Counter(
        pair for seating in made.rounds for members in seating for pair in combinations(sorted(members), 2)
    )
    assert made.repeats == sum(n - 1 for n in met.values())
    if not made.broken:
        assert made.repeats >= made.bound.repeats and made.imbalance >= made.bound.imbalance


@settings(deadline=None, max_examples=40)
@given(st.sampled_from([4, 5, 7, 8, 9, 11, 13, 16, 25, 49]), st.data())
def test_nobody_meets_twice_where_a_field_has_as_many_elements_as_there_are_tables(
    tables: int, data: st.DataObject
) -> None:
    people = data.draw(st.integers(2, min(tables * tables, 120)))
    rounds = data.draw(st.integers(1, tables))
    visiting = data.draw(st.booleans())
    hosts = tuple(range(tables)) if visiting and people > tables else ()
    made = first_plan(Problem(people, tables, rounds, hosts=hosts, new_question=bool(hosts)))
    assert (made.repeats, made.broken) == (0, ())


@settings(deadline=None, max_examples=20)
@given(st.integers(2, 6), st.integers(40, 400), st.integers(1, 5))
def test_a_hall_of_any_size_has_no_repeats(size: int, tables: int, rounds: int) -> None:
    assert first_plan(Problem(size * tables, tables, rounds)).repeats == 0


@pytest.mark.parametrize(
    ("people", "tables", "rounds", "repeats"),
    [
        (10, 2, 3, 18),
        (12, 3, 3, 6),
        (15, 5, 7, 0),
        (24, 8, 11, 0),
        (16, 8, 15, 0),
        (32, 8, 10, 16),
        (49, 7, 8, 0),
    ],
)
def test_known_halls_are_planned_as_well_as_is_known(
    people: int, tables: int, rounds: int, repeats: int
) -> None:
    assert plan(Problem(people, tables, rounds), 0.5).repeats <= repeats


@pytest.mark.parametrize("seed", range(3))
def test_officials_meet_new_people_at_mixed_tables(seed: int) -> None:
    hosts = tuple(range(5))
    hall = Problem(23, 5, 3, hosts=hosts, groups=(OFFICIALS,), apart=((14, 22), (5, 21)), together=((9, 20),))
    assert plan(hall, 5, seed).at_bound


def test_several_attributes_are_mixed_at_once() -> None:
    offices = tuple(p % 3 for p in range(23))
    made = plan(Problem(23, 5, 3, groups=(OFFICIALS, offices)), 5)
    assert (made.repeats, made.imbalance, made.broken) == (0, 0, ())


@settings(deadline=None, max_examples=15)
@given(halls(), st.integers(0, 9))
def test_the_same_seed_gives_the_same_plans_in_the_same_order(hall: Problem, seed: int) -> None:
    assert _first(hall, seed, 60) == _first(hall, seed, 60)


def _first(hall: Problem, seed: int, steps: int) -> list[Plan | None]:
    return [found for _, found in zip(range(steps), improving(hall, seed), strict=False)]


def test_each_plan_shown_is_better_than_the_one_before() -> None:
    shown = [found.score.rank for found in _first(Problem(30, 5, 4), 1, 300) if found]
    assert len(shown) > 1 and shown == sorted(shown, reverse=True)


def test_planning_stops_when_it_is_told_to() -> None:
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 3

    plan(Problem(36, 6, 6, new_question=True), 600, stop=stop)
    assert len(asked) == 4


def test_hosts_are_chosen_among_volunteers_first() -> None:
    volunteers = (3, 7, 11, 15, 19)
    made = plan(Problem(23, 5, 3, choose_hosts=True, volunteers=volunteers, groups=(OFFICIALS,)), 5)
    assert set(made.hosts) == set(volunteers) and not made.broken
    assert all(host in seating[t] for seating in made.rounds for t, host in enumerate(made.hosts))


def test_people_with_a_place_of_their_own_and_small_tables() -> None:
    remote = (20, 21, 22)
    places = {p: (4,) if p in remote else (0, 1, 2, 3) for p in range(23)} | {7: (2,)}
    made = plan(Problem(23, 5, 3, places=places, capacity=(3, None, None, None, None)), 0.2)
    assert not made.broken
    for seating in made.rounds:
        assert seating[4] == remote and 7 in seating[2]
        assert [len(members) for members in seating][:1] == [3]


def test_a_seat_given_by_hand_is_planned_around() -> None:
    made = plan(Problem(23, 5, 4, held={(1, 6): 2, (1, 7): 2, (3, 6): 0}), 1)
    assert 6 in made.rounds[1][2] and 7 in made.rounds[1][2] and 6 in made.rounds[3][0]
    assert (made.repeats, made.broken) == (0, ())


@pytest.mark.parametrize(("people", "tables"), [(0, 3), (1, 1), (2, 5), (3, 1)])
def test_the_smallest_halls(people: int, tables: int) -> None:
    assert not plan(Problem(people, tables, 3), 0.1).broken


def test_ten_thousand_people_are_planned_without_a_hang() -> None:
    alone = tuple(range(10_000))
    began = process_time()
    assert first_plan(Problem(10_000, 2_000, 5, groups=(alone,))).repeats == 0
    assert process_time() - began < 60, "a bound of decency, many times what it takes"
