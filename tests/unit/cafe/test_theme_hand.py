"""Split, lock: a person's hand on the themes beside renaming, merging and moving."""

import pytest

from app.cafe.actor import HOUSE
from app.cafe.refusal import Code
from app.cafe.themable import unthemed
from tests.building import Talk, a_cafe
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(at="round-1")
    for number in range(6):
        talk.idea(f"Idea {number}")
    return talk.go("harvest")


def test_a_split_theme_stands_beside_what_is_left_of_it(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    windows, papers = talk.themes({"Windows": i[:4], "Papers": i[4:]}, folded={i[3]: i[2]})
    talk.do("theme.split", theme=windows, name="Doors", ideas=[i[2], i[5]])
    themes = list(talk.cafe.themes.values())
    assert [(theme.name, theme.ideas) for theme in themes] == [
        ("Windows", tuple(i[:2])),
        ("Doors", (i[2], i[3])),
        ("Papers", tuple(i[4:])),
    ]
    assert [theme.touched for theme in themes] == [True, True, False]
    talk.undo()
    assert list(talk.cafe.themes) == [windows, papers]


def test_a_split_leaves_something_and_takes_something(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    (theme,) = talk.themes({"All": i})
    assert refused(talk.do, "theme.split", theme=theme, name="Doors", ideas=i) is Code.NOTHING_LEFT
    assert refused(talk.do, "theme.split", theme=theme, name="Doors", ideas=[]) is Code.UNKNOWN_IDEA
    assert refused(talk.do, "theme.split", theme=theme, name=" ", ideas=i[:1]) is Code.BLANK


def test_a_locked_theme_takes_in_nothing_by_itself_but_from_a_hand(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    (theme,) = talk.themes({"Windows": i[:3]}, alone={i[5]: "unlike_others"})
    talk.do("theme.lock", theme=theme, locked=True)
    talk.do("themes.place", by=HOUSE, from_seq=talk.cafe.seq, placed={i[3]: theme})
    talk.themes({"Windows again": i[:4]}, kept={0: theme})
    assert talk.cafe.themes[theme].ideas == tuple(i[:3])
    assert i[3] in unthemed(talk.cafe)
    talk.do("theme.move_idea", idea=i[3], theme=theme)
    assert i[3] in talk.cafe.themes[theme].ideas
    talk.do("theme.lock", theme=theme, locked=False)
    talk.do("themes.place", by=HOUSE, from_seq=talk.cafe.seq, placed={i[4]: theme})
    assert i[4] in talk.cafe.themes[theme].ideas
