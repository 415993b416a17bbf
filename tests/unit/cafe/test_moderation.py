from typing import Any

import pytest

from app.cafe.refusal import Code
from tests.building import Talk, a_cafe, person
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    return a_cafe(at="round-1", approve_first=True)


def test_an_idea_waits_until_a_host_approves_it(talk: Talk) -> None:
    idea = talk.idea("New words")
    assert not talk.cafe.ideas[idea].shown
    talk.do("idea.approve", idea=idea)
    assert talk.cafe.ideas[idea].shown
    assert talk.do("idea.approve", idea=idea) == []


def test_a_waiting_idea_is_edited_in_its_place(talk: Talk) -> None:
    idea = talk.idea("New words")
    talk.own("idea.edit", idea, text="Better words")
    assert (talk.cafe.ideas[idea].text, talk.cafe.ideas[idea].waiting) == ("Better words", True)
    assert talk.cafe.ideas[idea].pending is None


def test_new_words_for_an_approved_idea_wait_while_the_old_stay(talk: Talk) -> None:
    idea = talk.idea("Approved")
    talk.do("idea.approve", idea=idea)
    talk.own("idea.edit", idea, text="Not yet")
    assert (talk.cafe.ideas[idea].text, talk.cafe.ideas[idea].pending) == ("Approved", "Not yet")
    assert talk.cafe.ideas[idea].shown
    talk.do("idea.drop_edit", idea=idea)
    assert talk.cafe.ideas[idea].pending is None
    talk.undo()
    assert talk.cafe.ideas[idea].pending == "Not yet"
    talk.do("idea.approve", idea=idea)
    assert (talk.cafe.ideas[idea].text, talk.cafe.ideas[idea].pending) == ("Not yet", None)


def test_going_back_to_the_approved_words_needs_no_approval(talk: Talk) -> None:
    idea = talk.idea("Approved")
    talk.do("idea.approve", idea=idea)
    talk.own("idea.edit", idea, text="Not yet")
    talk.own("idea.edit", idea, text="Approved")
    assert talk.cafe.ideas[idea].pending is None
    assert not talk.cafe.ideas[idea].edited


def test_what_waits_keeps_waiting_when_the_queue_is_switched_off(talk: Talk) -> None:
    idea = talk.idea("Still unread")
    talk.do("settings.change", changes={"approve_first": False})
    assert talk.cafe.ideas[idea].waiting
    assert not talk.said("Free").waiting


def test_what_a_host_types_does_not_wait(talk: Talk) -> None:
    talk.do("idea.add", text="From a paper", round=1, table=1)
    assert talk.cafe.ideas[talk.cafe.cloths[1][-1]].shown


def test_hidden_with_a_reason_and_shown_again() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("Names a person")
    talk.do("idea.hide", idea=idea, reason="a name")
    assert not talk.cafe.ideas[idea].shown
    talk.do("idea.show", idea=idea)
    talk.undo()
    assert talk.cafe.ideas[idea].hidden == "a name"
    assert refused(talk.do, "idea.hide", idea="nothing") is Code.UNKNOWN_IDEA


def test_a_hand_off_passes_the_queue_and_a_judgement_can_be_undone(talk: Talk) -> None:
    talk.handoff("Wait for it")
    field = talk.cafe.handoffs[1, 1, "insight1"]
    assert (field.text, field.pending) == ("", "Wait for it")
    place: dict[str, Any] = {"round": 1, "table": 1, "slot": "insight1"}
    talk.do("handoff.approve", approved=True, **place)
    assert talk.cafe.handoffs[1, 1, "insight1"].text == "Wait for it"
    talk.undo()
    assert talk.cafe.handoffs[1, 1, "insight1"] == field
    talk.do("handoff.approve", approved=False, **place)
    assert talk.cafe.handoffs[1, 1, "insight1"].pending is None


def test_newer_words_of_a_hand_off_survive_an_undone_judgement(talk: Talk) -> None:
    talk.handoff("First")
    talk.do("handoff.approve", approved=True, round=1, table=1, slot="insight1")
    judged = talk.cafe.acts[-1]
    talk.handoff("Newer")
    talk.do("act.undo", act=judged.seq)
    assert talk.cafe.handoffs[1, 1, "insight1"].pending == "Newer"


def test_two_writers_of_a_hand_off_lose_nothing() -> None:
    talk = a_cafe(at="round-1")
    talk.handoff("One", slot="insight1")
    talk.handoff("Two", slot="question")
    assert talk.cafe.handoffs[1, 1, "insight1"].text == "One"
    assert talk.cafe.handoffs[1, 1, "question"].text == "Two"
    assert (
        refused(talk.do, "handoff.write", round=9, table=1, slot="question", text="x") is Code.NOT_THIS_ROUND
    )


def test_participants_judge_nothing(talk: Talk) -> None:
    idea = talk.idea("New words")
    who = person(talk.sitting()[0])
    for do in ("idea.approve", "idea.hide", "idea.show", "idea.drop_edit"):
        assert refused(talk.do, do, by=who, idea=idea) is Code.NOT_ALLOWED
