"""What every bus must do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.desk.bus import Bus, Hint, LocalBus, Message, Word
from app.desk.redis_bus import RedisBus
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["local", "redis"])
async def bus(request: pytest.FixtureRequest) -> AsyncIterator[Bus]:
    if request.param == "local":
        yield LocalBus()
        return
    one = RedisBus(request.getfixturevalue("redis_server").address)
    resumed = asyncio.Event()
    one.listen(lambda _: None, resumed.set)
    one.begin()
    await resumed.wait()
    yield one
    await one.close()


@asynccontextmanager
async def ended(bus: RedisBus) -> AsyncIterator[RedisBus]:
    """A bus that is closed at the end."""
    try:
        yield bus
    finally:
        await bus.close()


class Heard:
    """What a listener was told, to be awaited."""

    def __init__(self, bus: Bus) -> None:
        self.messages: asyncio.Queue[Message] = asyncio.Queue()
        self.resumed = asyncio.Event()
        self.end = bus.listen(self.messages.put_nowait, self.resumed.set)

    async def next(self) -> Message:
        async with asyncio.timeout(10):
            return await self.messages.get()


async def test_every_listener_hears_every_message_in_order(bus: Bus) -> None:
    first: list[Message] = []
    second: list[Message] = []
    bus.listen(first.append)
    bus.listen(second.append)
    told: list[Message] = [Hint("K3M7QX", 1), Word("K3M7QX", "online", "[]"), Hint("K3M7QX", 2)]
    for message in told:
        await bus.tell(message)
    assert first == second == told


async def test_who_ended_listening_hears_nothing(bus: Bus) -> None:
    heard: list[Message] = []
    end = bus.listen(heard.append)
    await bus.tell(Hint("K3M7QX", 1))
    end()
    end()
    await bus.tell(Hint("K3M7QX", 2))
    assert heard == [Hint("K3M7QX", 1)]


async def test_a_listener_that_fails_holds_up_nobody(bus: Bus) -> None:
    heard: list[Message] = []

    def fails(message: Message) -> None:
        raise LookupError(message.code)

    bus.listen(fails)
    bus.listen(heard.append)
    await bus.tell(Hint("K3M7QX", 1, gone=True))
    assert heard == [Hint("K3M7QX", 1, gone=True)]


async def test_a_closed_bus_tells_nobody(bus: Bus) -> None:
    heard: list[Message] = []
    bus.listen(heard.append)
    await bus.close()
    await bus.tell(Hint("K3M7QX", 1))
    assert heard == []


async def test_it_is_connected(bus: Bus) -> None:
    assert bus.connected


async def test_processes_hear_each_other_in_order_and_themselves_once(redis_server: RedisServer) -> None:
    async with ended(RedisBus(redis_server.address)) as one, ended(RedisBus(redis_server.address)) as other:
        mine, theirs = Heard(one), Heard(other)
        for bus, heard in ((one, mine), (other, theirs)):
            bus.begin()
            await heard.resumed.wait()
        for seq in range(1, 50):
            await one.tell(Hint("K3M7QX", seq))
        assert [await theirs.next() for _ in range(1, 50)] == [Hint("K3M7QX", seq) for seq in range(1, 50)]
        await other.tell(Word("K3M7QX", "job", '{"share":0.5}'))
        told = [await mine.next() for _ in range(50)]
        assert told[-1] == Word("K3M7QX", "job", '{"share":0.5}', other.worker)
        assert told[:-1] == [Hint("K3M7QX", seq) for seq in range(1, 50)]


async def test_two_samovars_on_one_redis_hear_nothing_of_each_other(redis_server: RedisServer) -> None:
    address = redis_server.address
    async with ended(RedisBus(address, "one")) as one, ended(RedisBus(address, "two")) as two:
        heard, echo = Heard(two), Heard(one)
        for bus, its in ((one, echo), (two, heard)):
            bus.begin()
            await its.resumed.wait()
        await one.tell(Hint("K3M7QX", 7))
        await two.tell(Hint("K3M7QX", 8))
        assert await heard.next() == Hint("K3M7QX", 8)


@pytest.mark.parametrize("cut", ["killed", "thrown out", "too slow"])
async def test_after_a_cut_it_says_that_something_may_be_missing_and_goes_on(
    cut: str, tmp_path: Path
) -> None:
    with RedisServer(tmp_path) as redis:
        async with ended(RedisBus(redis.address)) as one, ended(RedisBus(redis.address)) as other:
            heard = Heard(other)
            for bus, its in ((one, Heard(one)), (other, heard)):
                bus.begin()
                await its.resumed.wait()
            heard.resumed.clear()
            if cut == "killed":
                await asyncio.to_thread(redis.kill)
                await one.tell(Hint("K3M7QX", 1))  # nobody hears it, and nobody waits for it
                await asyncio.to_thread(redis.start)
            elif cut == "thrown out":
                await asyncio.to_thread(redis.throw_out)
            else:
                redis.flood("samovar")  # on the loop, so that neither bus reads meanwhile
            async with asyncio.timeout(10):
                await heard.resumed.wait()
            await until_heard(one, heard)
            assert other.connected


async def until_heard(one: Bus, heard: Heard) -> None:
    """Tell until it arrives: the sender's own connection may have to be made anew first."""
    for seq in range(2, 100):
        await one.tell(Hint("K3M7QX", seq))
        try:
            async with asyncio.timeout(0.3):
                assert isinstance(await heard.messages.get(), Hint)
                return
        except TimeoutError:
            continue
    raise AssertionError("nothing was heard after the cut")


async def test_a_redis_that_is_not_there_holds_up_nobody(tmp_path: Path) -> None:
    redis = RedisServer(tmp_path)
    async with ended(RedisBus(redis.address)) as bus:
        heard = Heard(bus)
        bus.begin()
        await bus.tell(Hint("K3M7QX", 1))
        assert await heard.next() == Hint("K3M7QX", 1)
        await asyncio.to_thread(redis.start)
        async with asyncio.timeout(10):
            await heard.resumed.wait()
        assert bus.connected
    redis.kill()


async def test_of_all_who_claim_the_same_one_gets_it_until_it_is_released_or_late(bus: Bus) -> None:
    claimed = await asyncio.gather(*(bus.claim("themes:K3M7QX", 30) for _ in range(5)))
    assert sorted(claimed) == [False] * 4 + [True]
    assert await bus.claim("themes:ABCDEF", 0.02)
    await bus.release("themes:K3M7QX")
    assert await bus.claim("themes:K3M7QX", 30)
    await asyncio.sleep(0.03)
    assert await bus.claim("themes:ABCDEF", 30)


async def test_where_redis_is_away_a_claim_is_granted() -> None:
    async with ended(RedisBus("redis://127.0.0.1:9/0")) as away:
        assert await away.claim("themes:K3M7QX", 30) and await away.claim("themes:K3M7QX", 30)
        await away.release("themes:K3M7QX")
