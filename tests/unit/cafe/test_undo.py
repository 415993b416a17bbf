import pytest

from app.cafe.actor import HOUSE
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Table
from app.cafe.undo import undoable
from tests.building import MINUTE, Talk, a_cafe, person
from tests.unit.cafe.seen import visible


def test_undoing_next_gives_the_round_the_time_it_had_left_paused() -> None:
    talk = a_cafe(at="round-1")
    talk.wait(12)
    talk.next()
    talk.wait(1)
    talk.undo()
    assert talk.cafe.step == "round-1"
    assert talk.cafe.clock.left == 8 * MINUTE
    assert talk.cafe.clock.deadline is None


def test_seats_return_with_the_step_and_late_comers_get_one() -> None:
    talk = a_cafe(at="round-1")
    seats = {who: talk.cafe.table_of(who) for who in talk.cafe.people}
    talk.go("round-2")
    newcomer = talk.join()
    while talk.cafe.step != "round-1":
        talk.undo()
    assert {who: talk.cafe.table_of(who) for who in seats} == seats
    assert talk.cafe.table_of(newcomer) is not None


def test_who_left_meanwhile_has_no_seat_when_the_step_returns() -> None:
    talk = a_cafe(at="round-1")
    gone = talk.sitting()[0]
    talk.go("round-2")
    talk.leave(gone)
    talk.back()
    talk.back()
    assert talk.cafe.step == "round-1"
    assert talk.cafe.table_of(gone) is None


def test_ideas_stay_in_the_round_in_which_they_were_written() -> None:
    talk = a_cafe(at="round-2")
    who = talk.sitting()[0]
    idea = talk.idea("Written in round two", by=who)
    talk.undo()
    talk.undo()
    assert talk.cafe.step == "round-1"
    assert talk.cafe.ideas[idea].round == 2
    sent_late = talk.idea("On its way when the host went back", by=who, round=2, table=1)
    assert talk.cafe.ideas[sent_late].round == 2


def test_the_first_step_undone_leaves_an_empty_room() -> None:
    talk = a_cafe(people=7)
    before = visible(talk.cafe, talk.at)
    talk.next()
    talk.undo()
    assert visible(talk.cafe, talk.at) == before
    assert not talk.cafe.tables


def test_a_step_can_be_undone_after_minutes_were_added_and_keeps_them() -> None:
    talk = a_cafe(at="round-1")
    talk.do("clock.add", step="round-1", minutes=2)
    step = next(act for act in talk.cafe.acts if act.what == "StepEntered" and act.seq > 1)
    last = [act for act in talk.cafe.acts if act.thing == "step"][-1]
    talk.do("act.undo", act=last.seq)
    assert talk.cafe.step == "move-1"
    assert talk.cafe.clocks["round-1"].left == 22 * MINUTE
    with pytest.raises(Refusal) as refusal:
        talk.do("act.undo", act=last.seq)
    assert refusal.value.code is Code.NOTHING_TO_UNDO
    assert step in undoable(talk.cafe)


def test_an_older_act_on_the_same_thing_waits_for_the_newer() -> None:
    talk = a_cafe()
    talk.do("door.lock", locked=True)
    talk.do("door.lock", locked=False)
    with pytest.raises(Refusal) as refusal:
        talk.do("act.undo", act=talk.cafe.acts[-2].seq)
    assert refusal.value.code is Code.CANNOT_UNDO
    assert [act.seq for act in undoable(talk.cafe)] == [talk.cafe.acts[-1].seq]


def test_a_clock_of_a_step_that_was_left_is_not_set_again() -> None:
    talk = a_cafe(at="round-1")
    talk.do("clock.pause", step="round-1")
    pause = talk.cafe.acts[-1]
    talk.next()
    assert pause not in undoable(talk.cafe)
    with pytest.raises(Refusal):
        talk.do("act.undo", act=pause.seq)


def test_undoing_a_pause_costs_the_room_no_time() -> None:
    talk = a_cafe(at="round-1")
    talk.wait(5)
    talk.do("clock.pause", step="round-1")
    talk.wait(30)
    talk.undo()
    assert talk.cafe.clock.left_at(talk.at) == 15 * MINUTE
    assert talk.cafe.clock.deadline is not None


def test_what_people_do_themselves_is_no_act_of_the_host() -> None:
    talk = a_cafe(at="round-1")
    acts = talk.cafe.acts
    talk.join()
    talk.leave(talk.sitting()[0])
    talk.do("table.host", by=person(talk.sitting()[0]), table=1)
    assert talk.cafe.acts == acts


