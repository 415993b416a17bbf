"""What goes on without being asked: alarms set at the start, the clocks watched, ended cafés let go."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from app import measures
from app.cafe.refusal import Refusal
from app.live.watch import Watch
from app.store.trouble import fault
from app.web.console import tell_surroundings
from app.web.house import House
from app.web.pulse import pulse

EVERY = 15.0
"""Seconds between two rounds through the house."""
BEHIND_EVERY = 2.0
"""Seconds between two looks for what other processes wrote and the bus did not tell."""
ONLINE_EVERY = 1.0
"""Seconds between two looks for who came online in this process, to tell the others."""
ENDED_EVERY = 240
"""Rounds between two looks for cafés whose end date has come, and erased words in the journal (an hour)."""


class Caretaker:
    """One for each worker."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._tasks: list[asyncio.Task[None]] = []

    async def begin(self) -> None:
        """Set the alarm of every café that is running, then begin the rounds."""
        await self._set_alarms()
        watch = Watch(self._house.hub.alarm.pause_all, self._house.settings.clock_jump_seconds)
        loop = asyncio.get_running_loop()
        works = [watch.run(), self._rounds(), pulse(self._house)]
        if not self._house.settings.on_sqlite:
            works += [
                self._always(BEHIND_EVERY, self._look_behind),
                self._always(ONLINE_EVERY, self._house.news.online),
            ]
        self._tasks = [loop.create_task(work) for work in works]

    async def end(self) -> None:
        """Stop."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _look_behind(self) -> None:
        measures.GAPS.inc(await self._house.desk.look_behind())

    async def _set_alarms(self) -> None:
        """Each process rings for all cafés, so that one may die; a ring that came before changes nothing."""
        for code in await self._house.store.read(lambda tx: tx.begun()):
            try:
                self._house.hub.alarm.set(code, (await self._house.desk.known(code)).cafe)
            except Refusal:
                continue

    async def _always(self, pause: float, work: Callable[[], Awaitable[object]]) -> None:
        while True:
            await asyncio.sleep(pause)
            try:
                await work()
            except Refusal:
                continue  # logged where it arose; the next one may go well
            except Exception as error:  # noqa: BLE001  as above
                fault(error, "looking after the house")

    async def _rounds(self) -> None:
        number = 0
        while True:
            try:
                await self._round(number)
            except Exception as error:  # noqa: BLE001  the next round may go well
                fault(error, "a round through the house")
            number += 1
            await asyncio.sleep(EVERY)

    async def _round(self, number: int) -> None:
        house = self._house
        if house.surroundings.changed():
            tell_surroundings(house)
        for hall in house.hub.open().values():
            hall.look_round()
        if not house.settings.on_sqlite:
            await self._set_alarms()
        house.hub.forget_idle(house.settings.idle_cafe_minutes * 60)
        house.desk.forget_idle()
        if number % ENDED_EVERY == 0:
            await house.desk.remove_ended()
            await house.store.overwrite()  # what a reader put off, or a crash left
