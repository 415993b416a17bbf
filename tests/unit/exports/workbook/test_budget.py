"""The budget as a workbook: its live formulas, calculated anew, say what the app says."""

import re
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from app.exports.workbook.budget import budget_workbook
from app.strategy.budget.sums import tree, whole
from app.words import Words
from tests.building import Talk
from tests.unit.strategy.budget.building import permit_office
from tests.unit.strategy.indicators.building import add, measure

CELL = re.compile(r"(?:'([^']+)'!)?([A-Z])(\d+)(?::([A-Z])(\d+))?")


class Calculated:
    """A workbook whose formulas are calculated from its numbers alone."""

    def __init__(self, data: bytes) -> None:
        self.formulas, self.values = (
            load_workbook(BytesIO(data)),
            load_workbook(BytesIO(data), data_only=True),
        )

    def cell(self, sheet: str, where: str) -> float:
        said = self.formulas[sheet][where].value
        if not (isinstance(said, str) and said.startswith("=")):
            return float(said or 0)
        return float(eval(CELL.sub(lambda found: self._part(sheet, found), said[1:]), {"SUM": sum}))

    def _part(self, sheet: str, found: "re.Match[str]") -> str:
        there = found[1] or sheet
        if not found[4]:
            return f"({self.cell(there, found[2] + found[3])})"
        rows = range(int(found[3]), int(found[5]) + 1)
        return "[" + ",".join(str(self.cell(there, f"{found[2]}{row}")) for row in rows) + "]"

    def agree(self) -> int:
        """Every formula gives the value that came with it; answers how many there are."""
        count = 0
        for page in self.formulas.worksheets:
            for cell in (cell for row in page.iter_rows() for cell in row):
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    value = self.values[page.title][cell.coordinate].value
                    assert self.cell(page.title, cell.coordinate) == pytest.approx(value), cell.coordinate
                    count += 1
        return count


def rows(page: Any) -> dict[str, list[Any]]:
    return {str(row[0].value): [cell.value for cell in row] for row in page.iter_rows()}


def test_golden_the_permit_office_agrees_with_its_formulas() -> None:
    talk = permit_office()
    talk.do("budget.ceiling", year=1, amount="1 900 000")
    book = Calculated(budget_workbook(talk.cafe, Words("en")))
    assert book.agree() == 3 * 4 + 1 + 8
    total = rows(book.values["Budget EUR"])["All programmes"][7:]
    assert total == [2_000_000, 1_813_000, 1_885_520]
    assert rows(book.values["Budget EUR"])["Left below the ceiling"][7] == -100_000
    came = rows(book.values["What came of it"])["Decisions taken"]
    assert came[3:13] == [2_000_000, 10_000, 200, 1_980_000, 9_000, 220, 0.99, -20_000, -200_000, 180_000]
    assert came[13] == pytest.approx(0.909, abs=0.001)


def test_each_currency_has_a_sheet_and_its_own_sum() -> None:
    talk = Talk()
    talk.do("budget.set_up", currency="EUR")
    talk.do("budget.write", rows=[{"cells": {"y1": "1.25"}}, {"cells": {"y1": "7", "currency": "KRW"}}])
    book = Calculated(budget_workbook(talk.cafe, Words("en")))
    book.agree()
    sums = {page.title: rows(page)["All programmes"][7] for page in book.values.worksheets}
    assert sums == {"Budget EUR": 1.25, "Budget KRW": 7}
    assert whole(tree(talk.cafe)) == {"EUR": (125, 0, 0), "KRW": (7, 0, 0)}


def test_what_people_wrote_is_no_formula() -> None:
    talk = Talk()
    talk.do("budget.set_up", currency="EUR")
    talk.do("budget.write", rows=[{"cells": {"text": "=1+1", "programme": "@SUM(A1)", "y1": "1"}}])
    page = Calculated(budget_workbook(talk.cafe, Words("en"))).formulas["Budget EUR"]
    cells = [cell for row in page.iter_rows() for cell in row if cell.value in ("=1+1", "@SUM(A1)")]
    assert {cell.data_type for cell in cells} == {"s"}


def test_indicators_stand_beside_it_with_their_progress() -> None:
    talk = permit_office()
    talk.do("line.add", text="Firms wait less")
    add(talk, "Median wait", unit="days", baseline="30", target="12")
    measure(talk, "2026", "21")
    book = Calculated(budget_workbook(talk.cafe, Words("en")))
    book.agree()
    assert rows(book.values["Indicators"])["Firms wait less"][9] == 0.5


@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
def test_it_is_written_in_every_language_and_direction(lang: str) -> None:
    book = Calculated(budget_workbook(permit_office().cafe, Words(lang)))
    assert book.agree() > 10
    assert all(bool(page.sheet_view.rightToLeft) == (lang == "fa") for page in book.formulas.worksheets)


def test_an_empty_budget_is_a_workbook_too() -> None:
    assert Calculated(budget_workbook(Talk().cafe, Words("en"))).formulas.worksheets
