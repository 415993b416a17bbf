"""What the host can say about who sits where."""

import pytest

from app.cafe.refusal import Code
from tests.building import a_cafe, replayed
from tests.unit.cafe.refusing import refused


def test_a_pair_is_apart_then_together_then_as_it_comes() -> None:
    talk = a_cafe(people=3)
    one, other, _ = talk.cafe.people
    for how in ("apart", "together"):
        talk.do("pair.set", one=other, other=one, how=how)
        assert list(talk.cafe.pairs.values()) == [how]
    talk.do("pair.set", one=one, other=other, how="free")
    assert talk.cafe.pairs == {}
    talk.undo()
    assert list(talk.cafe.pairs.values()) == ["together"]
    assert replayed(talk.log) == talk.cafe


def test_rules_that_say_the_opposite_are_refused() -> None:
    talk = a_cafe(people=4)
    a, b, c, d = talk.cafe.people
    talk.do("pair.set", one=a, other=b, how="together")
    talk.do("pair.set", one=b, other=c, how="together")
    assert refused(lambda: talk.do("pair.set", one=c, other=a, how="apart")) == Code.RULES_AT_ODDS
    talk.do("place.fix", person=a, table=2)
    assert refused(lambda: talk.do("place.fix", person=c, table=3)) == Code.RULES_AT_ODDS
    talk.do("pair.set", one=a, other=d, how="apart")
    assert refused(lambda: talk.do("place.fix", person=d, table=2)) == Code.RULES_AT_ODDS


def test_a_table_has_its_own_room_and_a_link_until_they_are_taken_away() -> None:
    talk = a_cafe()
    talk.do("table.set", table=3, chairs=6, link="https://call.example.org/room-3")
    assert talk.cafe.chairs == {3: 6} and talk.cafe.links == {3: "https://call.example.org/room-3"}
    talk.do("table.set", table=3)
    assert talk.cafe.chairs == {} and talk.cafe.links == {}
    talk.undo()
    assert talk.cafe.chairs == {3: 6}


@pytest.mark.parametrize("link", ["javascript:alert(1)", "call me", "https://"])
def test_a_link_that_no_page_may_open_is_refused(link: str) -> None:
    talk = a_cafe()
    assert refused(lambda: talk.do("table.set", table=1, link=link)) == Code.BAD_SETTINGS


def test_nobody_is_paired_with_themselves_or_a_stranger() -> None:
    talk = a_cafe(people=2)
    one, _ = talk.cafe.people
    assert refused(lambda: talk.do("pair.set", one=one, other=one, how="apart")) == Code.UNKNOWN_PERSON
    assert refused(lambda: talk.do("place.fix", person="nobody", table=1)) == Code.UNKNOWN_PERSON
