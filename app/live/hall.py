"""One café as it is live: who is connected, what changed, and one frame per audience per tick."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from app.cafe.state import Cafe
from app.live.client import Client
from app.live.frames import encoded, joined
from app.live.presence import Presence
from app.live.views import Views
from app.pages.audience import Audience, PlaceName, audience_of
from app.pages.facts import Facts
from app.pages.me import me
from app.pages.part import Key
from app.people.grant import Grant
from app.store.trouble import fault

MOVING = frozenset({"step", "seats", "person", "settings"})
"""Subjects after which somebody's audience may be another."""
PERSONAL = frozenset({"step", "clock", "seats", "settings", "message", "votes", "door"})
"""Subjects after which what is for one person alone may be different for everybody."""


def utc_ms() -> int:
    """Now, in UTC milliseconds."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True)
class Pace:
    """How often frames go out (seconds), how far back a phone may resume, how long a slow one is kept."""

    table: float = 0.05
    room: float = 0.25
    resume: float = 3600.0
    patience: float = 15.0


class Hall:
    """The clients of one café, and what their pages are drawn from."""

    def __init__(self, cafe: Cafe, epoch: str, facts: Facts, pace: Pace) -> None:
        self.views = Views(cafe, epoch, lambda: self.facts, pace.resume)
        self.clients: set[Client] = set()
        self.presence = Presence()
        self.names_due = False
        self.left_at = time.monotonic()
        self._facts = facts
        self._pace = pace
        self._due = {True: False, False: False}
        self._beats: dict[bool, asyncio.Task[None]] = {}
        self._closed = False
        self._moved_at = 0

    @property
    def cafe(self) -> Cafe:
        """The café as it stands."""
        return self.views.cafe

    @property
    def facts(self) -> Facts:
        """What pages need to know beside the café's state, as of now."""
        return replace(self._facts, online=self.presence.online, heard=self.presence.heard, now=utc_ms())

    def grew(self, cafe: Cafe, subjects: Iterable[Key]) -> None:
        """The café has new events, which touched these subjects."""
        subjects = set(subjects)
        self.views.grew(cafe, subjects)
        if any(kind in MOVING for kind, _ in subjects):
            self._moved_at = self.views.change
        self._wake()

    def learn(self, *subjects: Key, **facts: Any) -> None:
        """Something that is no event is known now (a name, a job's progress); it concerns `subjects`."""
        self._facts = replace(self._facts, **facts)
        self.views.stir(subjects)
        self._wake()

    def began_anew(self, cafe: Cafe, epoch: str) -> None:
        """The log was rewritten (words were erased): every page gets a fresh view."""
        self.views.begin_anew(cafe, epoch)
        self._moved_at = 0
        for client in self.clients:
            client.change = -1
        self._wake()

    def audience(self, client: Client) -> Audience:
        """The audience that a client belongs to now."""
        return self.audience_for(client.grant, client.place, client.lang, client.room)

    def audience_for(self, grant: Grant, place: PlaceName, lang: str, room: str = "") -> Audience:
        """The audience of a page that a browser opens at a place."""
        return audience_of(self.cafe, place, lang=lang, person=grant.person, table=grant.table, room=room)

    def me(self, grant: Grant) -> dict[str, Any]:
        """What is for one person alone."""
        return me(self.cafe, self.facts, person=grant.person, table=grant.table, ballot=grant.ballot)

    def came(self, client: Client, epoch: str | None, seq: int) -> None:
        """A page has said hello: bring it to the present, and count it in."""
        client.audience = self.audience(client)
        text = stamped(self.views.since_event(client.audience, epoch, seq))
        if self._write(client, text):
            client.change = self.views.change
        self._tell(client)
        self.clients.add(client)
        self._count(client, self.presence.came)

    def went(self, client: Client) -> None:
        """A page is gone."""
        self.clients.discard(client)
        self.left_at = time.monotonic()
        self._count(client, self.presence.went)

    def hear(self, client: Client) -> None:
        """A page gave a sign of life."""
        if client.grant.person is not None:
            self.presence.hear(client.grant.person, utc_ms())

    def polled(self, person: str) -> None:
        """A phone without a socket asked for its view."""
        if self.presence.polled(person, utc_ms()):
            self._wake()

    def look_round(self) -> None:
        """See who has stopped polling."""
        if self.presence.expired(utc_ms()):
            self._wake()

    async def close(self, code: int) -> None:
        """End every socket."""
        self._closed = True
        for beat in self._beats.values():
            beat.cancel()
        await asyncio.gather(*(client.close(code) for client in list(self.clients)))

    def _count(self, client: Client, counted: Callable[[str, int], None]) -> None:
        if client.grant.person is None or client.place != "table":
            return
        counted(client.grant.person, utc_ms())
        self._wake()

    def _wake(self) -> None:
        if self._closed:
            return
        for quick in (True, False):
            self._due[quick] = True
            beat = self._beats.get(quick)
            if beat is None or beat.done():
                self._beats[quick] = asyncio.get_running_loop().create_task(self._beat(quick))

    async def _beat(self, quick: bool) -> None:
        """Send at once what there is, then wait a tick, for as long as something changes."""
        while self._due[quick]:
            self._due[quick] = False
            try:
                await self.flush(quick)
            except Exception as error:  # noqa: BLE001  logged, and the next one may go well
                fault(error, "a tick")
            await asyncio.sleep(self._pace.table if quick else self._pace.room)

    async def flush(self, quick: bool) -> None:
        """Bring everybody at a table (`quick`), or everybody else, to the present, one audience at a time."""
        self._see_who_is_here()
        groups: dict[tuple[Audience, int], list[Client]] = {}
        for client in self.clients:
            settled = client.change >= self._moved_at
            audience = client.audience if settled else self.audience(client)
            if audience.at_table is not quick or client.draining or client.gone:
                continue
            change = client.change if audience == client.audience else -1
            groups.setdefault((audience, change), []).append(client)
        self.views.keep({client.audience for client in self.clients} | {audience for audience, _ in groups})
        for (audience, change), clients in groups.items():
            if change < self.views.change:
                self._bring(audience, change, clients)
                await asyncio.sleep(0)

    def _see_who_is_here(self) -> None:
        subjects: set[Key] = set()
        for person in self.presence.changed():
            subjects |= {("online", ""), ("person", person)}
            if (table := self.cafe.table_of(person) if self.cafe.seq else None) is not None:
                subjects.add(("table", str(table)))
        if subjects:
            self.views.stir(subjects)
            self._due[False] = True

    def _bring(self, audience: Audience, change: int, clients: list[Client]) -> None:
        subjects = self.views.touched_since(change)
        text = self.views.whole(audience) if subjects is None else self.views.news(audience, change, subjects)
        text = stamped(text) if text is not None else None
        for client in clients:
            if text is None or self._write(client, text):
                client.change, client.audience = self.views.change, audience
            if subjects is None or _concerns(subjects, client):
                self._tell(client)

    def _tell(self, client: Client) -> None:
        """What is for this person alone, if it is not what they know."""
        if client.place != "table":
            return
        text = encoded({"me": self.me(client.grant)})
        if text != client.facts and self._write(client, text):
            client.facts = text

    def _write(self, client: Client, text: str) -> bool:
        return client.write(text, self._drained, self._pace.patience)

    def _drained(self, client: Client) -> None:
        """A slow one can take something again: from its number to the present."""
        if client in self.clients:
            self._wake()


def stamped(text: str) -> str:
    """A frame with the server's time in it."""
    return joined(text, {"now": utc_ms()})


def _concerns(subjects: set[Key], client: Client) -> bool:
    """Whether what is for this person alone may have changed."""
    return any(
        kind in PERSONAL
        or (kind == "person" and what == client.grant.person)
        or (kind == "table" and what == str(client.audience.table))
        for kind, what in subjects
    )
