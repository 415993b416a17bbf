"""Rules that cannot all be kept are named before anything is searched, with whom they are about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from app.seating.contradictions import contradictions
from app.seating.planner import plan
from app.seating.problem import Problem
from app.seating.sentences import contradiction_said
from app.words import Words
from tests.unit.seating.halls import halls

QUARTET = ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3))


@pytest.mark.parametrize(
    ("hall", "code", "people"),
    [
        (Problem(9, 3, 2, hosts=(0, 1, 1)), "host-twice", (1,)),
        (Problem(9, 3, 2, hosts=(0, 1, 2), places={2: (0,)}), "host-elsewhere", (2,)),
        (Problem(3, 3, 2, choose_hosts=True, presence=(None, None, frozenset({0}))), "too-few-hosts", ()),
        (Problem(9, 3, 2, capacity=(2, 2, 2)), "too-little-room", ()),
        (Problem(6, 3, 2, places={0: (1,), 1: (1,), 5: (1,)}), "full-of-fixed", (0, 1, 5)),
        (Problem(6, 3, 2, together=((0, 1), (1, 2))), "too-many-together", (0, 1, 2)),
        (Problem(6, 3, 2, together=((0, 1),), hosts=(0, 1, 2)), "together-fixed", (0, 1)),
        (Problem(9, 3, 2, together=((0, 1), (1, 2)), apart=((2, 0),)), "apart-together", (0, 2)),
        (Problem(9, 3, 2, places={3: (1,), 4: (1,)}, apart=((3, 4),)), "apart-fixed", (3, 4)),
        (Problem(9, 3, 4, new_question=True), "too-few-questions", ()),
        (Problem(9, 3, 3, hosts=(0, 1, 2), new_question=True, apart=((0, 5),)), "apart-visits", (5, 0)),
        (Problem(12, 3, 3, new_question=True, capacity=(2, None, None)), "too-small-to-visit", ()),
        (Problem(9, 3, 2, apart=QUARTET), "too-many-apart", (0, 1, 2, 3)),
    ],
)
def test_a_contradiction_is_named(hall: Problem, code: str, people: tuple[int, ...]) -> None:
    found = contradictions(hall)
    assert [(one.code, one.people) for one in found] == [(code, people)]
    said = contradiction_said(Words("en"), found[0], "Ada{}".format, "table {}".format)
    assert said.endswith(".") and all(f"Ada{p}" in said for p in people[:6])


def test_a_hall_without_contradictions_has_none_to_tell() -> None:
    hall = Problem(23, 5, 3, hosts=(0, 1, 2, 3, 4), apart=((14, 22),), together=((9, 20),), new_question=True)
    assert contradictions(hall) == []


@settings(deadline=None, max_examples=30)
@given(halls(most=16))
def test_rules_that_do_not_contradict_each_other_are_kept(hall: Problem) -> None:
    if not contradictions(hall) and len(hall.apart) < 2 and not (hall.new_question and hall.presence):
        assert not plan(hall, 0.3).broken
