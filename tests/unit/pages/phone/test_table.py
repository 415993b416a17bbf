"""Who sits here, what was handed on, and the screens on which waiting is the task."""

import pytest

from tests.building import Talk, a_cafe, person
from tests.unit.pages.seeing import phone


def test_the_bar_says_table_round_and_time() -> None:
    bar = phone(a_cafe(at="round-1"))["bar"]
    assert "Table 1 · Leaf" in bar and "Round 1 of 3" in bar and "20:00" in bar
    assert 'data-phrase="the green leaf"' in bar


def test_the_move_says_where_to_go_in_words_colour_and_symbol() -> None:
    parts = phone(a_cafe(at="move-2"), table=2)
    assert "Table 2" in parts["moving"] and "the yellow sun" in parts["moving"]
    assert 'data-colour="yellow"' in parts["moving"] and "#t-sun" in parts["moving"]
    assert "hidden" in parts["bar"]


def test_who_sits_here_is_a_number_where_names_are_not_shown() -> None:
    talk = a_cafe(at="round-1")
    assert f"{len(talk.sitting(1))} people sit here" in phone(talk)["sitting"]


def with_handoff(source: str) -> Talk:
    """A café in round two, whose first table left a hand-off, insights or only ideas."""
    talk = a_cafe(at="round-1")
    first = talk.idea("An older idea.")
    talk.idea("A newer idea.")
    if source == "insights":
        talk.do("idea.mark", idea=first, insight=True, by=person(talk.sitting(1)[0]))
    if source == "handoff":
        talk.handoff("Nobody sees the whole journey.")
        talk.handoff("Who could own the whole file?", slot="question")
    return talk.go("round-2")


@pytest.mark.parametrize(
    ("source", "said", "not_said"),
    [
        ("handoff", ["1 insight, 1 open question", "whole journey", "own the whole file"], ["older"]),
        ("insights", ["These were marked as insights.", "An older idea."], ["A newer idea."]),
        ("newest", ["These were their newest ideas.", "An older idea.", "A newer idea."], []),
    ],
)
def test_the_next_group_is_shown_the_hand_off_or_what_stands_for_it(
    source: str, said: list[str], not_said: list[str]
) -> None:
    handed = phone(with_handoff(source))["handed"]
    assert all(words in handed for words in said) and not any(words in handed for words in not_said)


def test_nothing_is_handed_on_to_the_first_group() -> None:
    assert "handed" not in phone(a_cafe(at="round-1"))


def test_a_hand_off_that_waits_for_the_host_is_told_as_waiting_without_its_words() -> None:
    talk = a_cafe(at="round-1", approve_first=True)
    talk.handoff("A name in it.")
    part = phone(talk)["handoff"]
    assert "data-waiting" in part and "A name" not in part


def test_waiting_screens_say_what_to_do_and_how_many_are_here() -> None:
    assert "9 people are here" in phone(a_cafe())["screen"]
    assert "You have no seat just now." in phone(a_cafe(at="round-1"), table=0)["screen"]
    assert "yours until" in phone(a_cafe(at="closed"))["screen"]


def test_the_harvest_tells_the_turnout() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("A thought.")
    talk.go("harvest")
    assert "A thought" not in phone(talk)["turnout"]
    theme = talk.themes({"Trust": [idea]})[0]
    talk.vote(next(iter(talk.cafe.people)), {theme: 3})
    assert "1 of 9 people have given dots." in phone(talk)["turnout"]
    assert "Trust" in phone(talk)[f"vote-{theme}"]
