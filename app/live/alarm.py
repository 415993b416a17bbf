"""The alarm: when a deadline comes, the house says so, once, however many workers say it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from app.cafe.actor import HOUSE
from app.cafe.clocks import PauseClock, RingClock
from app.cafe.message import Command
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.desk.desk import Desk
from app.live.instant import utc_ms
from app.store.trouble import fault

log = logging.getLogger("samovar.alarm")
AGAIN = 1.0
"""Seconds after which a ring that came too early, or met a busy desk, is tried again."""


class Alarm:
    """The deadlines of all cafés that run. It is set by every event and rings by a timer of the loop."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._set: dict[str, tuple[str, int]] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._ringing: set[asyncio.Task[None]] = set()

    def set(self, code: str, cafe: Cafe) -> None:
        """Follow a café: its deadline is the one that its newest event left."""
        clock = cafe.clock
        if clock.deadline is None or clock.rang:
            self.forget(code)
            return
        if self._set.get(code) == (cafe.step, clock.set_by):
            return
        self.forget(code)
        self._set[code] = (cafe.step, clock.set_by)
        self._ring_in(code, max(0, clock.deadline - utc_ms()) / 1000)

    def forget(self, code: str) -> None:
        """No deadline here (any more)."""
        self._set.pop(code, None)
        if timer := self._timers.pop(code, None):
            timer.cancel()

    async def pause_all(self, lost: int = 0) -> None:
        """The machine slept, or its clock jumped, by ``lost`` ms: stop every timer; the host is asked."""
        for code, (step, set_by) in list(self._set.items()):
            pause = PauseClock(op=f"{step}-woke-{set_by}", step=step, why="woke", lost=lost)
            await self._say(code, pause)

    async def settled(self) -> None:
        """Wait until what rings now has been answered."""
        await asyncio.gather(*self._ringing, return_exceptions=True)

    async def close(self) -> None:
        """Ring no more."""
        for code in list(self._set):
            self.forget(code)
        for task in list(self._ringing):
            task.cancel()
        await asyncio.gather(*self._ringing, return_exceptions=True)

    def _ring_in(self, code: str, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        self._timers[code] = loop.call_later(seconds, lambda: self._begin(self._ring(code)))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._ringing.add(task)
        task.add_done_callback(self._ringing.discard)

    async def _ring(self, code: str) -> None:
        if code not in self._set:
            return
        step, set_by = self._set[code]
        ring = RingClock(op=f"{step}-close-{set_by}", step=step, set_by=set_by)
        again = await self._say(code, ring)
        if again and self._set.get(code) == (step, set_by):
            self._ring_in(code, AGAIN)

    async def _say(self, code: str, command: Command) -> bool:
        """Send a command of the house; answers whether it should be sent again."""
        try:
            await self._desk.submit(code, command, HOUSE)
        except Refusal as refusal:
            log.info("alarm refused", extra={"cafe": code, "code": refusal.code})
            return refusal.code == Code.TOO_EARLY or refusal.kind in ("busy", "fault")
        except Exception as error:  # noqa: BLE001  logged, and the next one may go well
            fault(error, f"the alarm of {code}")
            return True
        return False
