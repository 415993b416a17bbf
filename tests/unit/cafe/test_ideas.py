import pytest

from app.cafe.ideas import IdeaAdded
from app.cafe.refusal import Code
from app.cafe.settings import Limits
from app.cafe.state import Idea
from tests.building import Talk, a_cafe, device, op_of, person
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    return a_cafe(at="round-2")


def test_words_are_kept_as_typed(talk: Talk) -> None:
    text = "  پنجره‌ای\tواحد \n👩🏽‍💻 "
    assert talk.said(text).text == text


def test_length_is_counted_as_people_count(talk: Talk) -> None:
    assert talk.idea("👩🏽‍💻" * 500) in talk.cafe.ideas
    assert refused(talk.idea, "x" * 501) is Code.TOO_LONG
    assert refused(talk.idea, "👩🏽‍💻" * 500 + "x" * 2001) is Code.TOO_LONG
    assert refused(talk.idea, " \u200b\n") is Code.BLANK
    assert refused(talk.idea, "half a character \ud83d") is Code.BAD_TEXT


def test_an_idea_of_an_earlier_round_is_late_and_lands_there(talk: Talk) -> None:
    who = talk.sitting()[0]
    was = talk.cafe.table_of(who, 1)
    idea = talk.said("Late", by=who, round=1, table=was)
    assert (idea.round, idea.table, idea.late, idea.after_close) == (1, was, True, False)
    assert not talk.said("In time", by=who).late


def test_a_plenary_after_the_round_is_not_too_late_for_it(talk: Talk) -> None:
    who = talk.sitting()[0]
    was = talk.cafe.table_of(who, 1)
    talk.do("plenary.open", leaves="round-2")
    assert not talk.said("Of this round", by=who).late
    assert talk.said("Of the one before", by=who, round=1, table=was).late


def test_in_the_harvest_everything_new_is_late(talk: Talk) -> None:
    talk.go("harvest")
    assert talk.said("Late").late
    talk.do("plenary.open", leaves="harvest")
    assert talk.said("Late too").late


def test_after_the_close_ideas_come_apart_until_the_door_shuts(talk: Talk) -> None:
    talk.go("closed")
    idea = talk.idea("After the close")
    assert talk.cafe.ideas[idea].after_close
    talk.wait(48 * 60)
    assert talk.idea("The last minute") in talk.cafe.ideas
    talk.wait(1)
    assert refused(talk.idea, "Too late") is Code.DOOR_SHUT
    assert refused(talk.own, "idea.edit", idea, text="Other words") is Code.DOOR_SHUT
    talk.own("idea.withdraw", idea)
    assert talk.cafe.ideas[idea].withdrawn


def test_a_host_takes_in_what_came_after_the_close_and_undoes_it(talk: Talk) -> None:
    talk.go("closed")
    before = talk.said("After the close")
    talk.do("idea.take_in", idea=before.id)
    assert not talk.cafe.ideas[before.id].after_close
    assert talk.cafe.ideas[before.id].late
    assert talk.do("idea.take_in", idea=before.id) == []
    talk.undo()
    assert talk.cafe.ideas[before.id] == before


def test_one_writes_where_one_sits_or_sat(talk: Talk) -> None:
    who = talk.sitting()[0]
    assert refused(talk.idea, "Elsewhere", by=who, table=2) is Code.NOT_AT_TABLE
    assert refused(talk.idea, "In a round to come", by=who, round=3) is Code.NOT_THIS_ROUND
    assert refused(talk.idea, "Before the first", by=who, round=0) is Code.NOT_THIS_ROUND


def test_a_device_writes_at_its_own_table_and_is_nobody(talk: Talk) -> None:
    talk.do("idea.add", by=device(2), text="From the tablet", round=2, table=2)
    idea = talk.cafe.ideas[talk.cafe.cloths[2][-1]]
    assert (idea.by, idea.scribed, idea.table) == (None, False, 2)
    assert refused(talk.do, "idea.add", by=device(2), text="x", round=2, table=1) is Code.NOT_AT_TABLE
    talk.do("idea.mark", by=device(2), idea=idea.id, insight=True)
    assert talk.cafe.ideas[idea.id].insight


