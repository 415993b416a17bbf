"""The sheets of budget and indicators: drawn in every language, with every question a check can ask."""

import pytest

from app.cafe.budget import Budget
from app.cafe.state import Cafe
from app.pages.console import budget_nudges, indicator_nudges
from app.pages.console.budget_figures import Figures
from app.pages.console.budget_sheet import WINDOW
from app.pages.console.budget_sheet import sheet as budget_sheet
from app.pages.console.indicator_sheet import sheet as indicator_sheet
from app.pages.rendering import render_page
from app.strategy.checks.nudge import Nudge
from app.words import Words
from tests.building import Talk
from tests.unit.pages.console.seeing import room
from tests.unit.strategy.budget.building import permit_office
from tests.unit.strategy.indicators.building import add, measure, measured_wait

LANGUAGES = pytest.mark.parametrize("lang", ["en", "fa", "ko"])


@LANGUAGES
def test_every_check_of_the_budget_has_words(lang: str) -> None:
    facts = {
        "year": "1",
        "stated": "100",
        "sum": "200",
        "over": "5",
        "currencies": "EUR, KRW",
        "spot": "Desks",
    }
    for n in range(1, 11):
        said = budget_nudges.asked(Nudge(f"B{n}", "", facts), Cafe(), Figures(Words(lang), Budget("EUR")))
        assert said.question and said.why and "%" not in said.why


@LANGUAGES
def test_every_check_of_an_indicator_has_words(lang: str) -> None:
    for n in range(1, 12):
        said = indicator_nudges.asked(Nudge(f"I{n}", "x", {"name": "Wait", "number": "4"}), Words(lang))
        assert said.question and said.why and "%(" not in said.why


@LANGUAGES
def test_an_indicator_is_drawn_blank_and_whole(lang: str) -> None:
    talk = measured_wait()
    measure(talk, "2026", "21")
    add(talk, "Another")
    for one in talk.cafe.indicators:
        found = indicator_sheet(talk.cafe, Words(lang), one)
        html = render_page("host/indicator_sheet.html", Words(lang), {"sheet": found})
        assert 'data-status="unknown"' in html and 'data-status="on"' in html and "tell-form" in html


def test_an_indicator_whose_result_was_taken_out_does_not_vanish() -> None:
    talk = measured_wait()
    talk.do("line.remove", line=next(iter(talk.cafe.outline)))
    (lost,) = indicator_sheet(talk.cafe, Words("en")).results
    assert lost.id == "" and lost.rows[0].one.name == "Median wait for a permit"


def test_a_sheet_shows_a_window_of_a_long_sub_programme() -> None:
    talk = Talk()
    talk.do("budget.set_up", currency="EUR")
    rows = [
        {"cells": {"programme": "P", "subprogramme": "S", "output": f"O{n % 7}", "y1": "1"}}
        for n in range(450)
    ]
    talk.do("budget.write", rows=rows)
    seen = []
    for first in (0, WINDOW, 2 * WINDOW):
        found = budget_sheet(talk.cafe, Words("en"), "", first)
        seen += [row.line.id for output in found.outputs for row in output.lines]
        assert found.whole.totals[0][1][0].shown == "450"
    assert sorted(seen) == sorted(talk.cafe.budget_lines) and len(set(seen)) == len(seen)
    assert found.following == 0


def test_figures_are_in_the_scale_and_the_digits_of_the_reader() -> None:
    talk = permit_office()
    talk.do("budget.set_up", currency="EUR", first=2027, basis="cash", scale=3)
    found = budget_sheet(talk.cafe, Words("fa"))
    assert found.whole.totals[0][1][0].shown == "۲٬۰۰۰"
    assert found.years[0] == "۲۰۲۷"
    split = found.outputs[0].delivery.splits[0]
    assert split is not None and split.efficiency == "۰٫۹۰۹"


def test_rooms_tell_the_page_when_to_ask_anew() -> None:
    talk = permit_office()
    assert f'data-seq="{talk.cafe.seq}"' in room(talk, "budget")["console_budget"]
    assert f'data-seq="{talk.cafe.seq}"' in room(talk, "indicators")["console_indicators"]
