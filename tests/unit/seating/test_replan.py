"""People come and go: what was played stays, nobody is moved for another's sake, later rounds are mended."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.seating.acquainted import cost_of_move, met
from app.seating.latecomer import seat_for
from app.seating.merging import merged, thin_tables
from app.seating.planner import plan
from app.seating.problem import Problem
from app.seating.replan import adapted, replan
from tests.unit.seating.halls import halls

OFFICIALS = (0,) * 13 + (1,) * 10


def _after(gone: frozenset[int], come: int, played: int = 1) -> tuple[Problem, Problem]:
    """Officials before, and when some have gone and some have come after so many rounds of four."""
    before = Problem(23, 5, 4, groups=(OFFICIALS,))
    later = frozenset(range(played, 4))
    there = tuple(frozenset(range(played)) if p in gone else None for p in range(23)) + (later,) * come
    groups = (OFFICIALS + (0,) * come,)
    return before, Problem(23 + come, 5, 4, groups=groups, presence=there)


@settings(deadline=None, max_examples=25)
@given(st.frozensets(st.integers(0, 22), max_size=8), st.integers(0, 6), st.integers(1, 3))
def test_played_rounds_stay_and_later_ones_seat_who_is_there(
    gone: frozenset[int], come: int, played: int
) -> None:
    before, after = _after(gone, come, played)
    was = plan(before, 0.05).rounds
    now = Problem(**{**vars(after), "played": was[:played]})
    made = replan(now, was, 0.02)
    assert made.rounds[:played] == was[:played]
    assert not made.broken


def test_who_comes_takes_the_seats_of_who_has_gone_and_nobody_else_is_moved() -> None:
    before, after = _after(frozenset({2, 5}), 2)
    was = plan(before, 1).rounds
    now = Problem(**{**vars(after), "played": was[:1]})
    for r, seating in enumerate(adapted(now, was)):
        staying = set(range(23)) - {2, 5} if r else set(range(23))
        assert all(set(m) & staying == set(w) & staying for m, w in zip(seating, was[r], strict=True))
    assert replan(now, was, 1).repeats == 0


@settings(deadline=None, max_examples=40)
@given(halls(), st.data())
def test_a_late_comer_sits_at_one_of_the_smallest_tables(hall: Problem, data: st.DataObject) -> None:
    rounds = plan(hall, 0).rounds
    seated = [p for p in hall.present(0) if p not in hall.hosted]
    if not seated:
        return
    late = data.draw(st.sampled_from(seated))
    without = tuple(tuple(p for p in members if p != late) for members in rounds[0])
    table = seat_for(hall, (without, *rounds[1:]), 0, late)
    if table is not None:
        used = [len(members) for members in without if members]
        apart = {a + b - late for a, b in hall.apart if late in (a, b)}
        assert len(without[table]) == min(used, default=0) or apart


def test_a_full_house_has_no_seat() -> None:
    hall = Problem(5, 2, 1, capacity=(2, 2))
    assert seat_for(hall, (((0, 1), (2, 3)),), 0, 4) is None


def test_thin_tables_are_joined_and_nobody_is_left_alone() -> None:
    half = ((1, 2), (3,), (4, 5, 6, 7), (), (8, 9))
    assert thin_tables(half, 3) == [1, 0, 4]
    goes = merged(half, 3, 5)
    sizes = {t: len(members) for t, members in enumerate(half)}
    for table, to in goes.items():
        sizes[to] += sizes[table]
    assert all(sizes[t] >= 3 for t in range(5) if half[t] and t not in goes)
    assert merged(((1,), ()), 3, 5) == {}, "there is no other table"


@settings(deadline=None)
@given(st.lists(st.integers(0, 7), max_size=12), st.integers(1, 4), st.integers(4, 6))
def test_joining_ends_with_no_thin_table_unless_there_is_one_alone(
    sizes: list[int], least: int, most: int
) -> None:
    seating = tuple(tuple(range(t * 10, t * 10 + size)) for t, size in enumerate(sizes))
    goes = merged(seating, least, most)
    assert not set(goes) & set(goes.values())
    left = {t: size for t, size in enumerate(sizes) if size and t not in goes}
    for table, to in goes.items():
        left[to] += sizes[table]
    assert len(left) <= 1 or min(left.values()) >= least


def test_the_cost_of_a_move_is_known_before_it_is_made() -> None:
    hall = Problem(9, 3, 2, apart=((0, 8),))
    rounds = (((0, 1, 2), (3, 4, 5), (6, 7, 8)), ((0, 3, 6), (1, 4, 7), (2, 5, 8)))
    change = cost_of_move(hall, rounds, 1, 0, 1)
    assert change.repeats == 1 and {one.rule for one in change.broken} == {"size"}
    assert "apart" in {one.rule for one in cost_of_move(hall, rounds, 1, 0, 2).broken}


def test_whom_somebody_has_met() -> None:
    found = met(Problem(6, 2, 3), (((0, 1, 2), (3, 4, 5)), ((0, 1, 3), (2, 4, 5))))
    assert (found[0].met, found[0].possible, found[0].others) == (3, 4, 5)
