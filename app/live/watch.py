"""Notices that the machine slept or that its clock was set: then running timers can't be trusted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

EVERY = 1.0
"""Seconds between two looks at the clocks."""


@dataclass(frozen=True)
class Clocks:
    """Both clocks of the machine at one moment, in seconds."""

    steady: float
    wall: float


def both_clocks() -> Clocks:
    """Read the clocks."""
    return Clocks(time.monotonic(), time.time())


def jumped(before: Clocks, now: Clocks, at_most: float, every: float = EVERY) -> bool:
    """Whether the wall clock went another way than the steady one, or nobody looked for too long."""
    steady, wall = now.steady - before.steady, now.wall - before.wall
    return abs(wall - steady) > at_most or max(steady, wall) > every + at_most


def lost(before: Clocks, now: Clocks, every: float = EVERY) -> int:
    """Milliseconds by which the wall clock went too far (or back) between two looks."""
    return round((now.wall - before.wall - every) * 1000)


class Watch:
    """Looks at the clocks until it is cancelled, and calls `woke` with the milliseconds lost after a jump."""

    def __init__(
        self,
        woke: Callable[[int], Awaitable[None]],
        at_most: float,
        read: Callable[[], Clocks] = both_clocks,
        rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._woke, self._at_most, self._read, self._rest = woke, at_most, read, rest

    async def run(self) -> None:
        """Look for ever."""
        before = self._read()
        while True:
            await self._rest(EVERY)
            now = self._read()
            if jumped(before, now, self._at_most):
                await self._woke(lost(before, now))
                now = self._read()
            before = now
