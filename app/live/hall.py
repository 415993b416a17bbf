"""One café as it is live: who is connected, what changed, and one frame per audience per tick."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from app import measures
from app.cafe.made import changed
from app.cafe.state import Cafe
from app.live.beat import Beat
from app.live.client import ANEW, Client
from app.live.company import Company
from app.live.frames import encoded, framed, joined, stamped
from app.live.group import Group
from app.live.instant import utc_ms
from app.live.latecomers import Latecomers
from app.live.pace import CAN_WAIT, Pace
from app.live.presence import Presence
from app.live.views import Views
from app.pages.audience import Audience, PlaceName, audience_of
from app.pages.facts import Facts
from app.pages.me import me
from app.pages.part import Key
from app.pages.rendering import SITE
from app.people.grant import Grant

MOVING = frozenset({"step", "seats", "settings"})
"""Subjects after which everybody's audience may be another; after `person`, that person's."""
SLICE = 0.004
"""Seconds for which a tick may hold up everything else."""


class Hall:
    """The clients of one café, and what their pages are drawn from."""

    def __init__(self, cafe: Cafe, epoch: str, facts: Facts, pace: Pace) -> None:
        self.views = Views(cafe, epoch, lambda: self.facts, pace.resume)
        self.clients = Company()
        self.presence = Presence()
        self.names_due = False
        self.left_at = time.monotonic()
        self._facts = facts
        self._as_of_now: Facts | None = None
        self._pace = pace
        self._quick = Beat(pace.table, lambda: self._tick(everywhere=False))
        self._slow = Beat(pace.room, lambda: self._tick(everywhere=True))
        self._came_or_went = False
        self._moved: set[Client] = set()
        self._late = Latecomers()
        self._untold: set[Client] = set()

    @property
    def cafe(self) -> Cafe:
        """The café as it stands."""
        return self.views.cafe

    @property
    def facts(self) -> Facts:
        """What pages need to know beside the café's state, as of now."""
        if self._as_of_now is None:
            now = {"online": self.presence.online, "heard": self.presence.heard, "now": utc_ms()}
            return changed(self._facts, now)
        return self._as_of_now

    @property
    def settled(self) -> bool:
        """Whether everybody has been told everything, and no tick is due."""
        return self._quick.resting and self._slow.resting

    # What happens

    def grew(self, cafe: Cafe, subjects: Iterable[Key]) -> None:
        """The café has new events, which touched these subjects."""
        touched = set(subjects)
        self.views.grew(cafe, touched)
        self._note(touched)

    def learn(self, *subjects: Key, **facts: Any) -> None:
        """Something that is no event is known now (a name, a job's progress); it concerns `subjects`."""
        self._facts = replace(self._facts, **facts)
        self.views.stir(subjects)
        self._note(set(subjects))

    def began_anew(self, cafe: Cafe, epoch: str) -> None:
        """The log was rewritten (words were erased): every page gets a fresh view."""
        self.views.begin_anew(cafe, epoch)
        for client in self.clients:
            client.seen = ANEW
            self._late.add(client)
        self._moved.update(self.clients)
        self._untold.update(self.clients)
        self._quick.wake()
        self._slow.wake()

    def polled(self, person: str) -> None:
        """A phone without a socket asked for its view."""
        if self.presence.polled(person, utc_ms()):
            self._stir_presence()

    def heard_elsewhere(self, worker: str, people: frozenset[str], at: int) -> None:
        """Another process said who is online there (`at`: UTC milliseconds)."""
        if self.presence.elsewhere(worker, people, at):
            self._stir_presence()

    def look_round(self) -> None:
        """See who has stopped polling, and which process has fallen silent."""
        if self.presence.expired(utc_ms()):
            self._stir_presence()

    # Who is there

    def audience_for(self, grant: Grant, place: PlaceName, lang: str, room: str = "") -> Audience:
        """The audience of a page that a browser opens at a place."""
        return audience_of(self.cafe, place, lang=lang, person=grant.person, table=grant.table, room=room)

    def me(self, grant: Grant) -> dict[str, Any]:
        """What is for one person alone."""
        return me(self.cafe, self._facts, person=grant.person, table=grant.table, ballot=grant.ballot)

    def came(self, client: Client, epoch: str | None, seq: int) -> None:
        """A page has said hello: bring it to the present with a single frame, and count it in."""
        client.begin(self._drained)
        group = self.views.groups.of(self._audience(client))
        client.audience = group.audience  # one for all of them: they are told together by it
        knows = epoch == self.views.epoch_for(client.audience)
        message = self.views.since_event(client.audience, epoch, seq) if knows else self.views.fresh(group)
        (measures.BY_NUMBER if knows else measures.FRESH).inc()
        self._write_with_mine(client, stamped(message, build=SITE.build))
        group.join(client)
        self.clients.add(client)
        self._count(client, self.presence.came)

    def went(self, client: Client) -> None:
        """A page is gone."""
        client.end()
        self.views.groups.leave(client)
        self._late.discard(client)
        for waiting in (self._moved, self._untold):
            waiting.discard(client)
        self.clients.discard(client)
        self.left_at = time.monotonic()
        self._count(client, self.presence.went)

    def hear(self, client: Client) -> None:
        """A page gave a sign of life."""
        if client.grant.person is not None:
            self.presence.hear(client.grant.person, utc_ms())

    def regrant(self, client: Client, grant: Grant) -> None:
        """A page's browser was given another grant, or its own anew."""
        self.clients.discard(client)
        client.grant = grant
        self.clients.add(client)

    def close(self, code: int) -> None:
        """End every socket."""
        self._quick.close()
        self._slow.close()
        for client in self.clients:
            client.close(code)

    def _audience(self, client: Client) -> Audience:
        browser, audience = client.browser, client.audience
        return self.audience_for(client.grant, client.place, browser.lang, audience.room)

    def _count(self, client: Client, counted: Callable[[str, int], None]) -> None:
        if client.grant.person is not None and client.place == "table":
            counted(client.grant.person, utc_ms())
            self._stir_presence()

    def _stir_presence(self) -> None:
        self._came_or_went = True
        self._slow.wake()

    def _drained(self, client: Client) -> None:
        """A slow one can take something again: from its number to the present."""
        if client.seen is not None:
            self._late.add(client)
        self._untold.add(client)
        self._quick.wake()
        self._slow.wake()

    # Telling them

    def _note(self, subjects: set[Key]) -> None:
        for kind, what in subjects:
            if kind in MOVING:
                self._moved.update(self.clients)
            elif kind == "person":
                self._moved.update(self.clients.of(what))
        self._untold |= self.clients.concerned(subjects, self.views.groups.at)
        if any(kind not in CAN_WAIT for kind, _ in subjects):
            self._quick.wake()
        self._slow.wake()

    def _tick(self, *, everywhere: bool) -> bool:
        """Tell everybody at a table, or `everywhere`, what is new; answers whether a slice was too short."""
        if everywhere:
            self._see_who_is_here()
        began = time.monotonic()
        self._as_of_now = self.facts
        try:
            left = any(time.monotonic() > began + SLICE for _ in self._work(everywhere))
        finally:
            self._as_of_now = None
        measures.TICKS.observe(time.monotonic() - began)
        return left

    def _work(self, everywhere: bool) -> Iterator[None]:
        while self._moved:
            self._move(self._moved.pop())
            yield
        while (group := self.views.groups.take_due(everywhere)) is not None:
            self._tell_group(group)
            yield
        while clients := self._late.take(everywhere):
            self._bring(clients)
            yield
        while self._untold:
            self._tell(self._untold.pop())
            yield

    def _see_who_is_here(self) -> None:
        if not self._came_or_went:
            return
        self._came_or_went = False
        subjects: set[Key] = set()
        for person in self.presence.changed():
            subjects.add(("online", ""))
            if (table := self.cafe.table_of(person) if self.cafe.seq else None) is not None:
                subjects.add(("presence", str(table)))
        if subjects:
            self.views.stir(subjects)

    def _move(self, client: Client) -> None:
        """Where a page belongs to another audience now, it leaves its group; it gets a fresh view."""
        audience = self._audience(client)
        if audience != client.audience:
            self.views.groups.leave(client)
            self._late.discard(client)
            client.audience, client.seen = self.views.groups.of(audience).audience, ANEW
            if not client.wire.full:
                self._late.add(client)

    def _tell_group(self, group: Group) -> None:
        message = self.views.news(group)
        if message is None:
            return
        frame, patience = framed(stamped(message)), self._pace.patience
        told = len(group.clients)
        measures.FRAMES.inc(told)
        measures.FRAME_BYTES.inc(told * len(frame))
        for client in [client for client in group.clients if not client.write(frame, patience)]:
            client.seen = group.since
            del group.clients[client]

    def _bring(self, clients: list[Client]) -> None:
        audience, seen = clients[0].audience, clients[0].seen
        group = self.views.groups.of(audience)
        anew = seen is None or seen < 0
        message = stamped(self.views.fresh(group) if anew else self.views.since_change(audience, seen or 0))
        measures.FRAMES.inc(len(clients))
        measures.FRAME_BYTES.inc(len(clients) * len(message))
        for client in clients:
            if self._write_with_mine(client, message):
                group.join(client)

    def _write_with_mine(self, client: Client, message: bytes) -> bool:
        """Write what all are told and what is for this person alone in one go: a write costs more."""
        if client.place != "table":
            return client.write(framed(message), self._pace.patience)
        mine = encoded({"me": self.me(client.grant)})
        if hash(mine) != client.told:
            message = joined(message, mine)
        written = client.write(framed(message), self._pace.patience)
        if written:
            client.told = hash(mine)
            self._untold.discard(client)
        return written

    def _tell(self, client: Client) -> None:
        """What is for this person alone, if it is not what they know."""
        if client.place != "table":
            return
        mine = encoded({"me": self.me(client.grant)})
        if hash(mine) != client.told and client.write(framed(mine), self._pace.patience):
            client.told = hash(mine)
