"""I1–I11: each speaks where it should, and is silent where nothing is wrong."""

from app.strategy.checks.nudge import Nudge
from app.strategy.indicators.checks import of_indicators
from tests.unit.strategy.indicators.building import add, asked, measured_wait, tell


def test_a_whole_indicator_is_asked_nothing() -> None:
    assert list(of_indicators(measured_wait().cafe)) == []


def test_i1_asks_for_a_baseline_and_takes_unknown_as_an_answer() -> None:
    talk = measured_wait(baseline="")
    assert asked(talk, "I1") == ["baseline"]
    tell(talk, baseline_by="The permit office, by June")
    assert asked(talk, "I1") == []


def test_i2_asks_for_a_unit_that_the_figures_can_have() -> None:
    assert asked(measured_wait(unit=""), "I2") == ["unit"]
    assert asked(measured_wait(unit="% of firms", baseline="120"), "I2") == ["share"]
    assert asked(measured_wait(unit="people", target="12.5"), "I2") == ["whole"]
    assert asked(measured_wait(unit="% of people", target="12.5"), "I2") == []


def test_i3_asks_when_the_target_is_to_be_reached() -> None:
    assert asked(measured_wait(target_at=""), "I3") == ["date"]
    assert asked(measured_wait(target="", target_at=""), "I3") == []


def test_i4_asks_where_it_comes_from_and_who_brings_it() -> None:
    assert asked(measured_wait(source=""), "I4") == ["source"]
    assert asked(measured_wait(responsible=""), "I4") == ["responsible"]


def test_i5_finds_our_own_activity_where_a_change_of_others_is_meant() -> None:
    talk = measured_wait()
    for name in ("Number of trainings", "Number of new workshops", "تعداد کارگاه‌های آموزشی", "교육 횟수"):
        tell(talk, name=name)
        assert asked(talk, "I5") == ["activity"], name
    for name in ("Share of trained officers who apply it", "Number of firms registered"):
        tell(talk, name=name)
        assert asked(talk, "I5") == [], name
    talk.do("line.level", line=next(iter(talk.cafe.outline)), level="output")
    tell(talk, name="Number of trainings")
    assert asked(talk, "I5") == []


def test_i6_finds_a_direction_against_the_way_to_the_target() -> None:
    assert asked(measured_wait(direction="increase"), "I6") == ["direction"]
    assert asked(measured_wait(direction="decrease", target="40"), "I6") == ["direction"]
    assert asked(measured_wait(target="30"), "I6") == ["direction"]
    assert asked(measured_wait(target="30", direction="maintain"), "I6") == []


def test_i7_asks_which_people() -> None:
    assert asked(measured_wait(name="Women who got a permit"), "I7") == ["who"]
    assert asked(measured_wait(unit="명"), "I7") == ["who"]
    assert asked(measured_wait(name="Women who got a permit", disaggregation="by age"), "I7") == []
    assert asked(measured_wait(name="증명서 발급 시간"), "I7") == []


def test_i8_finds_more_than_anybody_reads() -> None:
    talk = measured_wait()
    for n in range(2):
        add(talk, f"Another {n}")
    assert asked(talk, "I8") == []
    add(talk, "One too many")
    (found,) = [nudge for nudge in of_indicators(talk.cafe) if nudge.id == "I8"]
    assert found.facts["number"] == "4"


def test_i8_counts_a_programme_over_its_outputs() -> None:
    talk = measured_wait()
    talk.do("budget.set_up", currency="EUR")
    for output in ("Desks opened", "Forms merged"):
        talk.do("line.add", text=output, level="output")
        talk.do("budget.write", rows=[{"cells": {"programme": "Permits", "output": output}}])
        for n in range(3):
            add(talk, f"{output} {n}")
    found = [nudge for nudge in of_indicators(talk.cafe) if nudge.id == "I8"]
    assert [nudge.facts for nudge in found] == [{"name": "Permits", "number": "6"}]


def test_i9_asks_what_a_share_is_of() -> None:
    assert asked(measured_wait(unit="%"), "I9") == ["denominator"]
    assert asked(measured_wait(unit="%", denominator="all applications"), "I9") == []


def test_i10_weighs_effort_against_frequency() -> None:
    assert asked(measured_wait(effort="high", frequency="monthly"), "I10") == ["effort"]
    assert asked(measured_wait(effort="medium", frequency="weekly"), "I10") == ["effort"]
    assert asked(measured_wait(effort="high", frequency="quarterly"), "I10") == []


def test_i11_asks_once_how_the_number_could_make_things_worse() -> None:
    assert asked(measured_wait(perverse=""), "I11") == ["perverse"]
    assert asked(measured_wait(perverse="", target=""), "I11") == []


def test_they_know_what_they_are_about() -> None:
    talk = measured_wait(source="")
    (ident,) = talk.cafe.indicators
    facts = {"name": "Median wait for a permit", "lacks": "source"}
    assert list(of_indicators(talk.cafe)) == [Nudge("I4", ident, facts)]
