"""A machine that slept, or whose clock was set, is noticed."""

from __future__ import annotations

import asyncio

import pytest

from app.live.watch import Clocks, Watch, jumped

START = Clocks(100.0, 1_000_000.0)


@pytest.mark.parametrize(
    ("steady", "wall", "jump"),
    [
        (1, 1, False),
        (4, 4, False),
        (1, 1800, True),  # slept: the steady clock stood still
        (1800, 1800, True),  # slept: nobody looked
        (1, -300, True),  # the clock was set back
        (1, 7, True),
        (1, 5.9, False),
    ],
)
def test_jumps_of_more_than_five_seconds(steady: float, wall: float, jump: bool) -> None:
    now = Clocks(START.steady + steady, START.wall + wall)
    assert jumped(START, now, 5.0) is jump


@pytest.mark.anyio
async def test_the_watch_says_so_once_a_jump() -> None:
    readings = iter([(0, 0), (1, 1), (2, 900), (2, 900), (3, 901), (4, 902)])
    woke: list[int] = []
    over = asyncio.Event()

    def read() -> Clocks:
        found = next(readings, None)
        if found is None:
            over.set()
            return Clocks(4, 902)
        return Clocks(*found)

    async def say(lost: int) -> None:
        woke.append(lost)

    async def rest(seconds: float) -> None:
        await asyncio.sleep(0)

    watching = asyncio.create_task(Watch(say, 5.0, read, rest).run())
    await over.wait()
    watching.cancel()
    assert woke == [898_000]
