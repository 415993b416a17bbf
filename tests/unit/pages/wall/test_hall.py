"""The tables on the wall: a map while there is room, seats that fill, ideas counted in a round."""

import pytest

from app.pages.view import changed_parts
from tests.building import Talk, a_cafe, person
from tests.unit.pages.wall.wall_views import view_of, wall


@pytest.mark.parametrize(("people", "drawn"), [(12, "hall"), (100, "hall"), (105, "pages")])
def test_tables_are_a_map_to_twenty_and_lists_above(people: int, drawn: str) -> None:
    talk = a_cafe(people=people, at="move-1", welcome_minutes=0, table_low=5, table_high=5)
    assert f'class="{drawn}" id="hall-tables"' in wall(talk.cafe)["hall"].html


def test_a_seat_fills_when_somebody_says_that_they_are_there() -> None:
    talk = a_cafe(people=9, at="move-1", welcome_minutes=0)
    before = wall(talk.cafe)["place-1"].html.count("seat--hollow")
    talk.do("seat.confirm", by=person(talk.sitting(1)[0]), round=1)
    assert wall(talk.cafe)["place-1"].html.count("seat--hollow") == before - 1


def test_a_round_counts_ideas_by_table() -> None:
    talk = a_cafe(people=9, at="round-1")
    talk.idea("Kettles sing at dawn")
    parts = wall(talk.cafe)
    assert "1 idea" in parts["place-1"].html
    assert "0 ideas" in parts["place-2"].html
    assert "1 idea from 1 of 2 tables" in parts["tally"].html


def test_who_has_no_phone_finds_their_name_where_others_have_none() -> None:
    talk = Talk(rounds=3, welcome_minutes=0)
    quiet, phoned = talk.add(named=True), [talk.join(named=True) for _ in range(3)]
    names = {quiet: "Number 12", **dict.fromkeys(phoned, "Mina")}
    html = wall(talk.go("move-1").cafe, names)["place-1"].html
    assert "Number 12" in html
    assert "Mina" not in html


def test_a_change_of_the_settings_draws_every_table_anew() -> None:
    talk = a_cafe(people=9, at="round-1")
    puts, _ = changed_parts(view_of(talk.cafe), [("settings", "")])
    assert {"place-1", "place-2"} <= {part.id for part in puts}


def test_a_table_that_was_cleared_away_goes() -> None:
    talk = a_cafe(people=9, at="round-1")
    assert "place-77" in changed_parts(view_of(talk.cafe), [("table", "77")])[1]
