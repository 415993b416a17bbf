"""The halls of all cafés that this worker serves, opened when somebody comes and forgotten when idle."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

from app.cafe.erasing import PersonErased
from app.cafe.joining import NameChanged, PersonJoined
from app.desk.ack import Grown
from app.desk.desk import Desk
from app.live.alarm import Alarm
from app.live.client import GOING_AWAY
from app.live.hall import Hall
from app.live.pace import Pace
from app.pages.facts import Facts
from app.pages.part import Key
from app.pages.touched import touched
from app.people.door import Door
from app.store.trouble import fault

NAMING = (PersonJoined, NameChanged, PersonErased)
"""Events after which the names at the door may be others."""


class Hub:
    """Listens to the desk. `surroundings(code)` says what is known of a café beside state and names."""

    def __init__(self, desk: Desk, door: Door, surroundings: Callable[[str], Facts], pace: Pace) -> None:
        self.alarm = Alarm(desk)
        self._desk, self._door = desk, door
        self._surroundings, self._pace = surroundings, pace
        self._halls: dict[str, Hall] = {}
        self._opening: dict[str, asyncio.Task[Hall]] = {}
        self._naming: dict[str, asyncio.Task[None]] = {}
        desk.listen(self.grew, self.gone)

    async def hall(self, code: str) -> Hall:
        """The hall of a café. Raises `Refusal` where there is no such café."""
        if known := self._halls.get(code):
            known.left_at = time.monotonic()
            await self._desk.here(code)
            return known
        opening = self._opening.get(code)
        if opening is None:
            opening = self._opening[code] = asyncio.get_running_loop().create_task(self._open(code))
            opening.add_done_callback(lambda _: self._opening.pop(code, None))
        return await asyncio.shield(opening)

    async def _open(self, code: str) -> Hall:
        """Read what a hall needs; once, however many come at the same moment."""
        bans = tuple((ban.id, ban.at) for ban in await self._door.bans(code))
        saved = await self._door.savers(code)
        names = await self._door.names(code)
        here = await self._desk.here(code)
        self.alarm.set(code, here.cafe)
        facts = replace(self._surroundings(code), code=code, names=names, bans=bans, saved=saved)
        return self._halls.setdefault(code, Hall(here.cafe, here.epoch, facts, self._pace))

    def open(self) -> dict[str, Hall]:
        """The halls that are open, by code."""
        return dict(self._halls)

    @property
    def sockets(self) -> int:
        """How many sockets are open."""
        return sum(len(hall.clients) for hall in self._halls.values())

    def grew(self, grown: Grown) -> None:
        """The desk says that a café has new events."""
        self.alarm.set(grown.code, grown.after)
        hall = self._halls.get(grown.code)
        if hall is None:
            return
        if grown.fresh or hall.cafe.seq < grown.before.seq:
            hall.began_anew(grown.after, grown.epoch)
        else:
            hall.grew(grown.after, _touched(grown))
        if any(isinstance(recorded.event, NAMING) for recorded in grown.recorded):
            self._read_names(grown.code, hall)

    def gone(self, code: str) -> None:
        """A café is no more: close its sockets."""
        self.alarm.forget(code)
        if hall := self._halls.pop(code, None):
            hall.close(GOING_AWAY)

    def send_away(self, code: str, grant: str, person: str | None) -> None:
        """Close the sockets that a browser has here (by its grant's id), and those of its person."""
        if hall := self._halls.get(code):
            for client in {*hall.clients.of(grant), *hall.clients.of(person)}:
                client.close()

    def forget_idle(self, seconds: float) -> None:
        """Let go of halls in which nobody has been for so long."""
        now = time.monotonic()
        for code, hall in list(self._halls.items()):
            if not hall.clients and now - hall.left_at > seconds:
                del self._halls[code]

    async def close(self) -> None:
        """End every socket and every timer."""
        await self.alarm.close()
        for task in self._naming.values():
            task.cancel()
        for hall in self._halls.values():
            hall.close(GOING_AWAY)

    def _read_names(self, code: str, hall: Hall) -> None:
        """Read the names again; while that goes on, one more reading stands for all that come meanwhile."""
        hall.names_due = True
        if code not in self._naming or self._naming[code].done():
            self._naming[code] = asyncio.get_running_loop().create_task(self._keep_names(code, hall))

    async def _keep_names(self, code: str, hall: Hall) -> None:
        while hall.names_due:
            hall.names_due = False
            before = hall.facts.names
            try:
                names = await self._door.names(code)
            except Exception as error:  # noqa: BLE001  logged, and the next one may go well
                fault(error, f"the names of {code}")
                return
            subjects = {("person", person) for person, _ in before.items() ^ names.items()}
            if subjects:
                hall.learn(("people", ""), ("queue", ""), *subjects, *_tables(hall, subjects), names=names)


def _touched(grown: Grown) -> set[Key]:
    return {key for recorded in grown.recorded for key in touched(grown.before, grown.after, recorded)}


def _tables(hall: Hall, people: set[Key]) -> set[Key]:
    tables = {hall.cafe.table_of(person) for _, person in people}
    return {("table", str(table)) for table in tables if table is not None}
