"""When a laptop may not last."""

from __future__ import annotations

import pytest

from app.power import Battery, battery, stay_awake


@pytest.mark.parametrize(
    ("found", "worrying"),
    [
        (Battery(90, plugged=False, minutes=300), False),
        (Battery(90, plugged=False), False),
        (Battery(90, plugged=False, minutes=80), True),
        (Battery(30, plugged=False), True),
        (Battery(5, plugged=True), False),
    ],
)
def test_a_battery_is_a_worry_when_it_may_not_last(found: Battery, worrying: bool) -> None:
    assert found.worrying is worrying


def test_a_computer_tells_of_its_battery_or_has_none() -> None:
    found = battery()
    assert found is None or 0 <= found.percent <= 100


def test_every_common_system_can_be_kept_awake() -> None:
    assert all(stay_awake(system) for system in ("linux", "darwin", "win32"))
    assert stay_awake("plan9") is None
