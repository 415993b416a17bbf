from tests.building import a_cafe
from tests.unit.cafe.seen import visible


def test_a_plenary_by_mistake_is_undone_without_a_trace() -> None:
    talk = a_cafe(at="round-1")
    agenda, seats = talk.cafe.agenda, talk.cafe.seats
    talk.do("plenary.open", leaves="round-1")
    talk.undo()
    assert (talk.cafe.step, talk.cafe.agenda, talk.cafe.seats) == ("round-1", agenda, seats)


def test_a_plenary_undone_after_a_new_design_keeps_the_design() -> None:
    talk = a_cafe(at="round-1")
    talk.do("plenary.open", leaves="round-1")
    plenary = talk.cafe.acts[-1]
    talk.do("settings.change", changes={"rounds": 1})
    talk.do("act.undo", act=plenary.seq)
    assert [step.id for step in talk.cafe.agenda] == ["lobby", "move-1", "round-1", "harvest", "closed"]


def test_going_back_from_a_plenary_is_undone_into_it() -> None:
    talk = a_cafe(at="round-1")
    talk.do("plenary.open", leaves="round-1")
    before = talk.cafe
    talk.back()
    talk.undo()
    assert talk.cafe.step == before.step
    assert talk.cafe.agenda == before.agenda
    assert visible(talk.cafe, talk.at) == visible(before, talk.at)


def test_two_plenaries_one_after_the_other() -> None:
    talk = a_cafe(at="round-1")
    for _ in range(2):
        talk.do("plenary.open", leaves=talk.cafe.step)
    talk.next()
    assert talk.cafe.step == "move-2"
