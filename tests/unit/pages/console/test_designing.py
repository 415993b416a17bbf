"""The Design room: what can be changed, and what has begun and cannot."""

import json
import re

import pytest

from app.cafe.opening import merged
from app.cafe.recipes import recipes
from app.cafe.settings import Settings
from app.words import Words
from tests.building import a_cafe
from tests.unit.pages.console.seeing import room


def disabled(html: str, ident: str) -> bool:
    """Whether a field is."""
    found = re.search(rf'<(?:input|select)[^>]*id="{ident}"[^>]*>', html)
    assert found, ident
    return " disabled" in found[0]


def test_before_the_doors_open_everything_can_be_changed() -> None:
    html = "".join(room(a_cafe(), "design").values())
    assert " disabled" not in re.sub(r'data-act="question-[a-z]+" disabled', "", html)
    assert "Open the doors" in html


def test_what_has_begun_keeps_its_time_and_what_is_over_its_question() -> None:
    html = room(a_cafe(at="round-2"), "design")
    measures = html["console_measures"]
    assert disabled(measures, "round-minutes-1") and disabled(measures, "round-minutes-2")
    assert not disabled(measures, "round-minutes-3")
    assert disabled(measures, "minutes-welcome") and not disabled(measures, "minutes-harvest")
    assert 'data-low="2"' in measures
    assert html["console_questions"].count("readonly") == 1
    assert disabled(html["console_questions"], "design-scope")
    assert "Next: move to new tables" in html["console_next"]


def test_a_step_that_was_gone_back_from_has_begun() -> None:
    talk = a_cafe(at="move-2")
    talk.back()
    assert disabled(room(talk, "design")["console_measures"], "move-minutes-2")


def test_a_recipe_can_take_the_place_of_an_untouched_one() -> None:
    fresh = a_cafe(recipe="classic")
    fresh.do("settings.change", changes=changes_of(0))
    assert "data-untouched" in room(fresh, "design")["console_recipes"]
    fresh.do("settings.change", changes={"questions": ["Who waits?"]})
    assert "data-untouched" not in room(fresh, "design")["console_recipes"]


@pytest.mark.parametrize("place", range(len(recipes())))
@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
def test_every_recipe_on_the_page_is_a_design_that_the_rules_take(place: int, lang: str) -> None:
    changed = merged(Settings(), changes_of(place, lang))
    assert changed.questions == recipes()[place].said(Words(lang).text).questions


def changes_of(place: int, lang: str = "en") -> dict[str, object]:
    """What choosing a recipe sends."""
    html = room(a_cafe(people=0), "design", lang)["console_recipes"]
    found = re.findall(r'data-changes="([^"]*)"', html)
    return json.loads(found[place].replace("&#34;", '"').replace("&amp;", "&"))  # type: ignore[no-any-return]


def test_a_span_of_minutes_is_shown_as_one() -> None:
    html = room(a_cafe(round_minutes=(18, 16, 16)), "design")["console_measures"]
    assert 'id="every-round" inputmode="numeric" autocomplete="off" value="16–18"' in html


def test_a_round_without_a_question_says_so() -> None:
    html = room(a_cafe(questions=("What keeps it so?",), rounds=2), "design")["console_questions"]
    assert html.count("The same as in the round before") == 1
    assert 'id="question-2"' in html and 'id="question-3"' not in html


def test_a_question_more_than_rounds_is_marked() -> None:
    html = room(a_cafe(questions=("One?", "Two?"), rounds=1), "design")["console_questions"]
    assert "not asked: there is 1 round" in html


def test_a_question_gets_its_hints_with_one_to_take_over() -> None:
    html = room(a_cafe(questions=("Should we digitise it?",), rounds=1), "design")["console_questions"]
    assert 'data-hint="Q1"' in html and "What makes it easy or hard to …?" in html
    assert html.count("Keep mine") == 1
