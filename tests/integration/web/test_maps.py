"""Causal maps over HTTP: files in and out, what is read off them, and who may."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations

import pytest

from tests.integration.served import Browser

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]
ROUND = {"elements": [{"label": "Backlog"}, {"label": "Overtime"}],
         "connections": [{"from": "Backlog", "to": "Overtime", "type": "same"},
                         {"from": "Overtime", "to": "Backlog", "type": "opposite"}]}  # fmt: skip


async def with_map(host: Browser, told: object = ROUND) -> str:
    """A café with a map that came as a file; answers its API's address."""
    api = f"/api/cafes/{await host.open_cafe()}/map"
    answer = await host.http.post(api, content=json.dumps(told).encode())
    assert answer.status_code == 200, answer.text
    return api


async def test_a_map_comes_as_a_file_and_is_read(browser: Make) -> None:
    host = browser()
    api = await with_map(host)
    found = (await host.http.get(api)).json()
    assert [(loop["label"], loop["kind"]) for loop in found["loops"]] == [("B1", "balancing")]
    again = await host.http.post(api, content=json.dumps(ROUND).encode())
    assert (again.json()["variables"], again.json()["links"]) == (0, 0)


async def test_a_bad_file_says_where_and_leaves_the_map_as_it_was(browser: Make) -> None:
    host = browser()
    api = await with_map(host)
    bad = await host.http.post(api, content=b",a,b\na,0,9\nb,0,0\n")
    assert bad.status_code == 400
    assert "row 2, column 3" in bad.json()["error"]["say"]
    names = ["x" * 81, "Backlog"]
    long = await host.http.post(api, content=json.dumps({"variables": [{"name": n} for n in names]}).encode())
    assert long.json()["error"]["code"] == "too_long"
    crowd = {"variables": [{"name": f"v{n}"} for n in range(10_000)]}
    assert "at most 400" in (await host.http.post(api, content=json.dumps(crowd).encode())).text
    assert (await host.http.get(f"{api}.csv")).text.count("\n") == 3


async def test_it_goes_out_in_every_format(browser: Make) -> None:
    host = browser()
    api = await with_map(host)
    for name in ("kumu.json", "xlsx", "csv", "sd.json", "xmile", "graphml", "dot", "svg", "png"):
        answer = await host.http.get(f"{api}.{name}")
        assert answer.status_code == 200, name
        assert f".map.{name}" in answer.headers["content-disposition"]
    assert (await host.http.get(f"{api}.png")).content.startswith(b"\x89PNG")
    assert (await host.http.get(f"{api}.exe")).status_code == 400


async def test_a_large_map_is_read_beside_the_loop_and_said_to_be_capped(browser: Make) -> None:
    host = browser()
    names = [f"v{n}" for n in range(9)]
    links = [{"from": a, "to": b, "polarity": "+"} for a, b in permutations(names, 2)]
    api = await with_map(host, {"relationships": links})
    found = (await host.http.get(api)).json()
    assert found["capped"] and found["complete_to"] == 3
    code = api.split("/")[3]
    assert "There are too many loops to list." in (await host.http.get(f"/h/{code}/map/reading")).text
    assert (
        "This map runs away" in (await host.http.get(f"/h/{code}/map/press/{await first(host, code)}")).text
    )


async def first(host: Browser, code: str) -> str:
    """The id of a variable."""
    frame = (await host.http.get(f"/api/cafes/{code}/view?place=host&room=map")).json()
    return next(
        str(p["id"]).removeprefix("console_variable-") for p in frame["put"] if "variable-" in p["id"]
    )


async def test_maps_are_for_hosts(browser: Make) -> None:
    host, guest = browser(), browser()
    api = await with_map(host)
    code = api.split("/")[3]
    assert (await guest.http.post(api, content=b"{}")).status_code == 403
    for path in (api, f"{api}.svg", f"/h/{code}/map", f"/h/{code}/map/reading", f"/h/{code}/map/lost"):
        assert (await guest.http.get(path)).status_code == 403
