"""Cases as files: what is read, and what is said of those that cannot be."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.seating.case import CaseError, problem_of, written
from app.seating.planner import plan

SMALL = {"people": 12, "tables": 3, "rounds": 2}


def test_everything_a_case_says_is_read() -> None:
    hall = problem_of(
        {
            **SMALL,
            "hosts_stay": True,
            "hosts": [0, 1, 2],
            "group_of": {"country": ["se", "no", None] * 4, "office": [1] * 12},
            "visit_each_question": True,
            "questions": ["a", "b", "a"],
            "apart": [[3, 4]],
            "together": [[5, 6]],
            "presence": {"7": [1]},
            "fixed": {"8": 2, "9": [0, 1]},
            "capacity": [None, 4, None],
            "played": [[[0, 3, 5, 6], [1, 4, 9, 10], [2, 8, 11]]],
        }
    )
    assert (hall.hosts, hall.topics, hall.new_question) == ((0, 1, 2), (0, 1, 0), True)
    assert hall.groups == ((0, 1, -1) * 4, (0,) * 12)
    assert (hall.apart, hall.together, hall.capacity) == (((3, 4),), ((5, 6),), (None, 4, None))
    assert hall.places == {8: (2,), 9: (0, 1)}
    assert hall.presence[6:8] == (None, frozenset({1}))
    assert hall.played[0][0] == (0, 3, 5, 6) and list(hall.planned) == [1]


@pytest.mark.parametrize(
    ("case", "about"),
    [
        ([], "people, tables and rounds"),
        ({}, "people"),
        ({**SMALL, "people": 0}, "people"),
        ({**SMALL, "people": 10**9}, "people"),
        ({**SMALL, "people": True}, "people"),
        ({**SMALL, "tables": 13}, "tables"),
        ({**SMALL, "rounds": "2"}, "rounds"),
        ({**SMALL, "hosts_stay": "yes"}, "hosts_stay"),
        ({**SMALL, "hosts_stay": True, "hosts": [0]}, "hosts"),
        ({**SMALL, "hosts_stay": True, "hosts": [0, 1, 12]}, "person 12"),
        ({**SMALL, "group_of": [0]}, "group_of"),
        ({**SMALL, "group_of": {"country": "se"}}, "country"),
        ({**SMALL, "group_of": [[]] * 12}, "group_of"),
        ({**SMALL, "apart": [[1]]}, "apart"),
        ({**SMALL, "apart": [[1, 1]]}, "apart"),
        ({**SMALL, "together": 3}, "together"),
        ({**SMALL, "presence": {"x": [0]}}, "'x'"),
        ({**SMALL, "presence": {"1": [2]}}, "round 2"),
        ({**SMALL, "presence": {"1": 0}}, "presence"),
        ({**SMALL, "fixed": {"1": 3}}, "table 3"),
        ({**SMALL, "capacity": [1]}, "capacity"),
        ({**SMALL, "capacity": [-1, None, None]}, "capacity"),
        ({**SMALL, "questions": [1]}, "questions"),
        ({**SMALL, "played": [[[0]]]}, "played"),
        ({**SMALL, "played": [[[0], [0], []]]}, "twice"),
        ({**SMALL, "played": [0, 0, 0]}, "3 rounds"),
    ],
)
def test_a_case_that_cannot_be_read_is_told_in_a_sentence(case: Any, about: str) -> None:
    with pytest.raises(CaseError, match=about) as told:
        problem_of(case)
    assert str(told.value).endswith(".")


def test_plans_are_valid_to_the_judge_of_the_shared_cases(shared: Path) -> None:
    judge = _judge(shared / "bench" / "seating_score.py")
    for case in json.loads((shared / "data" / "seating" / "cases.json").read_text("utf-8")):
        made = plan(problem_of(case), 0)
        told = judge.score(case, written(made.rounds))
        assert (told["violations"], told["repeats"], told["imbalance"]) == ([], made.repeats, made.imbalance)
        assert made.bound.repeats <= case["best_known"]["repeats"]


def _judge(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("seating_score", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
