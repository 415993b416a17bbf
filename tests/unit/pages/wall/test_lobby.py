"""The lobby counts arrivals in glasses."""

import pytest

from app.pages.wall.lobby import GLASSES, ROW, glasses
from tests.building import a_cafe
from tests.unit.pages.wall.wall_views import wall


@pytest.mark.parametrize(
    ("people", "drawn"),
    [
        (0, (0, 1)),
        (1, (1, 1)),
        (60, (60, 1)),
        (61, (13, 5)),
        (300, (60, 5)),
        (301, (31, 10)),
        (4000, (40, 100)),
    ],
)
def test_a_glass_stands_for_one_or_for_so_many_that_they_have_room(
    people: int, drawn: tuple[int, int]
) -> None:
    assert glasses(people) == drawn
    assert drawn[0] <= GLASSES


def test_those_who_come_fill_a_row_that_is_drawn_already() -> None:
    lobby = wall(a_cafe(people=4).cafe)["lobby"].html
    assert lobby.count('class="glass glass--s"') == ROW
    assert lobby.count('class="glass--coming"') == ROW - 4


def test_an_empty_lobby_says_so() -> None:
    assert "Nobody has come in yet." in wall(a_cafe(people=0).cafe)["lobby"].html
