"""Seats are filled in where a step needs them, and nowhere else."""

from __future__ import annotations

import pytest

from app.cafe.clocks import RingClock
from app.cafe.message import Command
from app.cafe.state import Cafe
from app.cafe.steps import NextStep, StepBack
from app.desk.sitting import with_seats
from tests.building import Talk, a_cafe


def seated(talk: Talk, command: Command) -> tuple[object, list[int]]:
    """The seats in the command afterwards, and the rounds for which a plan was asked."""
    asked: list[int] = []

    def seats(cafe: Cafe, round_: int) -> dict[str, int]:
        asked.append(round_)
        return {"somebody": round_}

    return getattr(with_seats(talk.cafe, command, seats), "seats", None), asked


def test_a_next_that_leads_to_a_new_round_gets_its_seats() -> None:
    assert seated(a_cafe(people=4), NextStep(op="next", leaves="lobby")) == ({"somebody": 1}, [1])
    talk = a_cafe(people=4, at="round-1")
    assert seated(talk, NextStep(op="next", leaves="round-1")) == ({"somebody": 2}, [2])


def test_no_plan_is_made_where_none_is_needed() -> None:
    talk = a_cafe(people=4, at="move-1")
    for command in (
        NextStep(op="next", leaves="move-1"),  # seated already
        NextStep(op="next", leaves="lobby"),  # has moved on
        NextStep(op="next", leaves="move-1", seats={"p": 1}),  # has a plan
        StepBack(op="back", leaves="move-1"),
    ):
        assert seated(talk, command)[1] == []


@pytest.mark.parametrize(("alone", "asked"), [(True, [2]), (False, [])])
def test_the_alarm_gets_seats_only_where_it_moves_the_cafe_on(alone: bool, asked: list[int]) -> None:
    talk = a_cafe(people=4, at="round-1", moves_on_alone=alone)
    ring = RingClock(op="round-1-close", step="round-1", set_by=talk.cafe.clock.set_by)
    assert seated(talk, ring)[1] == asked
    assert seated(talk, ring.model_copy(update={"step": "move-1"}))[1] == []
