"""One thing after another goes wrong, by chance, while everybody writes; a seed gives it again."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from tests.building import replayed
from tests.faults.crowd import Crowd
from tests.faults.mortal import Mortal
from tests.faults.wire import Wire
from tests.house import a_house


class Storm:
    """`kills` counts how often the server was killed; `weather` what came, by name."""

    def __init__(self, seed: int, server: Mortal, wire: Wire, there: Crowd) -> None:
        self.chance = random.Random(seed)
        self.server, self.wire, self.there = server, wire, there
        self.kills = 0
        self.weather: Counter[str] = Counter()

    async def blow(self, gusts: int, among: dict[str, Callable[[Storm], Awaitable[None]]]) -> None:
        """This many faults; every one is over before the next, and before this ends."""
        names = sorted(among)
        for _ in range(gusts):
            name = self.chance.choice(names)
            self.weather[name] += 1
            for phone in self.there.phones:
                for _ in range(self.chance.randint(0, 3)):
                    self.there.say_one(phone)
            await self.some(0.15)
            before = set(self.there.tally.acked)
            await among[name](self)
            assert before <= self.there.tally.acked

    async def some(self, seconds: float) -> None:
        """Some time, up to this many seconds: what happens is to happen at any moment."""
        await asyncio.sleep(self.chance.uniform(0, seconds))

    async def calm(self) -> None:
        """Nothing is lost or doubled, every page is right, the log has no gaps and gives what was live."""
        await self.there.nothing_lost()
        await self.there.all_alike()
        live = await self._record()
        self.server.kill()
        await whole(self.server.data, self.there.host.code)
        await asyncio.to_thread(self.server.start)
        assert await self._record() == live

    async def _record(self) -> dict[str, Any]:
        """All that is exported, but for when it was."""
        return {name: value for name, value in (await self.there.host.record()).items() if name != "written"}


async def whole(data: Path | str, code: str) -> None:
    """The log of a café at rest has every number once, and gives the state that is read from it."""
    async with a_house(data) as house:
        log = await house.desk.log(code)
        assert [one.seq for one in log] == list(range(1, len(log) + 1))
        assert (await house.desk.here(code)).cafe == replayed(log)


async def killed(storm: Storm) -> None:
    """The power goes, and comes back."""
    storm.server.kill()
    storm.kills += 1
    await storm.some(0.2)
    await asyncio.to_thread(storm.server.start)


async def killed_while_starting(storm: Storm) -> None:
    """Again and again before it is up."""
    storm.server.kill()
    storm.kills += 1
    for _ in range(storm.chance.randint(1, 2)):
        storm.server.begin()
        await storm.some(1.5)
        storm.server.kill()
        storm.kills += 1
    await asyncio.to_thread(storm.server.start)


async def killed_behind_a_dead_network(storm: Storm) -> None:
    """The phones hear nothing of it: their connections stand open and lead nowhere."""
    storm.wire.drop()
    await storm.some(0.1)
    await killed(storm)


async def reset(storm: Storm) -> None:
    """Every connection is reset."""
    storm.wire.reset()


async def dropped(storm: Storm) -> None:
    """No connection brings anything any more, and none ends."""
    storm.wire.drop()


async def half_open(storm: Storm) -> None:
    """The phones know that their connections are gone; the server does not."""
    storm.wire.leave_half_open()


async def cut(storm: Storm) -> None:
    """No network for a while."""
    storm.wire.cut()
    await storm.some(0.5)
    storm.wire.mend()


async def deaf(storm: Storm) -> None:
    """The server hears, and is not heard."""
    storm.wire.swallow()
    await storm.some(0.7)
    storm.wire.mend()


async def stalled(storm: Storm) -> None:
    """Everything waits in the network for a while, and then arrives."""
    storm.wire.stall()
    await storm.some(1.0)
    storm.wire.flow()


async def lossy(storm: Storm) -> None:
    """Half a second there and back, and every fifth packet has to be sent again."""
    storm.wire.slow(0.25, 0.2)
    await storm.some(2.0)
    storm.wire.mend()


async def asleep(storm: Storm) -> None:
    """The machine stands still for a moment."""
    with storm.server.asleep():
        await storm.some(1.0)


async def unable_to_write(storm: Storm) -> None:
    """The disk takes nothing for a while."""
    with storm.server.unable_to_write():
        await storm.some(0.7)


async def killed_unable_to_write(storm: Storm) -> None:
    """The disk takes nothing, and then the power goes too."""
    with storm.server.unable_to_write():
        await storm.some(0.3)
        storm.server.kill()
        storm.kills += 1
    await asyncio.to_thread(storm.server.start)


async def locked(storm: Storm) -> None:
    """Another program holds the database."""
    other = sqlite3.connect(storm.server.data / "samovar.db", isolation_level=None, timeout=30)
    other.execute("BEGIN IMMEDIATE")
    await storm.some(0.7)
    other.execute("ROLLBACK")
    other.close()


KILLS = (killed, killed_while_starting, killed_behind_a_dead_network, killed_unable_to_write)
GUSTS = (reset, dropped, half_open, cut, deaf, stalled, lossy, asleep, unable_to_write, locked)
ALL: dict[str, Callable[[Storm], Awaitable[None]]] = {gust.__name__: gust for gust in (*KILLS, *GUSTS)}
