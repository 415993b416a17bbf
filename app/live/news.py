"""What is no event, told to the pages of every process: bans, a job's progress, who is online where.

Every process hears it by the bus, its own words too, and by the same way. A word brings ids and numbers; what
stands in the store (who was sent away, how many have saved) is read there.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from app.desk.bus import Bus, Hint, Message, Word
from app.live.hall import Hall
from app.live.hub import Hub
from app.live.instant import utc_ms
from app.pages.facts import Job
from app.people.door import Door
from app.store.trouble import fault

Reader = Callable[[Hall, Word], Awaitable[None]]
SAID_AGAIN = 5.0
"""Seconds after which a process says again who is online there, though nothing changed."""
AT_MOST_EVERY = 1.0
"""Seconds between two such words."""


class News:
    """One for each process. `tell…` reaches the open halls of all."""

    def __init__(self, bus: Bus, hub: Hub, door: Door) -> None:
        self._bus, self._hub, self._door = bus, hub, door
        self._readers: dict[str, Reader] = {
            "bans": self._read_bans,
            "saved": self._read_saved,
            "away": self._read_away,
            "phone": self._read_phone,
            "job": self._read_job,
            "planning": self._read_planning,
            "online": self._read_online,
        }
        self._others: dict[str, Callable[[Word], None]] = {}
        self._reading: set[asyncio.Task[None]] = set()
        self._said: dict[str, tuple[float, list[str]]] = {}
        self._end = bus.listen(self._heard)

    async def bans(self, code: str) -> None:
        """Somebody was sent away from a café, or let in again."""
        await self._bus.tell(Word(code, "bans"))

    async def saved(self, code: str) -> None:
        """One more has saved the take-home."""
        await self._bus.tell(Word(code, "saved"))

    async def away(self, code: str, grant: str, person: str | None) -> None:
        """A browser must go, and those of its person elsewhere."""
        await self._bus.tell(Word(code, "away", json.dumps([grant, person])))

    async def phone(self, code: str) -> None:
        """A phone came in by the public address."""
        await self._bus.tell(Word(code, "phone"))

    async def job(self, code: str, job: Job | None) -> None:
        """How far a café's theming is."""
        await self._bus.tell(Word(code, "job", json.dumps(asdict(job) if job else None)))

    async def planning(self, code: str, looking: bool) -> None:
        """Whether a better seating plan is being looked for."""
        await self._bus.tell(Word(code, "planning", json.dumps(looking)))

    async def claim_job(self, code: str, seconds: float) -> bool:
        """Whether a café's theming is for this process to begin, of all that are asked at once."""
        return await self._bus.claim(f"themes:{code}", seconds)

    async def release_job(self, code: str) -> None:
        """It may be begun anew."""
        await self._bus.release(f"themes:{code}")

    async def stop_job(self, code: str) -> None:
        """Whoever has a café's theming going is to stop it."""
        await self._bus.tell(Word(code, "stop"))

    def hear(self, kind: str, listener: Callable[[Word], None]) -> None:
        """Call `listener` for every word of a kind, in this process' own halls or not."""
        self._others[kind] = listener

    async def online(self) -> None:
        """Say who is online in this process, of each open hall, where that changed or was said long ago."""
        now = asyncio.get_running_loop().time()
        halls = self._hub.open()
        for code in self._said.keys() - halls.keys():
            del self._said[code]
        for code, hall in halls.items():
            people = hall.presence.here
            at, before = self._said.get(code, (-SAID_AGAIN, []))
            if (people != before and now - at >= AT_MOST_EVERY) or now - at >= SAID_AGAIN:
                self._said[code] = now, people
                await self._bus.tell(Word(code, "online", json.dumps(people)))

    async def settled(self) -> None:
        """Wait until all that was heard has reached the halls."""
        await asyncio.gather(*self._reading, return_exceptions=True)

    async def close(self) -> None:
        """Hear no more."""
        self._end()
        for task in self._reading:
            task.cancel()
        await self.settled()

    def _heard(self, message: Message) -> None:
        if isinstance(message, Hint):
            return
        if (listener := self._others.get(message.kind)) is not None:
            listener(message)
        if (reader := self._readers.get(message.kind)) is None:
            return
        hall = self._hub.open().get(message.code)
        if hall is None:
            return
        task = asyncio.get_running_loop().create_task(self._read(reader, hall, message))
        self._reading.add(task)
        task.add_done_callback(self._reading.discard)

    async def _read(self, reader: Reader, hall: Hall, word: Word) -> None:
        try:
            await reader(hall, word)
        except Exception as error:  # noqa: BLE001  another process' word must not end anything here
            fault(error, f"a word about {word.kind}")

    async def _read_bans(self, hall: Hall, word: Word) -> None:
        found = tuple((ban.id, ban.at) for ban in await self._door.bans(word.code))
        hall.learn(("bans", ""), bans=found)

    async def _read_saved(self, hall: Hall, word: Word) -> None:
        hall.learn(("saved", ""), saved=await self._door.savers(word.code))

    async def _read_away(self, hall: Hall, word: Word) -> None:
        grant, person = json.loads(word.body)
        self._hub.send_away(word.code, grant, person)

    async def _read_phone(self, hall: Hall, word: Word) -> None:
        hall.learn(("phone", ""), phone_came=True)

    async def _read_job(self, hall: Hall, word: Word) -> None:
        said: dict[str, Any] | None = json.loads(word.body)
        hall.learn(("job", ""), job=Job(**said) if said else None)

    async def _read_planning(self, hall: Hall, word: Word) -> None:
        hall.learn(("plan", ""), planning=bool(json.loads(word.body)))

    async def _read_online(self, hall: Hall, word: Word) -> None:
        if word.worker:
            hall.heard_elsewhere(word.worker, frozenset(json.loads(word.body)), utc_ms())
