"""Seats on paper."""

from app.web.papers import route_said, routes_of, step_of
from app.words import Words
from tests.building import a_cafe


def test_a_route_that_goes_round_evenly_is_said_in_one_line() -> None:
    assert step_of((6, 2, 5), 7) == 3
    assert step_of((1, 2, 4), 7) == 0 and step_of((1, None, 3), 7) == 0
    talk = a_cafe(people=12, movement="stay", at="round-1")
    route = routes_of(talk.cafe, lambda who: who)[0]
    assert route_said(route, Words("en")) == f"Stay at table {route.tables[0]}"


def test_everybody_has_the_tables_that_were_and_those_that_are_planned() -> None:
    talk = a_cafe(people=8, at="round-1")
    here = [one.id for one in talk.cafe.here()]
    rounds = {n: {who: i % 2 + 1 for i, who in enumerate(here)} for n in (2, 3)}
    talk.do("rounds.plan", rounds=rounds, outlook={})
    for route in routes_of(talk.cafe, lambda who: who):
        was = talk.cafe.table_of(route.person)
        assert route.tables == (was, rounds[2][route.person], rounds[3][route.person])
