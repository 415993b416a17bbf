"""Every line of the outline says what it rests on; what no line reaches is counted and can be listed."""

import pytest

from app.pages.console.covering import reached, unreached, unused
from tests.building import Talk, a_cafe
from tests.unit.pages.console.seeing import news, room


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(at="round-1")
    ideas = [talk.idea(f"Thought number {n}") for n in range(5)]
    talk.themes({"One": ideas[:2], "Two": ideas[2:4]}, alone={ideas[4]: "unlike_others"})
    return talk


def line_of(talk: Talk, text: str, theme: str | None = None) -> str:
    talk.do("line.add", text=text, theme=theme)
    return list(talk.cafe.outline)[-1]


def test_an_empty_outline_says_how_to_begin(talk: Talk) -> None:
    head = room(talk, "strategy")["console_outline"]
    assert "There is no outline yet." in head and "Make outcome lines from all themes" in head
    assert "There is no outline yet." in room(a_cafe(), "strategy")["console_outline"]


def test_a_line_from_a_theme_shows_its_evidence(talk: Talk) -> None:
    line = line_of(talk, "One desk", next(iter(talk.cafe.themes)))
    drawn = room(talk, "strategy")[f"console_line-{line}"]
    assert "2 ideas · 1 table" in drawn and "Host" not in drawn


def test_a_line_by_hand_is_marked_and_asks_what_it_rests_on(talk: Talk) -> None:
    line = line_of(talk, "Pilot it")
    drawn = room(talk, "strategy")[f"console_line-{line}"]
    assert "chip--host" in drawn and "What is this based on?" in drawn


def test_a_line_whose_ideas_went_asks_too_but_is_no_addition(talk: Talk) -> None:
    theme = next(iter(talk.cafe.themes))
    line = line_of(talk, "One desk", theme)
    for idea in talk.cafe.themes[theme].ideas:
        talk.do("idea.hide", idea=idea, reason="")
    drawn = room(talk, "strategy")[f"console_line-{line}"]
    assert "What is this based on?" in drawn and "chip--host" not in drawn


def test_coverage_counts_what_can_be_reached(talk: Talk) -> None:
    one, two = talk.cafe.themes
    line_of(talk, "One desk", one)
    assert reached(talk.cafe) == set(talk.cafe.themes[one].ideas) and len(unreached(talk.cafe)) == 3
    head = room(talk, "strategy")["console_outline"]
    assert "2 of 5 ideas are reachable from the strategy; the rest are listed." in head
    assert [theme.id for theme in unused(talk.cafe)] == [two]
    assert "Two" in room(talk, "strategy")["console_unused"]


def test_a_theme_found_anew_whose_ideas_are_cited_is_not_offered_again(talk: Talk) -> None:
    one, two = talk.cafe.themes
    ideas = talk.cafe.themes[one].ideas
    line_of(talk, "One desk", one)
    talk.themes({"One again": ideas, "Two again": talk.cafe.themes[two].ideas})
    assert [theme.name for theme in unused(talk.cafe)] == ["Two again"]


def test_a_vote_is_told_with_its_turnout_and_its_absence_too(talk: Talk) -> None:
    line_of(talk, "Pilot it")
    assert "No vote was taken." in room(talk, "strategy")["console_outline"]
    talk.go("harvest")
    talk.vote(next(iter(talk.cafe.people)), {next(iter(talk.cafe.themes)): 1})
    assert "1 of 9 people gave dots on the themes." in room(talk, "strategy")["console_outline"]


def test_ends_of_the_outline_cannot_be_passed(talk: Talk) -> None:
    first, last = line_of(talk, "A"), line_of(talk, "B")
    parts = room(talk, "strategy")
    assert 'data-act="line-up" data-to="" aria-disabled="true"' in parts[f"console_line-{first}"]
    assert 'data-act="line-down" data-to="" aria-disabled="true"' in parts[f"console_line-{last}"]
    talk.do("line.place", line=last, place=0)
    put, _ = news(talk, "strategy", ("outline", ""))
    assert {f"console_line-{first}", f"console_line-{last}"} <= put


def test_a_change_to_an_idea_concerns_the_lines_that_cite_it(talk: Talk) -> None:
    one, two = talk.cafe.themes
    line, other = line_of(talk, "One desk", one), line_of(talk, "Other", two)
    put, _ = news(talk, "strategy", ("idea", talk.cafe.themes[one].ideas[0]))
    assert f"console_line-{line}" in put and f"console_line-{other}" not in put


def test_a_removed_line_goes(talk: Talk) -> None:
    line = line_of(talk, "A")
    talk.do("line.remove", line=line)
    assert f"console_line-{line}" in news(talk, "strategy", ("line", line), ("outline", ""))[1]
