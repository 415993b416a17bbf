"""Several processes on one PostgreSQL and one Redis, each of them killed by chance under a writing crowd."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from tests.faults.crowd import crowd
from tests.faults.mortal import Mortal
from tests.faults.soaking import SOAK
from tests.faults.storm import whole
from tests.postgres import Postgres, programs
from tests.redis_server import PROGRAM, RedisServer

pytestmark = pytest.mark.anyio
PEOPLE = 10
GUSTS = 16 if SOAK else 3


@dataclass
class Many:
    """Two workers under a parent, and what they share."""

    parent: Mortal
    postgres: Postgres
    redis: RedisServer
    database: str

    @asynccontextmanager
    async def told(self) -> AsyncIterator[None]:
        """Where the block fails, what the servers said at last is shown."""
        try:
            yield
        except BaseException:
            print("".join(self.parent.said[-60:]))
            raise

    async def worker(self, chance: random.Random) -> None:
        """One worker is killed; its parent starts another."""
        alive = [one for one in self.parent.process.children() if one.status() != psutil.STATUS_ZOMBIE]
        workers = [one for one in alive if "spawn_main" in " ".join(one.cmdline())]
        chance.choice(workers).kill()

    async def everybody(self, chance: random.Random) -> None:
        """All of Samovar is killed, and started again."""
        self.parent.kill()
        await asyncio.to_thread(self.parent.start)

    async def bus(self, chance: random.Random) -> None:
        """Redis is killed, and is away for a moment."""
        await asyncio.to_thread(self.redis.kill)
        await asyncio.sleep(chance.uniform(0, 1))
        await asyncio.to_thread(self.redis.start)

    async def thrown_out(self, chance: random.Random) -> None:
        """Redis throws out all who listen."""
        await asyncio.to_thread(self.redis.throw_out)

    async def database_killed(self, chance: random.Random) -> None:
        """PostgreSQL crashes, and is away for a moment."""
        await asyncio.to_thread(self.postgres.kill)
        await asyncio.sleep(chance.uniform(0, 1))
        await asyncio.to_thread(self.postgres.start)


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Many]:
    """With a PostgreSQL and a Redis that may be killed."""
    if programs() is None or PROGRAM is None:
        pytest.skip("POSTGRESQL OR REDIS IS NOT INSTALLED: storms over several processes are not tested")
    with Postgres(tmp_path, durable=True) as postgres, RedisServer(tmp_path) as redis:
        database = postgres.database()
        parent = Mortal(tmp_path, database=database, bus=redis.address, workers="2")
        parent.start()
        yield Many(parent, postgres, redis, database)
        parent.kill()


@pytest.mark.timeout(600)
async def test_a_storm_over_several_processes_loses_and_doubles_nothing(seed: int, many: Many) -> None:
    chance = random.Random(seed)
    gusts = sorted(("worker", "everybody", "bus", "thrown_out", "database_killed"))
    came = []
    async with crowd(many.parent.url, many.parent.url, PEOPLE) as there, many.told():
        for _ in range(GUSTS):
            there.say(2)
            await asyncio.sleep(chance.uniform(0, 0.15))
            before = set(there.tally.acked)
            came.append(chance.choice(gusts))
            print(f"seed {seed}: {came[-1]}, {len(before)} ideas")
            await getattr(many, came[-1])(chance)
            await there.nothing_lost(before)
        await there.all_alike()
        many.parent.kill()
        await whole(many.database, there.host.code)
        await asyncio.to_thread(many.parent.start)