def test_a_scribe_writes_for_somebody_else() -> None:
    talk = a_cafe(at="round-1", names_shown=True)
    own, scribed = talk.idea("Mine"), talk.idea("Of my neighbour", scribed=True)
    assert talk.cafe.ideas[own].by == talk.authors[own]
    assert (talk.cafe.ideas[scribed].by, talk.cafe.ideas[scribed].scribed) == (None, True)
    talk.own("idea.edit", scribed, text="Of my neighbour, mended")
    assert talk.cafe.ideas[scribed].edited


def test_a_host_types_in_paper_forms(talk: Talk) -> None:
    talk.do("idea.add", text="From a paper", round=1, table=1)
    idea = talk.cafe.ideas[talk.cafe.cloths[1][-1]]
    assert (idea.scribed, idea.late, idea.by) == (True, False, None)


def test_no_author_stands_in_the_log_where_names_are_not_shown(talk: Talk) -> None:
    who = talk.sitting()[0]
    talk.idea("Nobody said this", by=who)
    assert who not in str(talk.log[-1].event)
    assert talk.log[-1].key_hash not in (None, op_of(who, talk.log[-1].op).split(".")[1])


def test_only_the_key_opens_an_idea(talk: Talk) -> None:
    idea = talk.idea("Mine")
    other = talk.sitting()[1]
    wrong = op_of(other, idea).split(".")[1]
    for do in ("idea.withdraw", "idea.restore", "idea.redact"):
        assert refused(talk.do, do, by=person(other), idea=idea, key=wrong) is Code.NOT_YOURS
    assert refused(talk.do, "idea.edit", by=person(other), idea=idea, key="", text="x") is Code.NOT_YOURS


def test_a_withdrawn_idea_that_others_built_on_leaves_its_place(talk: Talk) -> None:
    first = talk.idea("One window")
    second = talk.idea("And one form", by=talk.sitting()[1], builds_on=first)
    talk.own("idea.withdraw", first)
    assert talk.cafe.ideas[first].built_on == 1
    assert talk.cafe.ideas[second].builds_on == first
    assert talk.idea("Built on what was just taken back", builds_on=first) in talk.cafe.ideas
    talk.own("idea.restore", first)
    assert talk.cafe.ideas[first].shown


def test_building_on_what_nobody_knows_is_refused(talk: Talk) -> None:
    assert refused(talk.idea, "On nothing", builds_on="nothing") is Code.UNKNOWN_IDEA


def test_a_table_marks_an_insight_of_an_earlier_group_too(talk: Talk) -> None:
    first = talk.sitting(1)[0]
    earlier = talk.idea("Of round one", by=first, round=1, table=talk.cafe.table_of(first, 1))
    table = talk.cafe.ideas[earlier].table
    here = person(talk.sitting(table)[0])
    talk.do("idea.mark", by=here, idea=earlier, insight=True)
    assert talk.cafe.ideas[earlier].insight
    assert talk.do("idea.mark", by=here, idea=earlier, insight=True) == []


def test_a_cafe_has_a_limit_of_ideas() -> None:
    talk = a_cafe(at="round-1", limits=Limits(ideas=1))
    talk.idea("The only one")
    assert refused(talk.idea, "One too many") is Code.TOO_MANY_IDEAS


def test_the_same_idea_sent_twice_is_one(talk: Talk) -> None:
    idea = talk.idea("Once")
    assert talk.again(idea) == []
    assert [i for i in talk.cafe.ideas.values() if i.text == "Once"] == [talk.cafe.ideas[idea]]


def test_nobody_takes_over_the_op_of_another(talk: Talk) -> None:
    idea, other = talk.idea("Mine"), talk.sitting()[1]
    code = refused(
        talk.do, "idea.add", by=person(other), op=op_of(other, idea), text="Yours", round=2, table=1
    )
    assert code is Code.OP_TAKEN


def test_every_field_of_an_added_idea_but_its_id_is_one_of_the_idea() -> None:
    assert IdeaAdded.model_fields.keys() - {"idea"} <= Idea.__dataclass_fields__.keys()
