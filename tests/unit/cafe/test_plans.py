"""The plan of the rounds ahead."""

from typing import Any

from app.cafe.actor import HOUSE
from app.cafe.foreseen import ahead, foreseen
from app.cafe.refusal import Code
from tests.building import Talk, a_cafe, person, replayed
from tests.unit.cafe.refusing import refused


def plan(talk: Talk, repeats: int = 0) -> dict[int, dict[str, int]]:
    """Plan every round ahead: everybody moves on by one table."""
    here = [one.id for one in talk.cafe.here()]
    tables = max(len(here) // 4, 1)
    rounds = {
        n: {who: (i + n * (i // tables)) % tables + 1 for i, who in enumerate(here)} for n in ahead(talk.cafe)
    }
    outlook: dict[str, Any] = {"repeats": repeats, "least": 0}
    talk.do("rounds.plan", by=HOUSE, rounds=rounds, outlook=outlook, better=True)
    return rounds


def test_next_seats_people_as_they_were_planned() -> None:
    talk = a_cafe(people=12)
    rounds = plan(talk)
    for number in (1, 2, 3):
        talk.go(f"move-{number}")
        assert {who: talk.cafe.table_of(who) for who in rounds[number]} == rounds[number]
    assert replayed(talk.log) == talk.cafe


def test_who_comes_or_goes_makes_the_plan_unfit_and_nobody_is_seated_by_it() -> None:
    talk = a_cafe(people=12)
    plan(talk)
    talk.join()
    assert foreseen(talk.cafe, 1) == {}
    talk.next()
    assert len(talk.cafe.seats) == 13


def test_a_plan_for_others_than_those_who_are_here_is_refused() -> None:
    talk = a_cafe(people=8)
    rounds = plan(talk)
    talk.leave(next(iter(talk.cafe.people)))
    assert refused(lambda: talk.do("rounds.plan", by=HOUSE, rounds=rounds, outlook={})) == Code.PLAN_STALE


def test_a_plan_that_is_no_better_changes_nothing() -> None:
    talk = a_cafe(people=8)
    plan(talk, repeats=3)
    events = len(talk.log)
    plan(talk, repeats=3)
    assert len(talk.log) == events
    plan(talk, repeats=2)
    assert talk.cafe.outlook is not None and talk.cafe.outlook.repeats == 2


def test_a_move_by_hand_stands_at_once_and_binds_later_plans() -> None:
    talk = a_cafe(people=8)
    rounds = plan(talk)
    who, was = next(iter(rounds[2].items()))
    talk.do("seat.pin", round=2, person=who, table=3 - was)
    assert foreseen(talk.cafe, 2)[who] == 3 - was
    assert refused(lambda: plan(talk, repeats=-1)) == Code.PLAN_STALE
    talk.undo()
    assert talk.cafe.pins == {}


def test_a_round_that_is_seated_is_moved_in_no_plan() -> None:
    talk = a_cafe(people=8, at="round-1")
    who = talk.sitting(1)[0]
    assert refused(lambda: talk.do("seat.pin", round=1, person=who, table=2)) == Code.NOT_THIS_ROUND


def test_a_rule_forbids_a_move_by_hand() -> None:
    talk = a_cafe(people=8)
    one, other, *_ = talk.cafe.people
    talk.do("pair.set", one=one, other=other, how="apart")
    talk.do("place.fix", person=one, table=1)
    assert refused(lambda: talk.do("seat.pin", round=1, person=one, table=2)) == Code.FIXED_PLACE
    assert refused(lambda: talk.do("seat.pin", round=1, person=other, table=1)) == Code.RULES_AT_ODDS


def test_the_last_round_is_at_the_home_table() -> None:
    talk = a_cafe(people=12, movement="home", at="round-1")
    home = {one.id: talk.cafe.table_of(one.id) for one in talk.cafe.here()}
    talk.go("round-2")
    assert {who: talk.cafe.table_of(who) for who in home} != home
    talk.go("round-3")
    assert {who: talk.cafe.table_of(who) for who in home} == home


def test_the_same_groups_come_again() -> None:
    talk = a_cafe(people=12, movement="stay", at="round-1")
    talk.leave(talk.sitting(2)[0])
    groups = {number: set(talk.sitting(number)) for number in talk.cafe.tables}
    talk.go("round-3")
    assert {number: set(talk.sitting(number)) for number in talk.cafe.tables} == groups


def test_a_table_host_who_came_forward_makes_a_plan_unfit_that_moves_them() -> None:
    talk = a_cafe(people=12)
    rounds = plan(talk)
    talk.go("round-1")
    moves = next(who for who in rounds[1] if rounds[1][who] != rounds[2][who])
    talk.do("table.host", by=person(moves), table=rounds[1][moves])
    assert foreseen(talk.cafe, 2) == {}
