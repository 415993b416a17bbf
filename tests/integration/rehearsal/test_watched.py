"""*Rehearse* on the host's page: a copy of the café, hosted by the same browser, played by made-up people."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.integration.served import Browser, Served, served

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]


def children() -> list[psutil.Process]:
    """The jobs' processes of this one."""
    return psutil.Process().children(recursive=True)


async def copy_of(host: Browser, code: str) -> str:
    answer = await host.post(f"/h/{code}/rehearse", {})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["to"]).split("/")[-2]


async def test_people_come_into_a_copy_and_the_cafe_itself_stays_empty(browser: Make) -> None:
    host = browser()
    code = await host.open_cafe(name="Permits", purpose="To hear", rounds=2)
    copy = await copy_of(host, code)
    assert copy != code
    console = await host.page(copy, "host", room="run")
    await console.until(lambda page: page.shows('data-leaves="round-1"'))
    record = (await host.http.get(f"/h/{copy}/export.json")).json()
    assert record["cafe"]["purpose"] == "To hear" and "Permits" in record["cafe"]["name"]
    assert (await host.http.get(f"/h/{code}/export.json")).json()["cafe"]["people"] == 0
    busy = await host.post(f"/h/{code}/rehearse", {})
    assert busy.status_code == 503 and busy.json()["error"]["after"]


async def test_nobody_but_a_host_may_rehearse(browser: Make) -> None:
    code = await browser().open_cafe()
    assert (await (await browser().join(code)).post(f"/h/{code}/rehearse", {})).status_code == 403


async def test_a_rehearsal_ends_with_the_server(tmp_path: Path) -> None:
    before = children()

    def run() -> None:
        with served(tmp_path) as server:
            asyncio.run(begin(server))

    async def begin(server: Served) -> None:
        host = Browser(server)
        copy = await copy_of(host, await host.open_cafe())
        console = await host.page(copy, "host", room="run")
        await console.until(lambda page: page.shows('data-leaves="welcome"'))
        assert len(children()) > len(before)
        await host.close()

    await asyncio.to_thread(run)
    assert len(children()) == len(before)
