"""A person may do so much in a while, and is told how long to wait."""

from __future__ import annotations

import time

import pytest

from app.live.rates import Rates


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_as_many_as_the_rate_says_and_then_the_seconds_to_wait(clock: list[float]) -> None:
    rates = Rates()
    assert [rates.wait("3/minute", "command", "p") for _ in range(3)] == [0, 0, 0]
    clock[0] += 20
    assert rates.wait("3/minute", "command", "p") == 40
    clock[0] += 40
    assert rates.wait("3/minute", "command", "p") == 0


def test_one_person_and_one_kind_of_thing_do_not_count_for_another(clock: list[float]) -> None:
    rates = Rates()
    assert rates.wait("1/hour", "join", "a") == 0
    assert rates.wait("1/hour", "join", "b") == 0
    assert rates.wait("1/hour", "page", "a") == 0
    assert rates.wait("1/hour", "join", "a") == 3600


def test_who_is_refused_is_not_kept_waiting_longer_by_trying(clock: list[float]) -> None:
    rates = Rates()
    rates.wait("1/minute", "command", "p")
    for _ in range(50):
        assert rates.wait("1/minute", "command", "p") <= 60
    clock[0] += 60
    assert rates.wait("1/minute", "command", "p") == 0


def test_counts_that_are_over_are_thrown_away(clock: list[float]) -> None:
    rates = Rates()
    for number in range(1000):
        rates.wait("5/second", "page", str(number))
    clock[0] += 120
    rates.wait("5/second", "page", "last")
    assert len(rates._counts) == 1
