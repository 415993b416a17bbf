"""Two real deliberations, moderated statements included: all of each comes out of every export."""

import csv
from pathlib import Path

import pytest

from app.exports.build import report
from app.exports.exporter import MODULES, export
from app.exports.report import Report
from app.exports.takehome import takehome
from app.words import Words
from tests.building import a_cafe
from tests.contracts.reading_exports import read, squeezed

DELIBERATIONS = {"bg2050-volunteers": 371, "austria-climate": 522}

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module", params=DELIBERATIONS)
def texts(request: pytest.FixtureRequest, shared: Path) -> list[str]:
    path = shared / "data" / "deliberations" / request.param / "comments.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = [row["comment-body"] for row in csv.DictReader(file)]
    assert len(found) == DELIBERATIONS[request.param]
    return found


@pytest.fixture(scope="module")
def summary(texts: list[str]) -> Report:
    talk = a_cafe(people=23, at="round-1")
    ideas: list[str] = []
    for number, text in enumerate(texts):
        if number in (len(texts) // 3, len(texts) * 2 // 3):
            talk.next()
            talk.next()
        ideas.append(talk.idea(text, table=number % 5 + 1))
    talk.go("harvest")
    groups = {f"Theme {n}": ideas[n::7] for n in range(6)}
    talk.themes(groups, alone=dict.fromkeys(ideas[6::14], "unlike_others"))
    talk.go("closed")
    return report(talk.cafe, talk.at)


@pytest.mark.parametrize("name", MODULES)
def test_every_statement_is_in_the_export(name: str, summary: Report, texts: list[str]) -> None:
    told = read(name, export(name, summary, Words()))
    assert [text for text in texts if squeezed(text) not in told] == []


def test_every_statement_is_in_the_take_home(summary: Report, texts: list[str]) -> None:
    told = read("html", takehome(summary, (), Words()))
    assert [text for text in texts if squeezed(text) not in told] == []


def test_the_report_says_that_it_covers_all(summary: Report, texts: list[str]) -> None:
    assert (len(summary.ideas), summary.coverage) == (len(texts), 1.0)
