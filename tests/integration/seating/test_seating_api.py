"""A seating plan asked for over HTTP: computed beside the loop, refused in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.served import Browser

pytestmark = pytest.mark.anyio

OFFICIALS = {
    "people": 23,
    "tables": 5,
    "rounds": 3,
    "hosts_stay": True,
    "hosts": None,
    "group_of": {"country": [0] * 13 + [1] * 10},
}


async def test_a_case_gets_its_plan(browser: Callable[[], Browser]) -> None:
    answer = await browser().http.post("/api/seating?seed=1&seconds=0", json=OFFICIALS)
    told = answer.json()
    assert answer.status_code == 200 and told["violations"] == []
    assert [sorted(p for table in one for p in table) for one in told["plan"]] == [list(range(23))] * 3
    assert told["repeats"] >= told["bound"]["repeats"] == 0


async def test_what_cannot_be_is_said(browser: Callable[[], Browser]) -> None:
    one = browser()
    unread = await one.http.post("/api/seating", json={**OFFICIALS, "people": -1})
    assert unread.status_code == 400 and "people" in unread.json()["error"]["say"]
    against = await one.http.post("/api/seating", json={**OFFICIALS, "hosts": [0, 1, 2, 3, 3]})
    assert against.status_code == 409 and "host two tables" in against.json()["error"]["say"]
    many = await one.http.post("/api/seating", json={"people": 9000, "tables": 100, "rounds": 1})
    assert many.status_code == 400 and "5000" in many.json()["error"]["say"]
