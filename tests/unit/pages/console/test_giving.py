"""The Take home room."""

from app.pages.console.giving import late
from tests.building import Talk, a_cafe
from tests.unit.pages.console.seeing import room


def closed_with_a_late_idea() -> tuple[Talk, str]:
    """A café that has closed, and what came after."""
    talk = a_cafe(people=4, at="round-1")
    who = talk.sitting()[0]
    talk.idea("Said in time", who)
    talk.go("closed")
    return talk, talk.idea("Said too late", who, round=1, table=1)


def test_an_empty_cafe_says_what_works_already() -> None:
    html = room(a_cafe(), "takehome")
    assert "No ideas yet." in html["console_made"] and "still runs" in html["console_made"]


def test_every_idea_is_told_in_one_place() -> None:
    talk, _ = closed_with_a_late_idea()
    made = room(talk, "takehome")["console_made"]
    assert "2 ideas, and every one is told." in made
    assert "<strong>1</strong> after the close" in made
    assert "<strong>1</strong> not sorted into themes yet" in made
    assert "100%" in made


def test_hidden_words_are_counted_and_not_said() -> None:
    talk, idea = closed_with_a_late_idea()
    talk.do("idea.hide", idea=idea, reason="names a person")
    html = "".join(room(talk, "takehome").values())
    assert "Said too late" not in html
    assert "1 idea is hidden, withdrawn or waiting" in html


def test_a_late_idea_waits_until_it_is_taken_in() -> None:
    talk, idea = closed_with_a_late_idea()
    assert f"latecomer-{idea}" in room(talk, "takehome")
    talk.do("idea.take_in", idea=idea)
    assert f"latecomer-{idea}" not in room(talk, "takehome") and late(talk.cafe) == []


def test_the_end_is_a_day_once_the_cafe_has_closed() -> None:
    assert "90 days after the close" in room(a_cafe(), "takehome")["console_kept"]
    talk, _ = closed_with_a_late_idea()
    assert "Everything goes on 12 February 2027" in room(talk, "takehome")["console_kept"]


def test_copies_are_counted_by_phones() -> None:
    talk = a_cafe(people=2)
    talk.add()
    assert "1 of 2 phones have saved" in room(talk, "takehome", saved=1)["console_saved"]
