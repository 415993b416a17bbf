"""The landscape on paper: drawn where there are places, the same as a list, only of what may be read."""

from dataclasses import replace

import pytest

from app.cafe.state import Cafe
from app.exports.build import report
from app.exports.exporter import MODULES, export
from app.exports.formats.pdf import typeset
from app.exports.telling import tell
from app.words import Words
from tests.contracts.reading_exports import read, squeezed
from tests.unit.exports.sample import WRITTEN, cafe


@pytest.fixture(scope="module")
def placed() -> Cafe:
    """The sample, with a place for every idea, shown or not."""
    found = cafe()
    spots = {idea: (number * 73 % 1000, number * 311 % 1000) for number, idea in enumerate(found.ideas)}
    return replace(found, spots=spots)


def test_only_ideas_that_may_be_read_have_a_place(placed: Cafe) -> None:
    told = report(placed, WRITTEN)
    assert told.spots.keys() == told.by_id.keys()
    assert len(told.spots) < len(placed.spots)


def test_the_page_draws_every_theme_and_lists_what_is_near(placed: Cafe) -> None:
    told = report(placed, WRITTEN)
    html = export("html", told, Words())
    text = html.decode()
    assert text.count('fill-rule="evenodd"') == len(told.themes)
    assert text.count("h0") >= len(told.ideas)
    assert "Near means alike" in text and "near " in text
    assert "land" not in export("html", report(cafe(), WRITTEN), Words()).decode().split("<main>")[1]


@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
def test_paper_is_typeset_with_it(placed: Cafe, lang: str) -> None:
    told = report(placed, WRITTEN)
    with_it = typeset(tell(told, Words(lang)), WRITTEN, "pdf")[0]
    assert len(with_it) > len(typeset(tell(report(cafe(), WRITTEN), Words(lang)), WRITTEN, "pdf")[0]) + 1000


@pytest.mark.parametrize("name", sorted(MODULES.keys() & {"md", "docx"}))
def test_where_nothing_is_drawn_it_is_told(placed: Cafe, name: str) -> None:
    told = report(placed, WRITTEN)
    text = read(name, export(name, told, Words()))
    assert text.count(squeezed("near")) >= len(told.themes)
