import pytest

from app.cafe.actor import HOUSE
from app.cafe.refusal import Code
from tests.building import MINUTE, Talk, a_cafe
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    return a_cafe(at="round-1")


def ring(talk: Talk, set_by: int) -> object:
    return talk.do("clock.ring", by=HOUSE, op=f"round-1-close-{set_by}", step="round-1", set_by=set_by)


def test_a_bell_that_comes_too_early_is_refused_and_may_come_again(talk: Talk) -> None:
    set_by = talk.cafe.clock.set_by
    talk.wait(19)
    assert refused(ring, talk, set_by) is Code.TOO_EARLY
    talk.wait(1)
    ring(talk, set_by)
    assert talk.cafe.clock.rang


def test_a_bell_for_a_deadline_that_was_moved_is_refused(talk: Talk) -> None:
    old = talk.cafe.clock.set_by
    talk.do("clock.add", step="round-1", minutes=2)
    talk.wait(30)
    assert refused(ring, talk, old) is Code.ALREADY_MOVED_ON


def test_minutes_after_the_bell_let_it_ring_again(talk: Talk) -> None:
    talk.ring()
    talk.do("clock.add", step="round-1", minutes=2)
    assert talk.cafe.clock.left_at(talk.at) == 2 * MINUTE
    assert not talk.cafe.clock.rang
    talk.ring()
    assert talk.cafe.clock.rang


def test_ended_early_the_bell_rings_now(talk: Talk) -> None:
    talk.do("clock.end", step="round-1")
    assert talk.cafe.clock.left_at(talk.at) == 0
    talk.ring()
    assert talk.cafe.clock.rang
    assert talk.do("clock.end", step="round-1") == []


def test_ended_early_a_cafe_that_moves_on_alone_moves_on() -> None:
    talk = a_cafe(at="round-1", moves_on_alone=True)
    talk.do("clock.end", step="round-1")
    talk.ring()
    assert talk.cafe.step == "move-2"


def test_a_paused_clock_keeps_its_time_and_does_not_ring(talk: Talk) -> None:
    set_by = talk.cafe.clock.set_by
    talk.wait(5)
    talk.do("clock.pause", step="round-1")
    talk.wait(60)
    assert refused(ring, talk, set_by) is Code.ALREADY_MOVED_ON
    talk.do("clock.add", step="round-1", minutes=1)
    assert talk.cafe.clock.left == 16 * MINUTE


def test_time_can_be_taken_away_but_not_below_nothing(talk: Talk) -> None:
    talk.do("clock.add", step="round-1", minutes=-120)
    assert talk.cafe.clock.left_at(talk.at) == 0


def test_the_lobby_has_no_clock() -> None:
    assert refused(a_cafe().do, "clock.start", step="lobby") is Code.NO_CLOCK


def test_a_clock_act_names_its_step(talk: Talk) -> None:
    assert refused(talk.do, "clock.add", step="move-1", minutes=1) is Code.ALREADY_MOVED_ON


def test_the_time_a_machine_slept_is_given_back(talk: Talk) -> None:
    talk.wait(5)
    talk.wait(60)  # it slept for an hour, the deadline long past
    talk.do("clock.pause", by=HOUSE, op="round-1-woke-1", step="round-1", why="woke", lost=60 * MINUTE)
    assert (talk.cafe.clock.left, talk.cafe.clock.why) == (15 * MINUTE, "woke")