def test_a_table_host_marked_as_gone_by_mistake_hosts_again() -> None:
    talk = a_cafe(at="round-1")
    host, other = talk.sitting()[:2]
    talk.do("table.host", by=person(host), table=1)
    talk.do("person.leave", person=host)
    assert talk.cafe.tables[1] == Table(1, asked=other)
    talk.undo()
    assert talk.cafe.tables[1] == Table(1, host=host)
    assert talk.cafe.table_of(host) == 1


def test_nobody_is_turned_out_who_took_over_a_table_meanwhile() -> None:
    talk = a_cafe(at="round-1")
    host, other = talk.sitting()[:2]
    talk.do("table.host", by=person(host), table=1)
    talk.do("person.leave", person=host)
    talk.do("table.host", by=person(other), table=1)
    talk.undo()
    assert talk.cafe.tables[1].host == other
    assert talk.cafe.people[host].here


def test_marked_as_gone_and_undone_a_round_later_they_sit_in_the_round_of_now() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting()[0]
    talk.do("person.leave", person=who)
    gone = talk.cafe.acts[-1]
    talk.go("round-2")
    talk.do("act.undo", act=gone.seq)
    assert talk.cafe.table_of(who) is not None
    assert talk.cafe.table_of(who, 1) is None


def test_somebody_added_by_hand_is_taken_out_again() -> None:
    talk = a_cafe(at="round-1")
    who = talk.add()
    talk.undo()
    assert not talk.cafe.people[who].here
    assert talk.cafe.table_of(who) is None


def test_a_plan_for_a_round_that_is_over_is_not_rewritten() -> None:
    talk = a_cafe(at="round-1")
    talk.do("seats.plan", round=1, seats=dict.fromkeys(talk.cafe.people, 2))
    plan = talk.cafe.acts[-1]
    talk.go("round-2")
    with pytest.raises(Refusal) as refusal:
        talk.do("act.undo", act=plan.seq)
    assert refusal.value.code is Code.CANNOT_UNDO
    assert set(talk.cafe.at_table[1, 2]) == set(talk.cafe.people)


def test_the_alarm_that_moved_on_can_be_undone() -> None:
    talk = a_cafe(at="round-1", moves_on_alone=True)
    talk.ring()
    assert talk.cafe.step == "move-2"
    talk.undo()
    assert talk.cafe.step == "round-1"
    assert talk.cafe.clock.left == 0


def test_settings_undone_while_the_day_went_on_keep_the_step_it_is_at() -> None:
    talk = a_cafe(at="round-1")
    talk.do("settings.change", changes={"rounds": 5})
    change = talk.cafe.acts[-1]
    talk.do("plenary.open", leaves="round-1")
    talk.do("act.undo", act=change.seq)
    assert talk.cafe.now.kind == "plenary"
    assert talk.cafe.settings.rounds == 3
    assert [step.id for step in talk.cafe.agenda if step.kind == "round"] == ["round-1", "round-2", "round-3"]


def a_queue() -> tuple[Talk, str]:
    talk = a_cafe(at="round-1", approve_first=True)
    return talk, talk.idea("First words")


def test_words_written_after_an_approval_are_kept_when_it_is_undone() -> None:
    talk, idea = a_queue()
    talk.do("idea.approve", idea=idea)
    approval = talk.cafe.acts[-1]
    talk.own("idea.edit", idea, text="Newer words")
    talk.do("act.undo", act=approval.seq)
    assert talk.cafe.ideas[idea].waiting
    assert talk.cafe.ideas[idea].text == "Newer words"


def test_an_approved_edit_undone_waits_again_and_is_not_edited() -> None:
    talk, idea = a_queue()
    talk.do("idea.approve", idea=idea)
    talk.own("idea.edit", idea, text="Newer words")
    before = talk.cafe.ideas[idea]
    talk.do("idea.approve", idea=idea)
    talk.undo()
    assert talk.cafe.ideas[idea] == before


def test_hidden_for_another_reason_and_undone_it_is_hidden_for_the_first() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("Names a person")
    talk.do("idea.hide", idea=idea, reason="a name")
    talk.do("idea.hide", idea=idea, reason="an insult")
    talk.undo()
    assert talk.cafe.ideas[idea].hidden == "a name"


def test_the_house_pausing_when_the_machine_woke_is_undone_like_any_pause() -> None:
    talk = a_cafe(at="round-1")
    talk.wait(3)
    talk.do("clock.pause", by=HOUSE, op="round-1-woke-1", step="round-1", why="woke")
    talk.undo()
    assert talk.cafe.clock.left_at(talk.at) == 17 * MINUTE
