"""A deadline rings once, also where the process that set it is killed before it can ring."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.mortal import Mortal
from tests.integration.served import Browser, Served
from tests.postgres import Postgres, programs
from tests.redis_server import PROGRAM, RedisServer

pytestmark = pytest.mark.anyio
RANG = "SELECT op FROM events WHERE type = 'clock.rang'"


class Two:
    """Two servers on one database; only the other one's fate is sure."""

    def __init__(self, folder: Path, postgres: Postgres, redis: RedisServer) -> None:
        self.postgres, self.database = postgres, postgres.database()
        shared = {"database": self.database, "bus": redis.address, "instance": "two"}
        self.setter, self.other = Mortal(folder / "a", **shared), Mortal(folder / "b", **shared)

    def rang(self) -> list[tuple[object, ...]]:
        return self.postgres.tell(RANG, self.database.rpartition("/")[2])


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    if programs() is None or PROGRAM is None:
        pytest.skip("POSTGRESQL OR REDIS IS NOT INSTALLED: an alarm over two processes is not tested")
    with Postgres(tmp_path) as postgres, RedisServer(tmp_path) as redis:
        both = Two(tmp_path, postgres, redis)
        for server in (both.setter, both.other):
            server.start()
        yield both
        for server in (both.setter, both.other):
            server.kill()


async def test_an_alarm_rings_once_though_its_setter_is_killed_at_once(two: Two) -> None:
    host = Browser(Served(two.setter.port))
    code = await host.open_cafe(welcome_minutes=0, round_minutes=[20])
    guest = await Browser(Served(two.setter.port)).join(code)
    there = Browser(Served(two.other.port))
    there.http.cookies.update(guest.http.cookies)
    page = await there.page(code)
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    await console.ask(host.op(), do="clock.add", step="round-1", minutes=-20)
    two.setter.kill()
    async with asyncio.timeout(20):
        while not two.rang():
            await page.say(ping=1)
            await page.next()
    assert len(two.rang()) == 1
    for browser in (host, guest, there):
        await browser.close()
