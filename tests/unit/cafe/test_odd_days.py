"""Days that nobody plans: found by trying all commands in any order."""

from app.cafe.refusal import Code
from tests.building import Talk, a_cafe, person
from tests.unit.cafe.refusing import refused


def test_a_step_entered_after_all_have_gone_can_be_undone() -> None:
    talk = Talk(rounds=2, welcome_minutes=5)
    someone = talk.join()
    talk.next()
    talk.back()
    talk.do("person.leave", by=person(someone), person=someone)
    talk.next()
    talk.undo()
    assert talk.cafe.step == "lobby"


def test_the_way_back_to_a_step_that_the_day_has_no_more_is_refused() -> None:
    talk = Talk(rounds=2, welcome_minutes=5)
    talk.join()
    talk.do("settings.change", changes={"welcome_minutes": 0})
    design = talk.cafe.acts[-1]
    talk.next()
    talk.back()
    back = talk.cafe.acts[-1]
    talk.do("act.undo", act=design.seq)
    assert refused(talk.do, "act.undo", act=back.seq) == Code.CANNOT_UNDO
    assert talk.cafe.step == "lobby"


def test_who_left_in_the_harvest_is_not_asked_to_host() -> None:
    talk = a_cafe(rounds=1).go("harvest")
    asked = talk.cafe.tables[1].asked
    assert asked
    for other in talk.sitting():
        if other != asked:
            talk.do("person.leave", person=other)
    talk.do("table.decline", by=person(asked), table=1)
    assert talk.cafe.tables[1].asked is None
