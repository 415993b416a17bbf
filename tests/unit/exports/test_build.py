from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exports.build import report
from app.exports.report import Absent, Alone, MinorityView, Vote
from tests.building import START, a_cafe
from tests.unit.exports.sample import WRITTEN, cafe

NAMES = {f"p{n}": f"Person {n}" for n in range(20)}


def test_every_idea_that_may_be_read_is_told_exactly_once() -> None:
    told = report(cafe(), WRITTEN)
    assert sorted(told.placed()) == sorted(one.id for one in told.ideas)
    assert told.coverage == 1.0


def test_ideas_that_came_in_one_moment_stand_as_they_came() -> None:
    talk = a_cafe(people=4, at="round-1")
    said = [talk.idea(f"Idea {number}") for number in range(30)]
    assert len({idea.at for idea in talk.cafe.ideas.values()}) == 1
    assert [idea.id for idea in report(talk.cafe, WRITTEN).ideas if idea.id in said] == said


def test_what_is_not_shown_is_a_number_and_nowhere_a_word() -> None:
    told = report(cafe(), WRITTEN)
    assert told.absent == Absent(hidden=1, withdrawn=1, waiting=1, erased=1)
    assert "SECRET" not in repr(told)
    assert "A wording that waits" not in repr(told)


def test_an_idea_after_the_close_stands_apart_until_the_host_takes_it_in() -> None:
    told = report(cafe(), WRITTEN)
    assert [told.by_id[ref].text for ref in told.after_close] == ["Came when the café had closed"]


def test_counts_have_denominators_and_the_vote_its_turnout() -> None:
    told = report(cafe(), WRITTEN)
    assert (told.head.people, told.head.tables, told.head.rounds, told.head.talked_minutes) == (20, 4, 3, 54)
    assert told.vote == Vote(voters=3, people=20, dots=7, dots_each=3)
    assert [(theme.name, len(theme.ideas), theme.tables, theme.dots) for theme in told.themes] == [
        ("Nobody owns the whole journey", 5, 4, 2),
        ("کاغذهای تکراری", 3, 3, 4),
        ("Where to start?", 1, 1, 1),
    ]


def test_views_that_the_outline_leaves_out_are_told_from_a_tenth_of_the_voters_on() -> None:
    told = report(cafe(), WRITTEN)
    assert told.minority == (MinorityView("t2", 2, 3), MinorityView("t3", 1, 3))
    assert report(replace(cafe(), outline={}), WRITTEN).minority == ()


def test_lines_have_their_evidence_or_the_hosts_mark() -> None:
    lines = report(cafe(), WRITTEN).lines
    assert [(len(line.ideas), line.tables, line.addition) for line in lines] == [(5, 4, False), (0, 0, True)]


def test_a_line_whose_evidence_was_hidden_does_not_become_the_hosts() -> None:
    base = cafe()
    gone = {ref: replace(one, withdrawn=True) for ref, one in base.ideas.items()}
    line = report(replace(base, ideas=gone), WRITTEN).lines[0]
    assert (line.ideas, line.addition) == ((), False)


def test_small_groups_are_not_named() -> None:
    (country,) = report(cafe(), WRITTEN).head.groups
    assert (country.people, country.others) == ({"Korea": 9, "Iran": 8}, 3)


def test_names_are_told_only_where_the_cafe_shows_them() -> None:
    assert "Person" not in repr(report(cafe(), WRITTEN, NAMES))
    shown = report(cafe(names_shown=True), WRITTEN, NAMES)
    assert len(shown.head.names) == 20
    assert [one.author for one in shown.ideas if one.author] == ["Person 1"]


def test_a_name_that_the_host_has_not_let_through_is_not_told() -> None:
    base = cafe(names_shown=True)
    people = {ref: replace(one, name="waiting") for ref, one in base.people.items()}
    assert "Person" not in repr(report(replace(base, people=people), WRITTEN, NAMES))


