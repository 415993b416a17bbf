import re

import pytest

from app.exports.build import report
from app.exports.exporter import export
from app.exports.formats.page import BREW
from app.words import Words
from tests.unit.exports.sample import ODD, WRITTEN, cafe


@pytest.fixture(scope="module")
def page() -> str:
    return export("html", report(cafe(), WRITTEN), Words("fa")).decode()


def test_it_needs_nothing_from_outside_and_runs_nothing(page: str) -> None:
    assert not re.findall(r"<script|<link|<img|<iframe|\ssrc=|url\(|@import|https?://|\son\w+=", page)
    assert "default-src 'none'" in page


def test_the_page_has_its_language_and_every_idea_its_own(page: str) -> None:
    assert '<html lang="fa" dir="rtl">' in page
    for lang in ("en", "ar", "th", "ko", "ja", "hi", "zh"):
        assert f'<p class="said" dir="auto" lang="{lang}">' in page


def test_what_people_typed_is_text(page: str) -> None:
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in page
    assert ODD[1].replace(">", "&gt;") in page


def test_a_line_leads_to_the_words_it_rests_on(page: str) -> None:
    cited = set(re.findall(r'href="#(idea-\d+)"', page))
    assert len(cited) == 5
    anchors = re.findall(r'id="(idea-\d+)"', page)
    assert cited <= set(anchors)
    assert len(anchors) == len(set(anchors)) == 15


def test_themes_are_drawn_with_a_brew_for_their_tables(page: str) -> None:
    assert page.count("<svg") == 3
    assert BREW[4][0] in page


def test_it_uses_logical_properties_only(page: str) -> None:
    style = page[page.index("<style>") : page.index("</style>")]
    physical = r"-(?:left|right|top|bottom)\s*:|[;{]\s*(?:left|right|top|bottom|width|height)\s*:"
    assert re.findall(physical, style) == []
