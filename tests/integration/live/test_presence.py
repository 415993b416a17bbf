"""Who is online is told, not logged; a second tab is one head; words are kept over a restart."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.served import Browser, served

pytestmark = pytest.mark.anyio
PLANNED = 3
"""Events of a café to which one person has come."""
Make = Callable[[], Browser]


async def test_the_list_says_who_is_offline_and_no_event_is_written(browser: Make) -> None:
    host, guest = browser(), browser()
    code = await host.open_cafe()
    await guest.join(code, "Mina")
    first, second = await guest.page(code), await guest.page(code)
    view = f"/api/cafes/{code}/view"
    while (await host.http.get(view, params={"place": "host"})).json()["seq"] < PLANNED:
        continue  # the rounds are planned as soon as somebody has come
    console = await host.page(code, "host", room="run")
    seq = console.seq

    async def listed() -> str:
        return (await host.http.get(f"/h/{code}/people")).text

    while "offline" in await listed():
        await console.say(ping=1)
        await console.next()
    await second.socket.close()
    assert "offline" not in await listed()
    await first.socket.close()
    while "offline" not in await listed():
        await console.say(ping=2)
        await console.next()
    again = await host.page(code, "host", room="run")
    assert again.seq == seq


async def test_what_was_acknowledged_is_there_after_a_restart_and_the_same_op_is_known(
    tmp_path: Path,
) -> None:
    with served(tmp_path) as server:
        host, guest = Browser(server), Browser(server)
        code = await host.open_cafe(welcome_minutes=0)
        await guest.join(code)
        console = await host.page(code, "host", room="run")
        for leaves in ("lobby", "move-1"):
            await console.ask(host.op(), do="step.next", leaves=leaves)
        page = await guest.page(code)
        op = guest.op()
        told = await page.ask(op, do="idea.add", text="Kept on disk", round=1, table=page.me["table"])
        assert "ack" in told
        epoch, seq = page.epoch, page.seq
        await guest.close()
        await host.close()
    with served(tmp_path, instance=str(server.port)) as again:
        back = Browser(again)
        back.http.cookies.update(guest.http.cookies)
        page = await back.page(code, epoch=epoch, seq=seq)
        assert page.shows("Kept on disk")
        repeated = await page.ask(op, do="idea.add", text="Kept on disk", round=1, table=page.me["table"])
        assert repeated["ack"]["seq"] == told["ack"]["seq"]
        await back.close()


async def test_where_sockets_are_blocked_the_view_is_polled(browser: Make) -> None:
    host, guest = browser(), browser()
    code = await host.open_cafe(welcome_minutes=0)
    await guest.join(code)
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    view = (await guest.http.get(f"/api/cafes/{code}/view", params={"place": "table"})).json()
    assert abs(view["now"] - time.time() * 1000) < 5000
    assert view["fresh"] and view["me"]["person"] == guest.person and view["build"]
    op = guest.op()
    command = {"op": op, "do": "idea.add", "text": "By post", "round": 1, "table": view["me"]["table"]}
    told = (await guest.post(f"/api/cafes/{code}/commands?place=table", command)).json()
    assert told["acks"][0]["state"] == "shown"
    seen = {"place": "table", "epoch": view["epoch"], "seq": view["seq"]}
    news = (await guest.http.get(f"/api/cafes/{code}/view", params=seen)).json()
    assert "fresh" not in news
    assert any("By post" in put["html"] for put in news["put"])
    refused = await guest.post(f"/api/cafes/{code}/commands", {"op": guest.op(), "do": "no.such"})
    assert refused.status_code == 400 and refused.json()["error"]["kind"] == "malformed"
