"""The Harvest room says what was made of what, and nothing is lost on the way."""

import pytest

from app.pages.console.gathered import counted, gathered
from app.pages.console.harvesting import FEWEST
from app.pages.console.themes import stops
from app.pages.facts import Job
from app.themes.find import FEWEST as FEWEST_FOUND
from tests.building import Talk, a_cafe
from tests.unit.pages.console.seeing import news, room


@pytest.fixture
def talk() -> Talk:
    return a_cafe(at="round-1")


def written(talk: Talk, count: int) -> list[str]:
    return [talk.idea(f"Thought number {n}") for n in range(count)]


def test_the_fewest_ideas_are_those_of_the_theming() -> None:
    assert FEWEST == FEWEST_FOUND


def test_an_empty_room_says_what_comes(talk: Talk) -> None:
    head = room(talk, "harvest")["console_harvest"]
    assert "No ideas yet." in head and 'data-act="find"' not in head


def test_too_few_ideas_are_shown_as_they_are(talk: Talk) -> None:
    written(talk, 3)
    head = room(talk, "harvest")["console_harvest"]
    assert "3 ideas are too few to group." in head
    assert all(f"Thought number {n}" in head for n in range(3)) and 'data-act="find"' not in head


def test_enough_ideas_can_be_grouped_by_one_press(talk: Talk) -> None:
    written(talk, 4)
    head = room(talk, "harvest")["console_harvest"]
    assert "4 ideas are ready." in head and 'data-act="find"' in head


def test_while_it_runs_progress_and_stop_are_there_and_no_second_press(talk: Talk) -> None:
    written(talk, 5)
    parts = room(talk, "harvest", job=Job("running", 0.42, "grouping"))
    assert "Reading 5 ideas… You can go on working." in parts["console_job"]
    assert 'value="42"' in parts["console_job"] and 'data-act="stop"' in parts["console_job"]
    assert 'data-act="find"' not in parts["console_harvest"]


@pytest.mark.parametrize("note", ["raised", "crashed", "too_long", "not_started", "themes_stale", "fault"])
def test_every_failure_is_a_sentence_with_a_way_on(talk: Talk, note: str) -> None:
    job = room(talk, "harvest", job=Job("failed", note=note))["console_job"]
    assert "." in job and "Try again" in job and note not in job


def test_themes_are_counted_with_what_is_on_its_own_and_why(talk: Talk) -> None:
    a, b, c, d = written(talk, 4)
    talk.themes({"One": [a, b], "Two": [c]}, alone={d: "no_words"})
    parts = room(talk, "harvest")
    assert "2 themes from 4 ideas" in parts["console_harvest"]
    assert "1 idea is on its own. None is lost." in parts["console_harvest"]
    assert "It has no words by which it could be grouped." in parts["console_alone"]
    assert sum(name.startswith("console_theme-") for name in parts) == 2


def test_a_machine_made_name_is_suggested_until_a_person_has_it(talk: Talk) -> None:
    a, b = written(talk, 2)
    (theme,) = talk.themes({"Machine": [a, b]})
    assert "Suggested name" in room(talk, "harvest")[f"console_theme-{theme}"]
    talk.do("theme.rename", theme=theme, name="Machine")
    card = room(talk, "harvest")[f"console_theme-{theme}"]
    assert "Suggested name" not in card and "it stays when themes are found again" in card


def test_ideas_that_came_since_are_counted_and_listed(talk: Talk) -> None:
    a, b = written(talk, 2)
    talk.themes({"One": [a, b]})
    assert "console_since" not in room(talk, "harvest")
    talk.idea("Later than the themes")
    since = room(talk, "harvest")["console_since"]
    assert "1 new idea since" in since and "Later than the themes" in since
    talk.themes({"One": [a, b]}, alone={talk.cafe.seq and list(talk.cafe.ideas)[-1]: "unlike_others"})
    assert "console_since" in news(talk, "harvest", ("themes", ""))[1]


def test_theming_again_says_what_stays(talk: Talk) -> None:
    a, b, c, d = written(talk, 4)
    one, two = talk.themes({"One": [a, b], "Two": [c]})
    talk.do("theme.rename", theme=one, name="Ours")
    talk.do("theme.move_idea", idea=b, theme=None)
    again = room(talk, "harvest")["console_again"]
    assert "1 theme stays" in again and "Ours" in again and "1 other theme is made anew." in again
    assert "1 idea that a host put on its own stays there." in again and "1 new idea is sorted in." in again
    assert two in talk.cafe.themes and d not in talk.cafe.theme_of


def test_dots_come_with_the_turnout() -> None:
    talk = a_cafe(at="round-1")
    (theme,) = talk.themes({"One": written(talk, 3)})
    talk.go("harvest")
    assert "0 of 9 people have given dots." in room(talk, "harvest")["console_harvest"]
    talk.vote(next(iter(talk.cafe.people)), {theme: 2})
    parts = room(talk, "harvest")
    assert "1 of 9 people has given dots." in parts["console_harvest"]
    assert "2 dots" in parts[f"console_theme-{theme}"]


def test_themes_keep_their_places_on_the_page_when_one_goes(talk: Talk) -> None:
    a, b, c = written(talk, 3)
    one, two, three = talk.themes({"One": [a], "Two": [b], "Three": [c]})
    talk.do("theme.merge", into=one, themes=[two])
    put, gone = news(talk, "harvest", ("themes", ""), ("theme", one), ("theme", two))
    assert f"console_theme-{two}" in gone
    assert {f"console_theme-{one}", f"console_theme-{three}"} <= put


def test_a_slider_stops_where_the_grouping_is_good_and_where_it_is(talk: Talk) -> None:
    talk.themes({"One": written(talk, 5)}, curve=[(2, 0.1), (3, 0.5), (4, 0.45), (5, 0.2)])
    assert stops(talk.cafe) == [1, 3, 4]
    assert 'data-stops="1 3 4"' in room(talk, "harvest")["console_slider"]


def test_without_a_choice_there_is_no_slider(talk: Talk) -> None:
    talk.themes({"One": written(talk, 5)})
    assert stops(talk.cafe) == [] and "<input" not in room(talk, "harvest")["console_slider"]


def test_what_says_the_same_is_folded_behind_one_that_is_shown(talk: Talk) -> None:
    a, b, c = (talk.idea(text) for text in ("Same paper", "Same  paper", "same paper!"))
    (theme,) = talk.themes({"Paper": [a, b, c]}, folded={b: a, c: a})
    assert "and 2 like it" in room(talk, "harvest")[f"console_theme-{theme}"]
    talk.do("idea.hide", idea=a, reason="")
    (group,) = gathered(talk.cafe, talk.cafe.themes[theme].ideas)
    assert group.idea.id == b and [idea.id for idea in group.like] == [c]
    assert counted([group]) == (2, 1)


def test_hidden_words_are_nowhere_in_the_room(talk: Talk) -> None:
    a, b, c = written(talk, 3)
    talk.themes({"One": [a, b]}, alone={c: "unlike_others"})
    talk.do("idea.hide", idea=a, reason="names a person")
    talk.do("idea.hide", idea=c, reason="names a person")
    markup = "".join(room(talk, "harvest").values())
    assert "Thought number 0" not in markup and "Thought number 2" not in markup
    assert "1 theme from 1 idea" in markup


def test_other_rooms_have_none_of_it(talk: Talk) -> None:
    written(talk, 2)
    every = [(kind, "") for kind in ("themes", "ideas", "votes", "job", "outline", "wall")]
    put, gone = news(talk, "run", *every)
    assert not any("harvest" in name or "theme-" in name or "line" in name for name in {*put, *gone})
