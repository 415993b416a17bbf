from app.cafe.actor import HOUSE
from app.cafe.agenda import needs_seats
from app.cafe.refusal import Code
from tests.building import COHOST, MINUTE, Talk, a_cafe
from tests.unit.cafe.refusing import refused


def steps(talk: Talk) -> list[str]:
    return [step.id for step in talk.cafe.agenda]


def test_two_hosts_pressing_next_move_one_step() -> None:
    talk = a_cafe(at="round-1")
    talk.do("step.next", leaves="round-1")
    assert refused(talk.do, "step.next", by=COHOST, leaves="round-1") is Code.ALREADY_MOVED_ON
    assert talk.cafe.step == "move-2"


def test_after_the_close_there_is_no_next() -> None:
    assert refused(a_cafe(at="closed").next) is Code.NO_NEXT_STEP


def test_before_the_lobby_there_is_nothing() -> None:
    assert refused(a_cafe().back) is Code.NO_STEP_BACK


def test_going_back_gives_the_time_that_was_left_paused() -> None:
    talk = a_cafe(at="round-1")
    talk.wait(4)
    talk.next()
    talk.wait(1)
    talk.back()
    assert talk.cafe.clock.left == 16 * MINUTE
    talk.wait(60)
    talk.do("clock.start", step="round-1")
    assert talk.cafe.clock.left_at(talk.at) == 16 * MINUTE


def test_going_back_from_the_close_opens_the_cafe_again() -> None:
    talk = a_cafe(at="closed")
    talk.back()
    assert not talk.cafe.closed
    assert talk.cafe.step == "harvest"


def test_who_came_in_the_harvest_has_a_seat_when_the_host_goes_back() -> None:
    talk = a_cafe(at="harvest")
    who = talk.join()
    assert talk.cafe.table_of(who) is None
    talk.back()
    assert talk.cafe.table_of(who) is not None


def test_a_plenary_in_the_middle_of_a_round_and_back() -> None:
    talk = a_cafe(at="round-2")
    agenda, seats = steps(talk), dict(talk.cafe.seats)
    talk.wait(5)
    talk.do("plenary.open", leaves="round-2", minutes=4)
    assert talk.cafe.now.kind == "plenary"
    assert talk.cafe.clock.left_at(talk.at) == 4 * MINUTE
    talk.back()
    assert talk.cafe.step == "round-2"
    assert talk.cafe.clock.left == 15 * MINUTE
    assert steps(talk) == agenda
    assert talk.cafe.seats == seats


def test_a_plenary_keeps_the_seats_of_the_move_before_it() -> None:
    talk = a_cafe(at="move-2")
    talk.do("plenary.open", leaves="move-2")
    assert talk.cafe.round == 2
    late = talk.join()
    assert talk.cafe.table_of(late, 2) is not None


def test_a_plenary_in_the_lobby_seats_nobody_yet() -> None:
    talk = a_cafe()
    talk.do("plenary.open", leaves="lobby")
    assert talk.cafe.round == 0
    step = talk.cafe.next_step
    assert step is not None
    assert needs_seats(talk.cafe, step) == 1


def test_a_welcome_seats_people_before_the_first_round() -> None:
    talk = a_cafe(at="welcome", welcome_minutes=10)
    assert all(talk.cafe.table_of(who) for who in talk.cafe.people)
    assert "move-1" not in steps(talk)


def test_in_the_lobby_again_newcomers_are_seated_with_the_next_step() -> None:
    talk = a_cafe(at="welcome", welcome_minutes=10)
    talk.back()
    who, gone = talk.join(), next(iter(talk.cafe.people))
    talk.leave(gone)
    talk.next()
    assert talk.cafe.table_of(who) is not None
    assert talk.cafe.table_of(gone) is None


def test_an_empty_cafe_goes_through_its_day() -> None:
    talk = a_cafe(people=0, at="round-1")
    who = talk.join()
    assert talk.cafe.table_of(who) == 1
    assert talk.idea("The first one here", by=who) in talk.cafe.ideas
    talk.go("closed")


def test_fewer_rounds_while_the_second_runs() -> None:
    talk = a_cafe(at="round-2")
    talk.do("settings.change", changes={"rounds": 1})
    assert steps(talk)[-3:] == ["round-2", "harvest", "closed"]


def test_minutes_changed_for_the_running_step_and_those_ahead() -> None:
    talk = a_cafe(at="round-1")
    talk.do("settings.change", changes={"round_minutes": [25, 10]})
    minutes = {step.id: step.minutes for step in talk.cafe.agenda}
    assert (minutes["round-1"], minutes["round-2"], minutes["round-3"]) == (25, 10, 10)
    talk.go("round-2")
    assert talk.cafe.clock.total == 10 * MINUTE


def test_a_plenary_put_in_by_hand_survives_a_new_design() -> None:
    talk = a_cafe(at="round-1")
    talk.do("plenary.open", leaves="round-1")
    plenary = talk.cafe.step
    talk.do("settings.change", changes={"rounds": 2, "closing_minutes": 5})
    assert steps(talk) == [
        "lobby", "move-1", "round-1", plenary, "move-2", "round-2", "harvest", "closing", "closed",
    ]  # fmt: skip


def test_a_welcome_added_or_taken_away_is_not_played_twice() -> None:
    talk = a_cafe(at="welcome", welcome_minutes=10)
    talk.do("settings.change", changes={"welcome_minutes": 0})
    assert steps(talk)[:3] == ["lobby", "welcome", "round-1"]
    talk = a_cafe(at="round-1")
    talk.do("settings.change", changes={"welcome_minutes": 5})
    assert "welcome" not in steps(talk)


def test_more_rounds_are_too_late_in_the_harvest_and_after() -> None:
    for step in ("harvest", "closing", "closed"):
        talk = a_cafe(at=step, closing_minutes=5)
        talk.do("settings.change", changes={"rounds": 5})
        assert [s for s in steps(talk) if s.startswith("round-")] == ["round-1", "round-2", "round-3"]


def test_moving_on_alone_stops_before_the_close() -> None:
    talk = a_cafe(at="round-3", moves_on_alone=True)
    talk.ring()
    assert talk.cafe.step == "harvest"
    talk.ring()
    assert talk.cafe.step == "harvest"
    assert talk.cafe.clock.rang


def test_the_alarm_moves_on_once_however_many_send_it() -> None:
    talk = a_cafe(at="round-1", moves_on_alone=True)
    clock = talk.cafe.clock
    talk.ring()
    assert talk.again(f"round-1-close-{clock.set_by}") == []
    assert refused(talk.do, "clock.ring", by=HOUSE, op="other", step="round-1", set_by=clock.set_by)
    assert talk.cafe.step == "move-2"
