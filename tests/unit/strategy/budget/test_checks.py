"""B1–B10: each speaks where it should, and is silent where nothing is wrong."""

from typing import Any

import pytest

from app.strategy.budget.checks import of_budget
from app.strategy.budget.naming import instead
from app.strategy.checks.nudge import speaking
from tests.building import Talk
from tests.unit.strategy.budget.building import OUTPUT, PERMITS, PROGRAMME, permit_office

WHOLE_ROW = {"economic": "22", "y1": "1", "y2": "1", "y3": "1"}


def asked(talk: Talk, check: str) -> list[dict[str, str]]:
    return [nudge.facts for nudge in of_budget(talk.cafe) if nudge.id == check]


def budget(*rows: dict[str, str]) -> Talk:
    talk = Talk()
    talk.do("budget.set_up", currency="EUR", first=2027)
    talk.do("budget.write", rows=[{"cells": {**WHOLE_ROW, **row}} for row in rows])
    return talk


def cost(talk: Talk, field: str, year: int, typed: str, **spot: str) -> None:
    fields: dict[str, Any] = {"field": field, "year": year, "typed": typed, **spot}
    talk.do("budget.cost", **fields)


def test_the_worked_case_is_asked_nothing_but_what_is_so() -> None:
    assert [nudge.id for nudge in of_budget(permit_office().cafe)] == []


def test_nothing_is_asked_of_a_budget_that_nobody_began() -> None:
    talk = Talk()
    talk.do("line.add", text="Desks opened", level="output")
    assert list(of_budget(talk.cafe)) == []


def test_b1_asks_for_the_cost_of_an_output() -> None:
    talk = budget({})
    talk.do("line.add", text="Desks opened", level="output")
    (desk,) = talk.cafe.outline
    assert asked(talk, "B1") == [{"output": "Desks opened"}]
    cost(talk, "free", 0, "The rooms are there", output=desk)
    assert asked(talk, "B1") == []
    talk.undo()
    talk.do("budget.write", rows=[{"cells": {"output": desk, "y1": "5"}}])
    assert asked(talk, "B1") == []


def test_b2_compares_with_the_total_that_was_stated() -> None:
    talk = permit_office()
    spot = {"programme": PROGRAMME, "subprogramme": PERMITS, "output": OUTPUT}
    cost(talk, "stated", 1, "2 000 000", **spot)
    assert asked(talk, "B2") == []
    cost(talk, "stated", 1, "2 100 000", **spot)
    assert asked(talk, "B2") == [{"spot": OUTPUT, "year": "1", "stated": "210000000", "sum": "200000000"}]


def test_b3_asks_for_a_year_and_an_economic_code() -> None:
    none = {"y1": "", "y2": "", "y3": ""}
    talk = budget(
        {"economic": "", "text": "a"}, {**none, "text": "b"}, {**none, "economic": "", "text": "c"}, {}
    )
    assert [(facts["lacks"], facts["line"]) for facts in asked(talk, "B3")] == [
        ("code", "a"),
        ("amount", "b"),
        ("both", "c"),
    ]


def test_b4_asks_who_runs_what_was_built() -> None:
    built = {"economic": "311", "y1": "0", "y2": "9", "y3": "0"}
    assert asked(budget(built), "B4") == [{"spot": "", "year": "2"}]
    assert asked(budget(built, {"y3": "0"}), "B4") == [{"spot": "", "year": "2"}]
    assert asked(budget(built, {}), "B4") == []
    assert asked(budget({**built, "y2": "0", "y3": "9"}), "B4") == []  # the year after it is not ours


def test_b5_asks_for_all_three_years() -> None:
    talk = budget({"y3": "", "output": "Desks"}, {"output": "Desks"})
    assert asked(talk, "B5") == [{"spot": "Desks", "lines": "1"}]


def test_b6_says_what_is_over_a_ceiling_and_in_which_year() -> None:
    talk = budget({"programme": "P", "y2": "7"})
    talk.do("budget.ceiling", programme="P", year=2, amount="5")
    talk.do("budget.ceiling", programme="", year=2, amount="8")
    assert asked(talk, "B6") == [{"spot": "P", "year": "2", "over": "200"}]
    talk.do("budget.ceiling", programme="", year=2, amount="6")
    assert len(asked(talk, "B6")) == 2


def test_b7_finds_a_unit_cost_of_nought_and_one_that_leaps() -> None:
    talk = budget({"y2": "4", "output": "Desks"})
    for year in (1, 2):
        cost(talk, "planned", year, "10", output="Desks")
    assert asked(talk, "B7") == [{"spot": "Desks", "year": "2", "odd": "dear"}]
    cost(talk, "planned", 2, "15", output="Desks")
    assert asked(talk, "B7") == []
    cost(talk, "planned", 1, "10", output="Unpaid")
    assert asked(talk, "B7") == [{"spot": "Unpaid", "year": "1", "odd": "nought"}]


def test_b8_finds_programmes_named_for_what_they_are_not() -> None:
    talk = budget({"programme": "Ministry of Trade"}, {"programme": "Small firms operate legally"})
    assert asked(talk, "B8") == [{"spot": "Ministry of Trade", "is": "unit"}]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Conduct training for officers", "activity"),
        ("Planning department", "unit"),
        ("Miscellaneous", "rest"),
        ("معاونت برنامه‌ریزی", "unit"),
        ("متفرقه", "rest"),
        ("기타", "rest"),
        ("기획조정실", "unit"),
        ("Safe roads for children", None),
        ("Shared services", None),
        ("정책 효과", None),
        ("سلامت روستاییان", None),
    ],
)
def test_b8_knows_units_activities_and_drawers_by_their_names(name: str, what: str | None) -> None:
    assert instead(name) == what


def test_b9_asks_what_is_new_where_only_salaries_are_paid() -> None:
    talk = budget({"economic": "211", "subprogramme": "Desk"}, {"economic": "21", "subprogramme": "Desk"})
    assert asked(talk, "B9") == [{"spot": "Desk"}]
    assert asked(budget({"economic": "211"}, {}), "B9") == []


def test_b10_says_that_two_currencies_stand_side_by_side() -> None:
    assert asked(budget({}, {"currency": "KRW"}), "B10") == [{"currencies": "EUR, KRW"}]
    assert asked(budget({}, {}), "B10") == []


def test_a_nudge_is_put_aside_with_a_reason_and_comes_back() -> None:
    talk = budget({"programme": "Ministry of Trade"})
    (nudge,) = [nudge for nudge in of_budget(talk.cafe) if nudge.id == "B8"]
    talk.do("nudge.dismiss", nudge="B8", about=nudge.about, reason="The law names it so.")
    assert speaking(talk.cafe, of_budget(talk.cafe)) == []
    talk.do("nudge.restore", nudge="B8", about=nudge.about)
    assert speaking(talk.cafe, of_budget(talk.cafe)) == [nudge]
