"""What a line's words say of its level, against the level on which it stands."""

import pytest

from app.cafe.result_level import LEVELS
from app.cafe.state import Line
from app.strategy.checks.wording import of_line


def said(text: str, level: str, measured: bool = False) -> list[str]:
    assert level in LEVELS
    line = Line("l", 1, text, level=level)
    return [nudge.id for nudge in of_line(line, measured)]


@pytest.mark.parametrize("level", LEVELS)
def test_a_line_on_its_level_is_not_asked(level: str) -> None:
    sentences = {
        "impact": "Household poverty declines in the northern provinces",
        "outcome": "Citizens receive passports within five days",
        "output": "Online complaint desk in operation",
        "activity": "Develop an indicator handbook",
        "input": "Two officers for six months",
    }
    assert said(sentences[level], level) == []


def test_l1_reads_as_an_activity() -> None:
    assert said("Train 60 counter staff", "outcome") == ["L1"]


def test_l2_reads_as_an_output() -> None:
    assert said("40 officers trained in cost accounting", "outcome") == ["L2"]


def test_l3_reads_as_an_outcome() -> None:
    assert said("Citizens receive passports within five days", "output") == ["L3"]


def test_l4_reads_as_an_impact() -> None:
    assert said("Trust in public institutions rises", "output") == ["L4"]


def test_l5_speaks_of_ourselves() -> None:
    assert said("The ministry supports small firms", "outcome") == ["L5"]


def test_l6_names_no_client_and_no_change() -> None:
    assert "L6" in said("Good governance and synergies", "outcome")


def test_l7_holds_two_levels() -> None:
    assert said("Improve service quality by training staff", "activity") == ["L7"]


def test_l8_holds_two_results() -> None:
    assert said("Faster permits and lower corruption", "outcome") == ["L8"]


def test_l9_uses_words_nobody_can_see_unless_it_is_measured() -> None:
    assert "L9" in said("Improved capacity of the planning unit", "outcome")
    assert "L9" not in said("Improved capacity of the planning unit", "outcome", measured=True)


def test_an_indicator_is_no_result() -> None:
    assert said("% of firms satisfied with permit service", "outcome") == ["L0"]
