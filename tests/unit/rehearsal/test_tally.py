"""Counting tells a lost idea and a doubled one from a good rehearsal."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rehearsal.tally import Tally, percentiles, result


def tally(**texts: str) -> Tally:
    made = Tally()
    for name, text in texts.items():
        made.sent(name, text)
        made.answered(name, "shown")
    return made


def entry(name: str, text: str) -> dict[str, Any]:
    return {"id": name, "text": text}


@pytest.mark.parametrize(
    ("stored", "counts"),
    [
        ([entry("a", "tea"), entry("b", "tea")], (2, 0, 0)),
        ([entry("a", "tea")], (1, 1, 0)),
        ([entry("a", "tea"), entry("b", "tea"), entry("b", "tea")], (3, 0, 1)),
        ([entry("a", "tea"), entry("b", "tea"), entry("c", "tea")], (3, 0, 1)),
        ([entry("a", "tea"), entry("b", "tea"), entry("z", "a guest's own")], (2, 0, 0)),
        ([], (0, 2, 0)),
    ],
)
def test_lost_and_doubled(stored: list[dict[str, Any]], counts: tuple[int, int, int]) -> None:
    found = result(1, tally(a="tea", b="tea"), stored)
    assert (found.stored, found.lost, found.doubled) == counts
    assert found.clean is (counts[1:] == (0, 0))


def test_a_refused_idea_is_neither_acknowledged_nor_lost() -> None:
    made = tally(a="tea")
    made.sent("b", "far too long")
    made.answered("b", "", refused="too_long")
    found = result(1, made, [entry("a", "tea")])
    assert (found.sent, found.acked, found.refused, found.lost) == (2, 1, 1, 0)


def test_an_idea_that_nobody_acknowledged_but_that_is_kept_is_not_lost() -> None:
    made = Tally()
    made.sent("a", "tea")
    found = result(1, made, [entry("a", "tea")])
    assert (found.acked, found.stored, found.lost) == (0, 1, 0)


@given(st.lists(st.floats(0, 100), min_size=1))
def test_percentiles_are_times_that_were_measured_in_order(seconds: list[float]) -> None:
    found = percentiles(seconds)
    assert found["p50"] <= found["p95"] <= found["p99"] <= round(max(seconds) * 1000, 1)
    assert set(found.values()) <= {round(one * 1000, 1) for one in seconds}


def test_nothing_measured_is_zero() -> None:
    assert percentiles([]) == {"p50": 0, "p95": 0, "p99": 0}
