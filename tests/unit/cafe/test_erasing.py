"""What must be forgotten is forgotten: in the state, in the undo list, in the emptied log."""

import pytest

from app.cafe.refusal import Code
from app.cafe.settings import Group
from tests.building import Talk, a_cafe, forgetting, person, replayed
from tests.unit.cafe.refusing import refused

SECRET = "SECRET"


@pytest.fixture
def talk() -> Talk:
    """An idea whose words went through everything that remembers words."""
    talk = a_cafe(at="round-1", approve_first=True, names_shown=True)
    idea = talk.idea(f"{SECRET} one")
    talk.do("idea.approve", idea=idea)
    talk.own("idea.edit", idea, text=f"{SECRET} two")
    talk.do("idea.drop_edit", idea=idea)
    talk.undo()
    talk.do("idea.approve", idea=idea)
    talk.own("idea.edit", idea, text=f"{SECRET} three")
    talk.do("idea.hide", idea=idea, reason=f"{SECRET} name")
    return talk


@pytest.mark.parametrize("by_host", [False, True])
def test_no_word_of_a_redacted_idea_is_left(talk: Talk, by_host: bool) -> None:
    (idea,) = talk.cafe.ideas
    assert SECRET in str(talk.cafe)
    if by_host:
        talk.do("idea.redact", idea=idea)
    else:
        talk.own("idea.redact", idea)
    assert SECRET not in str(talk.cafe)
    assert SECRET not in str(forgetting(talk.log))
    assert replayed(forgetting(talk.log)) == talk.cafe
    assert talk.cafe.ideas[idea].redacted


def test_nothing_brings_the_words_back(talk: Talk) -> None:
    (idea,) = talk.cafe.ideas
    talk.do("idea.redact", idea=idea)
    acts = [act.seq for act in talk.cafe.acts if act.thing != "step"]
    assert acts == []
    assert refused(talk.own, "idea.restore", idea) is Code.UNKNOWN_IDEA
    assert refused(talk.own, "idea.edit", idea, text="again") is Code.UNKNOWN_IDEA
    assert refused(talk.do, "idea.show", idea=idea) is Code.UNKNOWN_IDEA
    assert talk.do("idea.redact", idea=idea) == []


def test_a_redacted_idea_is_still_counted(talk: Talk) -> None:
    (idea,) = talk.cafe.ideas
    other = talk.idea("Built on it", builds_on=idea)
    talk.do("idea.redact", idea=idea)
    assert talk.cafe.cloths[talk.cafe.ideas[idea].table] == (idea, other)


def test_a_person_is_forgotten_and_their_seat_is_free() -> None:
    talk = Talk(groups=(Group("Country", ("Atlantis",)),))
    who = talk.join({"Country": "Atlantis"}, lang="ko", writes="ko", named=True)
    other = talk.join()
    talk.do("name.judge", person=who, shown=False)
    talk.go("round-1")
    talk.do("person.move", person=who, table=2)
    talk.do("person.erase", by=person(who), person=who)
    gone = talk.cafe.people[who]
    assert (gone.here, gone.lang, gone.writes, dict(gone.groups), gone.name) == (False, "", "", {}, "none")
    assert talk.cafe.table_of(who) is None
    assert f"person:{who}" not in {act.thing for act in talk.cafe.acts}
    assert replayed(forgetting(talk.log)) == talk.cafe
    assert talk.do("person.erase", by=person(who), person=who) == []
    assert refused(talk.do, "person.erase", by=person(other), person=who) is Code.NOT_YOURS


def test_undoing_a_step_does_not_seat_somebody_who_was_erased() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting()[0]
    talk.next()
    talk.do("person.erase", by=person(who), person=who)
    talk.undo()
    assert talk.cafe.table_of(who) is None
    assert not talk.cafe.people[who].here
