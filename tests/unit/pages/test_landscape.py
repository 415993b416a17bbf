"""The landscape shows every idea that has a place and may be read, and no word that may not."""

from typing import Any

import pytest

from app.cafe.actor import HOUSE
from app.pages.landscape import landscape
from tests.building import Talk, a_cafe


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(at="round-1")
    for number in range(8):
        talk.idea(f"Idea {number}")
    return talk.go("harvest")


def found(talk: Talk, **more: Any) -> list[str]:
    """Two themes, one idea on its own and one that came since, all but the last with a place."""
    i = list(talk.cafe.ideas)
    spots = {idea: (100 * place, 100 * place) for place, idea in enumerate(i[:7])}
    answer: dict[str, Any] = {
        "names": ["Windows", "پنجره‌ها"],
        "groups": [i[:4], i[4:6]],
        "alone": {i[6]: "unlike_others"},
    }
    talk.do("themes.set", by=HOUSE, from_seq=talk.cafe.seq, **answer, spots=spots, **more)
    return i


def test_each_theme_is_a_region_and_each_idea_a_point(talk: Talk) -> None:
    i = found(talk)
    land = landscape(talk.cafe, "console")
    windows, others = land.regions
    assert (windows.name, windows.ideas, windows.tables, windows.dir) == ("Windows", 4, 1, "ltr")
    assert (others.dir, others.near) == ("rtl", ("Windows",))
    assert windows.points.count("M") == 4 and windows.outline.startswith("M")
    assert (land.outside, land.alone.count("M")) == (1, 1)
    assert {idea for idea, _, _ in land.spots} == set(i[:7])


def test_a_hidden_idea_has_no_point_and_gives_no_name(talk: Talk) -> None:
    i = found(talk)
    talk.do("idea.hide", idea=i[0])
    land = landscape(talk.cafe, "wall")
    assert i[0] not in {idea for idea, _, _ in land.spots}
    assert land.regions[0].ideas == 3


def test_blanked_it_has_no_words(talk: Talk) -> None:
    found(talk)
    assert {region.name for region in landscape(talk.cafe, "wall", blank=True).regions} == {"…"}


def test_without_places_there_is_none(talk: Talk) -> None:
    talk.themes({"Windows": list(talk.cafe.ideas)})
    assert landscape(talk.cafe, "wall").regions == ()


def test_it_stays_where_it_is_when_a_name_changes(talk: Talk) -> None:
    found(talk)
    before = landscape(talk.cafe, "wall")
    talk.do("theme.rename", theme=before.regions[0].id, name="Doors")
    after = landscape(talk.cafe, "wall")
    assert [region.outline for region in after.regions] == [region.outline for region in before.regions]
    assert after.regions[0].name == "Doors"
