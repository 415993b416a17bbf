"""Phones in the middle of a round, with more to say than is acknowledged."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2

from app.rehearsal import timing
from app.rehearsal.browser import AGAIN, RefusedError, Server
from app.rehearsal.host import Host
from app.rehearsal.said import Said
from app.rehearsal.tally import Tally
from tests.faults.onlooker import Onlooker

SECONDS = 60


@dataclass
class Crowd:
    """`tally` says what the phones sent and what the server has acknowledged; `said` has its ids by phone."""

    host: Host
    phones: list[Onlooker]
    tally: Tally
    answered: asyncio.Event
    said: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def say(self, each: int) -> None:
        """Everybody puts this many ideas into the outbox at once."""
        for phone in self.phones:
            for _ in range(each):
                self.say_one(phone)

    def say_one(self, phone: Onlooker) -> None:
        """A phone puts its next idea into the outbox."""
        said = self.said[phone.number]
        said.append(phone.say(Said(f"Idea {len(said)} of phone {phone.number}")))

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait for the answer to an idea after which this is so."""
        async with asyncio.timeout(SECONDS):
            while not true():
                self.answered.clear()
                await self.answered.wait()

    async def all_sent(self) -> None:
        """Wait until every outbox is empty."""
        async with asyncio.timeout(SECONDS):
            for phone in self.phones:
                await phone.outbox.empty()

    async def stored(self) -> list[dict[str, Any]]:
        """The ideas of the record, read again where the server goes away meanwhile."""
        async with asyncio.timeout(SECONDS):
            while (record := await self._record()) is None:  # noqa: ASYNC110  the state of another process
                await asyncio.sleep(timing.FIRST_PAUSE)
        ideas: list[dict[str, Any]] = record["ideas"]
        return ideas

    async def _record(self) -> dict[str, Any] | None:
        try:
            return await self.host.record()
        except httpx2.TransportError:
            return None
        except RefusedError as no:
            if no.kind not in AGAIN:
                raise
            return None

    async def nothing_lost(self, acknowledged: set[str] = frozenset()) -> None:  # type: ignore[assignment]
        """All outboxes get empty; every idea is stored once, as it was said, in its sender's order.

        `acknowledged` are those that were so before the fault.
        """
        await self.all_sent()
        sent, stored = self.tally.ideas, await self.stored()
        found = Counter(idea["id"] for idea in stored)
        assert acknowledged <= found.keys()
        assert found == Counter(sent.keys())
        assert {idea["id"]: idea["text"] for idea in stored} == {name: one.text for name, one in sent.items()}
        assert {(idea["round"], idea["late"]) for idea in stored} <= {(1, False)}
        for number, said in self.said.items():
            its = set(said)
            assert [idea["id"] for idea in stored if idea["id"] in its] == said, f"order of phone {number}"

    async def all_alike(self) -> None:
        """Every page shows what a fresh one does, each idea once, and all at a table in the same order."""
        await asyncio.gather(*(phone.converged() for phone in self.phones))
        tables: dict[int, list[list[str]]] = defaultdict(list)
        for phone in self.phones:
            tables[phone.me["table"]].append(phone.in_order)
        for number, pages in tables.items():
            assert all(page == pages[0] for page in pages), f"pages at table {number} differ"
            assert len(set(pages[0])) == len(pages[0])


@asynccontextmanager
async def crowd(hosted_at: str, phones_at: str | list[str], people: int) -> AsyncIterator[Crowd]:
    """A café in round one, and everybody at a table; over several addresses they are spread."""
    ways = [phones_at] if isinstance(phones_at, str) else phones_at
    hosting, joining = Server(hosted_at), [Server(way) for way in ways]
    answered = asyncio.Event()
    tally = Tally(answered.set)
    host = Host(hosting)
    await host.open("", {"welcome_minutes": 0})
    phones = [
        Onlooker(hosting, joining[number % len(joining)], host.code, number, tally)
        for number in range(people)
    ]
    await asyncio.gather(*(phone.join() for phone in phones))
    lives = [asyncio.get_running_loop().create_task(phone.live()) for phone in phones]
    for leaves in ("lobby", "move-1"):
        await host.go_on(leaves)
    for phone in phones:
        await phone.until(lambda phone: phone.me.get("kind") == "round")
    try:
        yield Crowd(host, phones, tally, answered)
    finally:
        for life in lives:
            life.cancel()
        await asyncio.gather(*lives, return_exceptions=True)
        for server in (hosting, *joining):
            await server.close()
