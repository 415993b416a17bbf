"""Bounds are never above what a plan reaches, and counts are what was."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.seating.bounds import least_repeats
from app.seating.guest import Guest
from app.seating.one_round import plan_round
from app.seating.so_far import Met, met_so_far, repeats_so_far


def test_known_bounds() -> None:
    assert least_repeats(23, 4, 3, hosts_stay=True) == 14
    assert least_repeats(23, 5, 3, hosts_stay=True) == 0
    assert least_repeats(24, 4, 4, hosts_stay=True, new_table=True) == 24
    assert least_repeats(10, 2, 3) == 18, "by enumeration; pigeonholes give 16"
    assert least_repeats(5, 1, 3) == 20, "one table: all ten pairs meet twice more"
    assert least_repeats(1, 1, 9) == least_repeats(20, 4, 1) == least_repeats(0, 0, 3) == 0


@settings(deadline=None)
@given(st.integers(2, 24), st.integers(1, 6), st.integers(1, 5), st.booleans())
def test_no_plan_is_better_than_the_bound(people: int, tables: int, rounds: int, hosts: bool) -> None:
    tables = min(tables, people)
    guests = [Guest(f"p{i}", {}, i + 1 if hosts and i < tables else None) for i in range(people)]
    seatings: list[dict[str, int]] = []
    for _ in range(rounds):
        seatings.append(plan_round(guests, list(range(1, tables + 1)), seatings))
    assert repeats_so_far(seatings) >= least_repeats(people, tables, rounds, hosts_stay=hosts)


def test_met_counts_different_people_and_says_what_was_possible() -> None:
    rounds = [{"a": 1, "b": 1, "c": 2, "d": 2}, {"a": 1, "b": 1, "c": 1, "d": 2, "gone": 2}]
    met = met_so_far(rounds, ["a", "b", "c", "d", "late"])
    assert met["a"] == Met(met=2, possible=3, others=4)
    assert met["d"] == Met(met=1, possible=1, others=4)
    assert met["late"] == Met(met=0, possible=0, others=4)
    assert repeats_so_far(rounds) == 1
