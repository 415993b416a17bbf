"""What a host sees of why and where from, under headings, and before a change."""

from typing import Any

import pytest

from app.cafe.actor import HOUSE
from app.cafe.proposals import changes
from app.pages.console.headings import arranged
from app.pages.console.proposing import moves
from app.pages.console.reasons import reason
from app.pages.console.voices import balance, voices
from tests.building import Talk, a_cafe
from tests.unit.pages.console.seeing import news, room


@pytest.fixture
def talk() -> Talk:
    return a_cafe(people=12, at="round-1", table_low=3, table_high=4)


def written(talk: Talk, *tables: int) -> list[str]:
    return [
        talk.idea(f"Thought {n} of table {table}", by=talk.sitting(table)[0])
        for n, table in enumerate(tables)
    ]


def found(talk: Talk, groups: list[list[str]], **more: Any) -> dict[str, Any]:
    names = [f"Theme {place}" for place, _ in enumerate(groups)]
    return {"from_seq": talk.cafe.seq, "names": names, "groups": groups, "alone": {}} | more


def test_why_tells_the_nearest_that_may_be_read_and_the_next_best_theme(talk: Talk) -> None:
    i = written(talk, 1, 1, 2, 2, 3)
    beside = {"near": {i[0]: [i[1], i[3], i[2]]}, "second": {i[0]: 1, i[1]: 0}}
    talk.do("themes.set", by=HOUSE, **found(talk, [i[:2], i[2:4]], **beside, alone={i[4]: "no_words"}))
    talk.do("idea.hide", idea=i[3])
    told = reason(talk.cafe, i[0])
    assert [idea.id for idea in told.near] == [i[1], i[2]]
    assert told.second is not None and told.second.name == "Theme 1"
    assert told.homes == {i[1]: "Theme 0", i[2]: "Theme 1"}
    assert reason(talk.cafe, i[1]).second is None  # it is in that one
    assert "no words" in reason(talk.cafe, i[4]).why


def test_an_idea_that_found_its_theme_by_itself_says_so(talk: Talk) -> None:
    i = written(talk, 1, 1, 2)
    (theme,) = talk.themes({"One": i[:2]})
    talk.do("themes.place", by=HOUSE, from_seq=talk.cafe.seq, placed={i[2]: theme})
    assert reason(talk.cafe, i[2]).by_itself and not reason(talk.cafe, i[0]).by_itself


def test_voices_name_a_table_that_speaks_for_all(talk: Talk) -> None:
    i = written(talk, 1, 1, 1, 2, 3)
    heard = voices(talk.cafe.ideas[idea] for idea in i)
    assert heard.tables == ((1, 3), (2, 1), (3, 1))
    assert heard.rounds == ((1, 5),)
    assert heard.loud == 1
    assert voices(talk.cafe.ideas[idea] for idea in i[2:]).loud is None
    assert voices([]).tables == ()


def test_the_balance_has_every_table_and_marks_the_quiet(talk: Talk) -> None:
    i = written(talk, 1, 1, 1, 1, 2, 2, 2)
    talk.themes({"One": i[:3], "Two": i[4:6]}, alone={i[3]: "unlike_others"})
    rows = {row.table: row for row in balance(talk.cafe)}
    assert set(rows) == {1, 2, 3}
    assert (rows[1].ideas, rows[1].themes, rows[1].alone, rows[1].quiet) == (4, 1, 1, False)
    assert (rows[3].ideas, rows[3].quiet) == (0, True)


def test_themes_stand_under_their_headings_and_the_rest_after_them(talk: Talk) -> None:
    i = written(talk, 1, 1, 2, 2, 3, 3)
    talk.do(
        "themes.set",
        by=HOUSE,
        **found(talk, [i[:2], i[2:4], i[4:]], headings=[("Over", [2, 0]), ("Gone", [])]),
    )
    one, two, three = talk.cafe.themes
    assert [(name, [t.id for t in themes]) for name, themes in arranged(talk.cafe)] == [
        ("Over", [three, one]),
        ("", [two]),
    ]
    parts = room(talk, "harvest")
    assert "Over" in parts["console_heading-0"] and "Other themes" in parts["console_heading-1"]
    talk.undo()
    _, drops = news(talk, "harvest", ("themes", ""))
    assert {"console_heading-0", "console_heading-1"} <= drops


def test_without_headings_there_is_none(talk: Talk) -> None:
    i = written(talk, 1, 1, 2)
    talk.themes({"One": i})
    assert not any(part.startswith("console_heading") for part in room(talk, "harvest"))


def test_a_proposal_says_what_comes_goes_and_moves(talk: Talk) -> None:
    i = written(talk, 1, 1, 2, 2, 3, 3)
    talk.themes({"Windows": i[:2], "Papers": i[2:]})
    again = found(talk, [i[:2], i[2:4], i[4:]], names=["Windows", "Paper", "Ink"], asked=True)
    talk.do("themes.propose", by=HOUSE, **again)
    html = room(talk, "harvest")["console_proposal"]
    assert "Nothing has changed yet" in html and "2 themes come" in html and "1 theme goes" in html
    assert "4 ideas move" in html and 'data-act="apply"' in html
    assert talk.cafe.proposal is not None
    told = changes(talk.cafe, talk.cafe.proposal)
    assert told is not None
    assert {(move.came, move.goes) for move in moves(talk.cafe, told)} == {
        ("Papers", "Paper"),
        ("Papers", "Ink"),
    }


def test_a_proposal_that_changes_nothing_says_so_and_without_one_nothing_stands_there(talk: Talk) -> None:
    i = written(talk, 1, 1, 2)
    talk.themes({"Windows": i})
    assert "card" not in room(talk, "harvest")["console_proposal"]
    talk.do("themes.propose", by=HOUSE, **found(talk, [i], names=["Windows"], asked=True))
    assert "the themes stay as they are" in room(talk, "harvest")["console_proposal"]


def test_the_card_shows_words_lock_and_what_the_head_adds_up_to(talk: Talk) -> None:
    i = written(talk, 1, 1, 2, 3)
    (theme,) = talk.themes({"Windows": i[:3]}, words=[["door", "glass"]], langs=["en"], tier="plain")
    talk.do("theme.lock", theme=theme, locked=True)
    parts = room(talk, "harvest")
    card, head = parts[f"console_theme-{theme}"], parts["console_harvest"]
    assert "door" in card and "Locked: it takes in no idea by itself" in card
    assert "In themes 3 + on their own 0 + new 1 = 4." in head and "by letters alone" in head