def test_under_the_chatham_house_rule_nobody_can_be_picked_out() -> None:
    told = report(cafe(chatham_house=True, names_shown=True), WRITTEN, NAMES)
    assert (told.head.names, told.head.groups) == ((), ())
    assert "Person" not in repr(told)
    thai = next(one for one in told.ideas if one.lang == "th")
    korean = next(one for one in told.ideas if one.lang == "ko")
    unknown = next(one for one in told.ideas if not one.lang)
    assert (thai.round, thai.table, thai.at, thai.withheld) == (None, None, 0, True)
    assert (korean.round is not None, korean.table, korean.withheld) == (True, None, True)
    assert unknown.table is not None  # five people sat there, any of whom may have written it
    assert told.coverage == 1.0


def test_in_the_middle_of_a_round_the_report_says_how_far_it_is() -> None:
    talk = a_cafe(people=9, at="round-2")
    talk.idea("One thought")
    told = report(talk.cafe, talk.at + 5 * 60_000)
    assert (told.head.closed, told.head.rounds, told.head.talked_minutes) == (None, 2, 5)
    assert [told.by_id[ref].text for ref in told.unsorted] == ["One thought"]
    assert [question.ideas for question in told.questions] == [0, 1, 0]


def test_before_it_begins_there_is_a_report_too() -> None:
    told = report(a_cafe(people=0).cafe, START)
    assert (told.head.started, told.head.people, told.ideas, told.coverage) == (None, 0, (), 1.0)


def test_questions_of_tables_are_told_by_table() -> None:
    told = report(cafe(scope="table", questions=("A?", "B?")), WRITTEN)
    assert [(one.table, one.text) for one in told.questions] == [(1, "A?"), (2, "B?"), (3, "A?"), (4, "B?")]
    assert sum(one.ideas for one in told.questions) == len(told.ideas)


def test_quotes_come_from_different_tables_and_insights_first() -> None:
    theme = report(cafe(), WRITTEN).themes[0]
    told = report(cafe(), WRITTEN).by_id
    assert told[theme.quotes[0]].insight
    assert len({told[ref].table for ref in theme.quotes}) == len(theme.quotes) == 3


@pytest.mark.parametrize(
    ("why", "reason"),
    [("host", Alone.HOST), ("unlike_others", Alone.UNLIKE_OTHERS), ("new-code", Alone.UNLIKE_OTHERS)],
)
def test_a_reason_that_is_not_known_yet_is_the_plain_one(why: str, reason: Alone) -> None:
    base = cafe()
    alone = dict.fromkeys(base.alone, why)
    assert set(report(replace(base, alone=alone), WRITTEN).alone.values()) == {reason}


FATES: dict[str, Any] = {
    "hidden": "why",
    "withdrawn": True,
    "waiting": True,
    "redacted": True,
    "after_close": True,
}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([None, *FATES]), min_size=19, max_size=19), st.booleans())
def test_whatever_became_of_ideas_the_report_covers_all_and_only_what_may_be_read(
    fates: list[str | None], chatham: bool
) -> None:
    base = cafe(chatham_house=chatham)
    ideas = {
        ref: replace(one, **{fate: FATES[fate]}) if fate else one
        for (ref, one), fate in zip(base.ideas.items(), fates, strict=True)
    }
    told = report(replace(base, ideas=ideas), WRITTEN)
    assert {one.id for one in told.ideas} == {ref for ref, one in ideas.items() if one.shown}
    assert sorted(told.placed()) == sorted(told.by_id)
    absent = told.absent
    assert absent.hidden + absent.withdrawn + absent.waiting + absent.erased + len(told.ideas) == len(ideas)


def test_no_theme_is_named_in_the_words_of_an_idea_that_nobody_may_read() -> None:
    talk = a_cafe(at="round-1")
    ours = [talk.idea(text) for text in ("Sima's shop", "Open longer", "Fewer forms")]
    talk.go("harvest")
    talk.themes({"sima's shop": ours[:2], "Forms": ours[2:]})
    talk.do("idea.hide", idea=ours[0])
    assert {theme.name for theme in report(talk.cafe, talk.at).themes} == {"Open longer", "Forms"}
    talk.do("idea.show", idea=ours[0])
    assert {theme.name for theme in report(talk.cafe, talk.at).themes} == {"sima's shop", "Forms"}
