"""A phone that knows by heart what its page shows, so that it can be compared with a page opened afresh."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import httpx2

from app.rehearsal import timing
from app.rehearsal.browser import Browser, RefusedError, Server
from app.rehearsal.phone import Phone

TICKING = re.compile(r'(?<="clock__time digits">)[^<]*|(?<="clock__time">)[^<]*|(?<="glass__tea" )[^>]*')
"""The clock's face as it was when it was drawn: the page turns it by itself."""
Shown = dict[str, tuple[str, str, str]]
"""By a part's id: where it stands, its order there, its HTML."""
ANOTHER_LOOK = 1.0
"""Seconds after which a page that lacks something, and is told nothing, is looked at again."""


class Onlooker(Phone):
    """`shown` is its page, part by part. `straight` is the server, reached by a way without faults."""

    def __init__(self, straight: Server, *given: Any) -> None:
        super().__init__(*given)
        self._straight = Browser(straight, self.browser.lang)
        self.shown: Shown = {}
        self.seq = 0
        self.epoch = ""

    def _hear(self, message: dict[str, Any], at: float) -> None:
        if message.get("fresh"):
            self.shown = {}
        self.shown |= parts_of(message)
        for gone in message.get("drop", ()):
            self.shown.pop(gone, None)
        if "epoch" in message:
            self.seq, self.epoch = message["seq"], message["epoch"]
        super()._hear(message, at)

    @property
    def in_order(self) -> list[str]:
        """Ids of the ideas on the page, as they stand there."""
        ideas = [(order, part) for part, (_, order, _) in self.shown.items() if part.startswith("idea-")]
        return [part.removeprefix("idea-") for _, part in sorted(ideas)]

    async def afresh(self) -> tuple[Shown, dict[str, Any]]:
        """What a page opened now shows, and what it is told of this person.

        Raises `httpx2.TransportError` and `RefusedError` while the server is away or in trouble.
        """
        self._straight._cookies = self.browser._cookies
        frame = await self._straight.get(f"/api/cafes/{self.code}/view?place=table")
        return parts_of(frame), frame["me"]

    async def converged(self) -> None:
        """Wait until the page shows what one opened now does. Raises AssertionError after all patience."""
        shown: Shown = {}
        try:
            async with asyncio.timeout(timing.PATIENCE):
                while True:
                    changed = self._changed
                    try:
                        shown, mine = await self.afresh()
                        if (shown, mine) == (self.shown, self.me):
                            return
                    except (httpx2.TransportError, RefusedError):
                        pass  # the server is not back yet
                    await _moment(changed)
        except TimeoutError:
            differ = {
                part for part in shown.keys() | self.shown.keys() if shown.get(part) != self.shown.get(part)
            }
            raise AssertionError(f"phone {self.number} stays behind: {differ or 'me'}") from None


def parts_of(message: dict[str, Any]) -> Shown:
    """The parts of a frame."""
    puts = message.get("put", ())
    return {part["id"]: (part["in"], part["order"], TICKING.sub("", part["html"])) for part in puts}


async def _moment(changed: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(ANOTHER_LOOK):
            await changed.wait()
    except TimeoutError:
        return
