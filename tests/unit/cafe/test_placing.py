"""New ideas find their themes by themselves; people's hands go before."""

from typing import Any

import pytest

from app.cafe.actor import HOUSE
from app.cafe.refusal import Code
from app.cafe.themable import coverage, unthemed
from tests.building import Talk, a_cafe
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(at="round-1")
    for number in range(7):
        talk.idea(f"Idea {number}")
    return talk


def place(talk: Talk, **fields: Any) -> list[object]:
    return [*talk.do("themes.place", by=HOUSE, from_seq=talk.cafe.seq, **fields)]


def test_an_idea_that_is_placed_is_new_no_more(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    (theme,) = talk.themes({"Windows": i[:3]}, alone={i[3]: "unlike_others"})
    place(talk, placed={i[3]: theme, i[4]: theme}, spots={i[4]: (10, 20), i[5]: (3, 4)}, near={i[4]: [i[0]]})
    assert talk.cafe.themes[theme].ideas == (*i[:3], i[3], i[4])
    assert unthemed(talk.cafe) == i[5:]
    assert talk.cafe.alone == {}
    assert talk.cafe.spots == {i[4]: (10, 20), i[5]: (3, 4)}
    assert (coverage(talk.cafe).themed, coverage(talk.cafe).new, coverage(talk.cafe).all) == (5, 2, 7)
    assert talk.cafe.themes[theme].touched is False


def test_what_no_longer_fits_is_dropped(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    windows, papers = talk.themes({"Windows": i[:2], "Papers": i[2:4]})
    talk.do("theme.move_idea", idea=i[4], theme=None)
    talk.do("idea.hide", idea=i[5])
    wrong = {i[0]: papers, i[4]: windows, i[5]: windows, i[6]: "gone", "nobody's": windows}
    assert place(talk, placed=wrong, near={i[5]: []}, second={i[0]: "gone"}) == []


def test_only_the_house_places(talk: Talk) -> None:
    assert refused(talk.do, "themes.place", from_seq=1, placed={}) is Code.NOT_ALLOWED


def test_undo_of_what_a_host_did_leaves_what_found_its_theme_since(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    windows, papers = talk.themes({"Windows": i[:2], "Papers": i[2:4]})
    talk.do("theme.rename", theme=windows, name="Doors")
    place(talk, placed={i[4]: windows, i[5]: papers})
    talk.undo()
    assert talk.cafe.themes[windows].name == "Windows"
    assert talk.cafe.themes[windows].ideas == (i[0], i[1], i[4])
    assert talk.cafe.themes[papers].ideas == (i[2], i[3], i[5])
    talk.do("theme.new", name="Doors", ideas=[i[6]])
    (doors,) = talk.cafe.themes.keys() - {windows, papers}
    talk.undo()
    assert doors not in talk.cafe.themes
    assert unthemed(talk.cafe) == [i[6]]
