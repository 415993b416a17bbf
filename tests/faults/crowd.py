"""Phones in the middle of a round, with more to say than is acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from app.rehearsal.browser import Server
from app.rehearsal.host import Host
from app.rehearsal.phone import Phone
from app.rehearsal.said import Said
from app.rehearsal.tally import Tally

SECONDS = 60


@dataclass
class Crowd:
    """`tally` says what the phones sent and what the server has acknowledged."""

    host: Host
    phones: list[Phone]
    tally: Tally
    answered: asyncio.Event

    def say(self, each: int) -> None:
        """Everybody puts this many ideas into the outbox at once."""
        for phone in self.phones:
            for number in range(each):
                phone.say(Said(f"Idea {number} of phone {phone.number}"))

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
        """The ideas of the record."""
        record = await self.host.record()
        ideas: list[dict[str, Any]] = record["ideas"]
        return ideas


@asynccontextmanager
async def crowd(hosted_at: str, phones_at: str, people: int) -> AsyncIterator[Crowd]:
    """A café in round one, and everybody at a table."""
    hosting, joining = Server(hosted_at), Server(phones_at)
    answered = asyncio.Event()
    tally = Tally(answered.set)
    host = Host(hosting)
    await host.open("", {"welcome_minutes": 0})
    phones = [Phone(joining, host.code, number, tally) for number in range(people)]
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
        await hosting.close()
        await joining.close()
