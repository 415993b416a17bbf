"""The minister's page and the logframe: what was said, in order, and marked blanks for what nobody said."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.cafe.budget import Budget, BudgetLine
from app.cafe.indicator import Indicator
from app.cafe.register import Risk, Stakeholder
from app.cafe.state import Cafe, Line
from app.exports.build import report
from app.exports.exporter import export
from app.exports.report import Paper
from app.words import Words
from tests.unit.exports.sample import WRITTEN, cafe

WAIT = Indicator(
    "i",
    803,
    "o",
    "median wait",
    "days",
    "decrease",
    Decimal(30),
    "2025",
    target=Decimal(12),
    target_at="2028",
)
COST = BudgetLine("b", 804, "Permits", "", "p", economic="22", currency="EUR", amounts=(5000000, None, 100))


def planned(**settings: Any) -> Cafe:
    """A café with a chain, an indicator, a cost, people for and against, and a risk."""
    before = cafe(**settings)
    first = tuple(before.ideas)[:3]
    lines = [
        Line("o", 800, "Small firms get a decision in ten days", None, first, 0, "outcome"),
        Line(
            "p",
            801,
            "One desk opened in each district",
            None,
            first,
            1,
            "output",
            ("o",),
            owner="Permit unit",
        ),
        Line("a", 802, "Train the counters", None, (), 2, "activity", ("p",), owner="Academy", due="2027-02"),
    ]
    return replace(
        before,
        outline={line.id: line for line in lines},
        indicators={"i": WAIT},
        budget=Budget("EUR", 2027, basis="cash"),
        budget_lines={"b": COST},
        entries={
            "s": Stakeholder("s", 805, "Notaries", 5, 4, -2, action="Ask them first"),
            "t": Stakeholder("t", 806, "Small firms", 2, 5, 2),
            "r": Risk("r", 807, "Districts hire nobody", "o", assumed=True, likelihood=4, effect=5),
        },
    )


def written(paper: Paper, state: Cafe, lang: str = "en") -> str:
    return export("md", report(state, WRITTEN, paper=paper), Words(lang)).decode()


def test_the_ministers_page_says_what_was_said_in_the_order_of_a_decision() -> None:
    page = written("minister", planned(decision="Open the desks in 2027."))
    order = [
        "Open the desks in 2027.",
        "30 days (2025)",
        "12 days",
        "Permit unit",
        "50,000 EUR",
        "1 EUR",
    ]
    order += ["Notaries (Ask them first)", "Districts hire nobody", "Academy"]
    places = [page.index(each) for each in order]
    assert places == sorted(places)
    assert "Basis: cash." in page


def test_what_nobody_said_is_a_marked_blank() -> None:
    page = written("minister", cafe())
    assert "\\[Which decision is asked for?]" in page or "[Which decision is asked for?" in page
    assert "Missing:" in page
    assert "None" not in page


def test_the_logframe_has_a_row_for_each_result_with_what_is_assumed() -> None:
    page = written("logframe", planned())
    assert "median wait: 30 → 12 days (2028)" in page
    assert page.index("Small firms get a decision") < page.index("Districts hire nobody")
    assert page.index("One desk opened") < page.index("Train the counters")


@pytest.mark.parametrize("paper", ["minister", "logframe"])
@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
@pytest.mark.parametrize("format_", ["html", "docx", "pdf"])
def test_every_paper_can_be_written_in_every_language(paper: Paper, lang: str, format_: str) -> None:
    assert len(export(format_, report(planned(), WRITTEN, paper=paper), Words(lang))) > 1000


def test_the_ministers_page_is_one_page_of_paper() -> None:
    pdf = export(
        "pdf", report(planned(decision="Open the desks in 2027."), WRITTEN, paper="minister"), Words("en")
    )
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type/Page ") <= 1
