import re

import pytest

from app.exports.build import report
from app.exports.building.own import Fate, own_ideas
from app.exports.document import Document
from app.exports.formats.pdf import typeset
from app.exports.takehome import takehome
from app.exports.telling.own import own
from app.words import Words
from tests.building import Talk, a_cafe, secret_of


@pytest.fixture
def talk() -> Talk:
    """The first person at table 1 leaves an idea for every fate; somebody else leaves one too."""
    talk = a_cafe(people=9, at="round-1")
    mine, other = talk.sitting()[:2]
    kept, hidden, gone, single = (
        talk.idea(text, by=mine) for text in ("In a line", "Hidden", "Gone", "Single")
    )
    theirs = talk.idea("Somebody else’s", by=other)
    talk.do("idea.hide", idea=hidden, reason="names a person")
    talk.own("idea.withdraw", gone)
    talk.go("harvest")
    theme = talk.themes({"One desk": [kept, theirs]}, alone={single: "unlike_others"})[-1]
    talk.do("line.add", text="One desk for each file", theme=theme)
    return talk


def me(talk: Talk) -> str:
    return secret_of(talk.authors[next(iter(talk.authors))])


def page_of(talk: Talk, secret: str, lang: str = "en") -> str:
    return takehome(report(talk.cafe, talk.at), own_ideas(talk.cafe, secret), Words(lang)).decode()


def test_own_ideas_are_those_that_the_secret_opens_with_what_became_of_each(talk: Talk) -> None:
    mine = own_ideas(talk.cafe, me(talk))
    assert [(one.text, one.fate, one.theme, one.alone) for one in mine] == [
        ("In a line", Fate.SHOWN, "One desk", ""),
        ("Hidden", Fate.HIDDEN, "", ""),
        ("Gone", Fate.WITHDRAWN, "", ""),
        ("Single", Fate.SHOWN, "", "unlike_others"),
    ]
    assert own_ideas(talk.cafe, secret_of("a stranger")) == ()


def test_the_page_tells_own_ideas_first_and_then_the_whole_summary(talk: Talk) -> None:
    page = page_of(talk, me(talk))
    assert (
        page.index("What became of your 4 ideas") < page.index("Who was here") < page.index("Everything else")
    )
    assert "9 people, 2 tables, 3 rounds, 3 ideas and 1 theme" in page
    assert "One desk for each file" in page
    assert "Not in the strategy yet. Kept in the record." in page
    assert "names a person" in page  # the reason is told to its author


def test_nobody_elses_hidden_idea_is_in_a_take_home(talk: Talk) -> None:
    page = takehome(
        report(talk.cafe, talk.at), own_ideas(talk.cafe, secret_of("a stranger")), Words()
    ).decode()
    assert "names a person" not in page
    assert "You wrote no ideas on this phone." in page


def test_the_file_needs_nothing_from_outside(talk: Talk) -> None:
    page = page_of(talk, me(talk), "fa")
    assert not re.findall(r"<script|<link|<img|src=|url\(|https?://", page)
    assert '<html lang="fa" dir="rtl">' in page


def test_own_ideas_can_be_set_on_paper_too(talk: Talk) -> None:
    blocks = tuple(own(own_ideas(talk.cafe, me(talk)), Words()))
    assert typeset(Document("Mine", Words(), blocks), talk.at, "png", 30)
