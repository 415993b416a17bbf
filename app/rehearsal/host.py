"""The made-up host: opens a café or takes one over, goes on from step to step, and reads the record."""

from __future__ import annotations

import asyncio
from typing import Any

from app.rehearsal import timing
from app.rehearsal.browser import Browser, RefusedError, Server

MOVED_ON = ("already_moved_on", "no_next_step")
"""Somebody else was quicker: a host who watches may press the button too."""


class Host:
    """Sends every command until it is answered, by the same op."""

    def __init__(self, server: Server) -> None:
        self.browser = Browser(server)
        self.code = ""
        self.links: dict[str, str] = {}

    async def open(self, key: str, changes: dict[str, Any]) -> None:
        """Open a café of one's own. Raises `RefusedError`."""
        wish = {"op": self.browser.op(), "recipe": "classic", "key": key, "changes": changes}
        told = await self.browser.insist("/api/cafes", wish)
        self.code, self.links = told["code"], told["links"]

    async def enter(self, code: str, secret: str) -> None:
        """Host a café that was opened by somebody else, by its link. Raises `RefusedError`."""
        await self.browser.insist(f"/h/{code}/enter", {"secret": secret})
        self.code = code

    async def go_on(self, leaves: str) -> None:
        """Press *next*."""
        await self.do("step.next", MOVED_ON, leaves=leaves)

    async def do(self, what: str, harmless: tuple[str, ...] = (), **fields: Any) -> None:
        """Send a command. Raises `RefusedError`, but for refusals that do no harm."""
        command = {"op": self.browser.op(), "do": what, **fields}
        try:
            await self.browser.insist(f"/api/cafes/{self.code}/commands?place=host", command)
        except RefusedError as no:
            if no.code not in harmless:
                raise

    async def find_themes(self) -> bool:
        """Press the button for themes and wait until each idea has its place; answers whether there are any.

        Ideas that are all unlike each other make none. Raises TimeoutError after all patience.
        """
        await self.browser.insist(f"/h/{self.code}/themes/find", {})
        async with asyncio.timeout(timing.PATIENCE):
            pause = timing.FIRST_PAUSE
            while not (found := await self.record())["themes"] and not found["alone"]:
                await asyncio.sleep(pause)
                pause = min(2 * pause, timing.LONGEST_PAUSE)
        return bool(found["themes"])

    async def record(self) -> dict[str, Any]:
        """The JSON export. Raises `RefusedError`."""
        return await self.browser.get(f"/h/{self.code}/export.json")
