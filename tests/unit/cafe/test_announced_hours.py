"""The hours that a host announces, and how many are expected."""

import pytest

from app.cafe.opening import merged
from app.cafe.refusal import Code, Refusal
from app.cafe.settings import Settings


@pytest.mark.parametrize("hour", ["", "00:00", "09:30", "23:59"])
def test_an_hour_of_the_day_or_none(hour: str) -> None:
    assert merged(Settings(), {"starts": hour, "ends": hour}).starts == hour


@pytest.mark.parametrize("hour", ["24:00", "9:30", "09:60", "soon", "09:30 ", "۰۹:۳۰"])
def test_anything_else_is_refused_by_its_field(hour: str) -> None:
    with pytest.raises(Refusal) as refusal:
        merged(Settings(), {"ends": hour})
    assert (refusal.value.code, refusal.value.about) == (Code.BAD_SETTINGS, "ends")


def test_no_more_are_expected_than_a_cafe_holds() -> None:
    with pytest.raises(Refusal):
        merged(Settings(), {"expected": Settings().limits.people + 1})
