"""Causal maps read beside the loop: small ones in a thread, large ones in a process; each map once."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from app.cafe.refusal import Code, Refusal
from app.config import Maps
from app.desk.desk import Desk
from app.jobs import mapping
from app.jobs.jobs import Jobs
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy, Report
from app.store.trouble import fault
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.press import Pressed
from app.strategy.causal.reading import MapOrder, MapReading, PressOrder

A = TypeVar("A")
R = TypeVar("R")
KEPT = 64
"""Cafés whose last reading is kept."""
SMALL = 60
"""Links up to which a map is read in a thread: sooner done than a process has started."""


class Readings:
    """How far loops are looked for, and how often a push is tried, the settings say."""

    def __init__(self, desk: Desk, jobs: Jobs, settings: Maps) -> None:
        desk.listen(lambda _: None, self.forget)
        self._jobs, self._settings = jobs, settings
        self._kept: OrderedDict[str, tuple[CausalMap, MapReading]] = OrderedDict()
        self._locks: dict[str, asyncio.Lock] = {}

    async def reading(self, code: str, drawn: CausalMap) -> MapReading:
        """What is read off a café's map now. Raises ``Refusal`` (busy, fault).

        The words of ideas take no part in it: they are neither kept here nor sent to another process.
        """
        drawn = replace(drawn, quotes={})
        lock = self._locks.setdefault(code, asyncio.Lock())
        async with lock:
            kept = self._kept.get(code)
            if kept is None or kept[0] != drawn:
                order = MapOrder(drawn, self._settings.map_loop_links, self._settings.map_loops)
                kept = drawn, await self._beside(mapping.read, order, drawn)
                self._keep(code, kept)
            self._kept.move_to_end(code)
            return kept[1]

    async def pressed(self, drawn: CausalMap, variable: str, *, up: bool) -> Pressed:
        """What a push does. Raises ``Refusal`` (busy, fault)."""
        drawn = replace(drawn, quotes={})
        return await self._beside(
            mapping.push, PressOrder(drawn, variable, up, self._settings.press_draws), drawn
        )

    async def painted(self, drawn: CausalMap, svg: str) -> bytes:
        """The map's picture as PNG. Raises ``Refusal`` (busy, fault)."""
        return await self._beside(mapping.paint, svg, drawn)

    @property
    def keeps(self) -> int:
        """Of how many cafés the last reading is kept."""
        return len(self._kept)

    def forget(self, code: str) -> None:
        """The café is gone, and so are its words."""
        self._kept.pop(code, None)
        self._locks.pop(code, None)

    async def close(self) -> None:
        """End what still runs."""
        await self._jobs.close()

    def _keep(self, code: str, reading: tuple[CausalMap, MapReading]) -> None:
        self._kept[code] = reading
        while len(self._kept) > KEPT:
            gone, _ = self._kept.popitem(last=False)
            self._locks.pop(gone, None)

    async def _beside(self, work: Callable[[A, Report], R], order: A, drawn: CausalMap) -> R:
        if len(drawn.links) <= SMALL:
            return await asyncio.to_thread(work, order, _silent)
        try:
            job = await self._jobs.start(f"map of {len(drawn.links)} links", work, order)
        except JobsBusy as error:
            raise Refusal(Code.BUSY, after=5) from error
        try:
            return await job.result()
        except (JobFailed, JobCancelled) as error:
            raise fault(error, "reading a map") from error
        finally:
            job.cancel()  # nobody waits for it any more


def _silent(share: float, step: str) -> Any:
    """Nobody watches so short a work."""
