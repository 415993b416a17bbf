"""Each step begins with its own view, and QR and code are in every one."""

import pytest

from app.pages.wall.here import views
from tests.building import Talk, a_cafe
from tests.unit.pages.wall.wall_views import text, view_of, wall

STEPS = {
    "lobby": "lobby",
    "welcome": "talk",
    "round-1": "talk",
    "move-2": "hall",
    "harvest": "themes",
    "closed": "thanks",
}


@pytest.mark.parametrize(("step", "first"), STEPS.items())
def test_a_step_begins_with_its_view(step: str, first: str) -> None:
    cafe = a_cafe(people=9, at=step, welcome_minutes=5).cafe
    assert views(view_of(cafe))[0] == first
    assert set(views(view_of(cafe))) <= set(wall(cafe))


@pytest.mark.parametrize("step", STEPS)
def test_the_way_in_is_in_every_view(step: str) -> None:
    html = text(wall(a_cafe(people=9, at=step, welcome_minutes=5).cafe))
    assert "/c/K7MPX4/qr.svg" in html
    assert "K7M PX4" in html
    assert "192.168.4.1:8000" in html


def test_a_harvest_of_nothing_is_said_kindly() -> None:
    parts = wall(a_cafe(people=0, at="harvest").cafe)
    assert "No idea was written down this time." in parts["themes"].html
    assert "No line is written yet." in parts["outline"].html
    assert "No idea was marked as an insight." in parts["marked"].html


def grown(growing: str) -> Talk:
    talk = a_cafe(people=9, at="round-1")
    talk.do("settings.change", changes={"growing": growing})
    ideas = [talk.idea(f"Idea {number}") for number in range(4)]
    spots = {idea: (place * 100, 500) for place, idea in enumerate(ideas)}
    talk.themes({"Windows": ideas}, spots=spots)
    return talk


def test_the_room_sees_themes_grow_only_where_the_host_lets_it() -> None:
    shown, kept = grown("room").cafe, grown("hosts").cafe
    assert views(view_of(shown))[-2:] == ["themes", "landscape"]
    assert {"themes", "landscape"} <= set(wall(shown))
    assert not {"themes", "landscape"} & {*views(view_of(kept)), *wall(kept)}


def test_the_harvest_has_a_landscape_once_ideas_have_places() -> None:
    talk = grown("hosts").go("harvest")
    assert views(view_of(talk.cafe))[:2] == ["themes", "landscape"]
    assert f'data-drawn="{talk.cafe.seq}"' in wall(talk.cafe)["landscape"].html
    assert "landscape" not in views(view_of(a_cafe(people=3, at="harvest").cafe))
