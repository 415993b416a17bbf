from typing import Any

from app.cafe.handoffs import handoff
from app.cafe.refusal import Code
from tests.building import a_cafe, device, person
from tests.unit.cafe.refusing import refused

PLACE: dict[str, Any] = {"round": 1, "table": 1, "slot": "insight1"}


def test_what_is_written_is_read_in_its_order() -> None:
    talk = a_cafe(at="round-1")
    for slot, text in (("question", "Who owns it?"), ("insight1", "Nobody owns it"), ("insight2", "")):
        talk.do("handoff.write", by=person(talk.sitting()[0]), **PLACE | {"slot": slot, "text": text})
    assert list(handoff(talk.cafe, 1, 1)) == ["insight1", "question"]
    assert handoff(talk.cafe, 1, 2) == {}


def test_the_same_words_again_are_nothing() -> None:
    talk = a_cafe(at="round-1")
    talk.handoff("Nobody owns it")
    assert talk.handoff("Nobody owns it") == []
    assert talk.do("handoff.approve", approved=True, **PLACE) == []


def test_a_table_hands_off_when_the_next_group_is_on_its_way() -> None:
    talk = a_cafe(at="round-1")
    who = person(talk.sitting()[0])
    talk.next()
    talk.do("handoff.write", by=who, text="Nobody owns it", **PLACE)
    talk.do("handoff.write", by=device(1), text="Who owns it?", **PLACE | {"slot": "question"})
    assert len(handoff(talk.cafe, 1, 1)) == 2


def test_after_the_close_there_is_no_next_group() -> None:
    talk = a_cafe(at="closed")
    assert refused(talk.do, "handoff.write", text="Too late", **PLACE) is Code.CAFE_CLOSED


def test_another_table_is_not_ones_own() -> None:
    talk = a_cafe(at="round-1")
    other = person(talk.sitting(2)[0])
    assert refused(talk.do, "handoff.write", by=other, text="Not mine", **PLACE) is Code.NOT_AT_TABLE
