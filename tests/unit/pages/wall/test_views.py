"""Each step begins with its own view, and QR and code are in every one."""

import pytest

from app.pages.wall.here import views
from tests.building import a_cafe
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
