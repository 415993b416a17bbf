"""What every bus must do."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from app.desk.bus import Bus, Hint, LocalBus

pytestmark = pytest.mark.anyio


@pytest.fixture
async def bus() -> AsyncIterator[Bus]:
    one = LocalBus()
    yield one
    await one.close()


async def test_every_listener_hears_every_hint_in_order(bus: Bus) -> None:
    first: list[Hint] = []
    second: list[Hint] = []
    bus.listen(first.append)
    bus.listen(second.append)
    told = [Hint("K3M7QX", seq) for seq in range(1, 4)]
    for hint in told:
        await bus.tell(hint)
    assert first == second == told


async def test_who_ended_listening_hears_nothing(bus: Bus) -> None:
    heard: list[Hint] = []
    end = bus.listen(heard.append)
    await bus.tell(Hint("K3M7QX", 1))
    end()
    end()
    await bus.tell(Hint("K3M7QX", 2))
    assert [hint.seq for hint in heard] == [1]


async def test_a_listener_that_fails_holds_up_nobody(bus: Bus) -> None:
    heard: list[Hint] = []

    def fails(hint: Hint) -> None:
        raise LookupError(hint.code)

    bus.listen(fails)
    bus.listen(heard.append)
    await bus.tell(Hint("K3M7QX", 1, gone=True))
    assert heard == [Hint("K3M7QX", 1, gone=True)]


async def test_a_closed_bus_tells_nobody(bus: Bus) -> None:
    heard: list[Hint] = []
    bus.listen(heard.append)
    await bus.close()
    await bus.tell(Hint("K3M7QX", 1))
    assert heard == []
