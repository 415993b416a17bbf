"""Sums of the budget are made of one another, and of one currency."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.strategy.budget.ahead import year_names
from app.strategy.budget.sums import added, of_lines, sub_programmes, tree, whole
from tests.building import Talk

NAME = st.sampled_from(["", "A", "B"])
ROW = st.fixed_dictionaries(
    {"programme": NAME, "subprogramme": NAME, "output": NAME, "currency": st.sampled_from(["EUR", "KRW"])},
    optional={year: st.integers(-500, 500).map(str) for year in ("y1", "y2", "y3")},
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ROW, max_size=12))
def test_every_sum_is_that_of_its_lines_whatever_the_tree(rows: list[dict[str, str]]) -> None:
    talk = Talk()
    talk.do("budget.set_up", currency="EUR")
    talk.do("budget.write", rows=[{"cells": row} for row in rows])
    programmes = tree(talk.cafe)
    lines = list(talk.cafe.budget_lines.values())
    assert whole(programmes) == of_lines(lines)
    assert added(group.totals for group in sub_programmes(programmes)) == of_lines(lines)
    assert sum(group.size for group in programmes) == len(lines)
    assert {line.id for group in programmes for line in group.all_lines()} == set(talk.cafe.budget_lines)
    assert len({group.key for group in programmes}) == len(programmes)


def test_two_currencies_have_two_sums() -> None:
    talk = Talk()
    talk.do("budget.set_up", currency="EUR")
    talk.do("budget.write", rows=[{"cells": {"y1": "1"}}, {"cells": {"y1": "2", "currency": "KRW"}}])
    assert whole(tree(talk.cafe)) == {"EUR": (100, 0, 0), "KRW": (2, 0, 0)}


def test_fiscal_years_are_called_as_people_call_them() -> None:
    talk = Talk()
    assert year_names(talk.cafe.budget, "en") is None
    talk.do("budget.set_up", currency="EUR", first=2027)
    assert year_names(talk.cafe.budget, "en") == ("2027", "2028", "2029")
    talk.do("budget.set_up", currency="EUR", first=2099, starts="04-01")
    assert year_names(talk.cafe.budget, "en") == ("2099/00", "2100/01", "2101/02")
    talk.do("budget.set_up", currency="IRR", first=2027, starts="03-21")
    assert year_names(talk.cafe.budget, "fa") == ("1406", "1407", "1408")
