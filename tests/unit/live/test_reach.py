"""An idea concerns its own table's phones; what a phone shows of all tables concerns every one."""

from __future__ import annotations

from app.live.reach import OF_ALL_TABLES, OF_ITS_TABLE, OF_NO_TABLE, WHILE_ALL_MEET, by_table, tables_reached
from app.pages.places import PLACES
from tests.building import a_cafe


def test_every_subject_that_a_phone_shows_has_its_reach() -> None:
    told = OF_ITS_TABLE | OF_ALL_TABLES | WHILE_ALL_MEET | OF_NO_TABLE
    assert PLACES["table"].concerns.keys() <= told


def test_an_idea_reaches_its_table_and_a_step_reaches_all() -> None:
    talk = a_cafe(people=8, at="round-1", table_low=2, table_high=4)
    here, there = talk.idea("Here", table=1), talk.idea("There", table=2)
    assert tables_reached(talk.cafe, [("idea", here), ("ideas", ""), ("acts", ""), ("queue", "")]) == {1}
    assert tables_reached(talk.cafe, [("idea", here), ("idea", there)]) == {1, 2}
    assert tables_reached(talk.cafe, [("handoff", "1-2"), ("table", "1")]) == {1, 2}
    assert tables_reached(talk.cafe, [("idea", here), ("step", "")]) is None


def test_what_is_counted_of_all_reaches_a_table_only_while_all_meet() -> None:
    talk = a_cafe(people=8, at="round-1", table_low=2, table_high=4)
    assert tables_reached(talk.cafe, [("people", ""), ("ideas", "")]) == set()
    talk.do("plenary.open", leaves=talk.cafe.step)
    assert tables_reached(talk.cafe, [("people", "")]) is None


def test_a_table_is_not_asked_about_what_was_said_at_another() -> None:
    talk = a_cafe(people=8, at="round-1", table_low=2, table_high=4)
    here, there = talk.idea("Here", table=1), talk.idea("There", table=2)
    touched = [("idea", here), ("idea", there), ("handoff", "1-2"), ("step", ""), ("idea", "unknown")]
    common, own = by_table(talk.cafe, touched)
    assert common == {("step", ""), ("idea", "unknown")}
    assert own == {1: {("idea", here)}, 2: {("idea", there), ("handoff", "1-2")}}
