"""The trail tells what was touched since a number, or that it can't."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.live.trail import Trail
from app.pages.part import Key

KEEP = 60.0


def key(n: int) -> Key:
    return ("idea", str(n))


def test_a_phone_gets_what_came_after_its_number() -> None:
    trail = Trail(10, KEEP)
    trail.grow(11, [key(11)], 0)
    trail.grow(13, [key(12), key(13)], 1)
    assert trail.since_event(10) == {key(11), key(12), key(13)}
    assert trail.since_event(11) == {key(12), key(13)}
    assert trail.since_event(13) == set()


def test_what_is_no_event_is_told_to_who_comes_back_at_the_same_number() -> None:
    trail = Trail(10, KEEP)
    trail.stir([("online", "")], 0)
    assert trail.since_event(10) == {("online", "")}
    assert trail.since_change(trail.change) == set()


def test_numbers_that_it_does_not_reach_are_not_guessed() -> None:
    trail = Trail(10, KEEP)
    trail.grow(11, [key(11)], 0)
    assert trail.since_event(9) is None
    assert trail.since_event(12) is None


def test_old_changes_are_forgotten_and_said_to_be() -> None:
    trail = Trail(0, KEEP)
    trail.grow(1, [key(1)], 0)
    trail.grow(2, [key(2)], KEEP + 1)
    assert trail.since_event(0) is None
    assert trail.since_event(1) == {key(2)}
    assert trail.since_change(0) is None
    assert trail.since_change(1) == {key(2)}


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 50)), max_size=30), st.integers(0, 30))
def test_nothing_is_missed_between_two_changes(steps: list[tuple[bool, float]], seen: int) -> None:
    trail, now, seq, touched = Trail(0, KEEP), 0.0, 0, []
    for number, (event, pause) in enumerate(steps):
        now += pause
        touched.append(key(number))
        if event:
            seq += 1
            trail.grow(seq, [key(number)], now)
        else:
            trail.stir([key(number)], now)
    found = trail.since_change(min(seen, len(steps)))
    assert found is None or found == set(touched[min(seen, len(steps)) :])
