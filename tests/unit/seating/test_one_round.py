"""What holds for every plan, whoever comes and however many tables there are."""

from collections import Counter
from itertools import combinations
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.seating.guest import Guest
from app.seating.one_round import plan_round


@st.composite
def halls(draw: st.DrawFn) -> tuple[list[Guest], list[int]]:
    """People of some countries, tables with any numbers, and for some tables a host (or two who claim it)."""
    tables = draw(st.lists(st.integers(1, 99), min_size=1, max_size=8, unique=True))
    people = draw(st.integers(0, 40))
    hosts = draw(st.lists(st.sampled_from([*tables, 100]), max_size=people))
    return [
        Guest(f"p{i}", {"country": draw(st.sampled_from("ABC"))}, hosts[i] if i < len(hosts) else None)
        for i in range(people)
    ], tables


def day(people: list[Guest], tables: list[int], rounds: int, **wishes: object) -> list[dict[str, int]]:
    seatings: list[dict[str, int]] = []
    for _ in range(rounds):
        seatings.append(plan_round(people, tables, seatings, **wishes))  # type: ignore[arg-type]
    return seatings


def repeats(seatings: list[dict[str, int]]) -> int:
    met = Counter(
        pair
        for seats in seatings
        for table in set(seats.values())
        for pair in combinations(sorted(p for p in seats if seats[p] == table), 2)
    )
    return sum(count - 1 for count in met.values())


@settings(deadline=None)
@given(halls(), st.integers(1, 4), st.booleans())
def test_everybody_sits_once_sizes_are_even_and_hosts_stay(
    hall: tuple[list[Guest], list[int]], rounds: int, by_topic: bool
) -> None:
    people, tables = hall
    topics = {table: table % 3 for table in tables} if by_topic else None
    for seats in day(people, tables, rounds, topics=topics):
        assert seats.keys() == {p.id for p in people}
        assert set(seats.values()) <= set(tables)
        sizes = [list(seats.values()).count(table) for table in tables]
        assert max(sizes) - min(sizes) <= 1
        for table in set(tables) & {p.host_of for p in people}:
            assert any(seats[p.id] == table for p in people if p.host_of == table)


@settings(deadline=None)
@given(halls(), st.integers(0, 5))
def test_the_same_question_gets_the_same_answer(hall: tuple[list[Guest], list[int]], seed: int) -> None:
    people, tables = hall
    assert plan_round(people, tables, seed=seed) == plan_round(people, tables, seed=seed)


@settings(deadline=None)
@given(st.integers(2, 6), st.integers(0, 20), st.booleans())
def test_with_as_many_rounds_as_questions_everybody_visits_each_once(
    tables: int, more: int, hosts: bool
) -> None:
    people = [Guest(f"p{i}", {}, i + 1 if hosts and i < tables else None) for i in range(2 * tables + more)]
    numbers = list(range(1, tables + 1))
    seatings = day(people, numbers, tables, topics={n: n for n in numbers})
    for person in people:
        visited = sorted(seating[person.id] for seating in seatings)
        assert visited == ([person.host_of] * tables if person.host_of else numbers)


def test_nobody_meets_twice_where_that_is_easy() -> None:
    people = [Guest(f"p{i}", {}, i + 1 if i < 5 else None) for i in range(23)]
    assert repeats(day(people, [1, 2, 3, 4, 5], 2)) == 0


def test_repeats_are_far_fewer_than_by_chance() -> None:
    people = [Guest(f"p{i}") for i in range(30)]
    assert repeats(day(people, [1, 2, 3, 4, 5], 5)) < 60, "a shuffle gives over 100"


def test_groups_are_spread() -> None:
    people = [Guest(f"p{i}", {"office": "north" if i < 10 else "south"}) for i in range(20)]
    seats = plan_round(people, [1, 2, 3, 4, 5])
    assert sorted(Counter(seats[p.id] for p in people[:10]).values()) == [2, 2, 2, 2, 2]


def test_two_attributes_are_spread_at_once() -> None:
    people = [Guest(f"p{i}", {"country": "AB"[i % 2], "office": "XYZ"[i % 3]}) for i in range(24)]
    seats = plan_round(people, [1, 2, 3, 4])
    for table in (1, 2, 3, 4):
        sitting = [p for p in people if seats[p.id] == table]
        assert Counter(p.groups["country"] for p in sitting) == {"A": 3, "B": 3}
        assert Counter(p.groups["office"] for p in sitting) == {"X": 2, "Y": 2, "Z": 2}


def test_people_who_left_and_people_who_came_are_no_trouble() -> None:
    first = plan_round([Guest(f"p{i}") for i in range(12)], [1, 2, 3])
    second = plan_round([Guest(f"p{i}") for i in range(4, 18)], [1, 2, 3, 4], [first])
    assert second.keys() == {f"p{i}" for i in range(4, 18)}


def test_people_without_tables_are_a_mistake() -> None:
    assert plan_round([], []) == {}
    with pytest.raises(ValueError, match="table"):
        plan_round([Guest("p")], [])


@pytest.mark.parametrize(("people", "tables", "seconds"), [(300, 60, 0.2), (1000, 200, 1.0)])
def test_a_hall_is_seated_at_once(people: int, tables: int, seconds: float) -> None:
    guests = [Guest(f"p{i}", {"country": str(i % 13)}, i + 1 if i < tables else None) for i in range(people)]
    seatings = day(guests, list(range(1, tables + 1)), 2)
    started = process_time()
    plan_round(guests, list(range(1, tables + 1)), seatings)
    assert process_time() - started < seconds, "a tenth of this is usual"
