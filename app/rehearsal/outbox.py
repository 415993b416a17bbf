"""What a phone has not yet had acknowledged: sent in order, one by one, after a loss by the same op."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.rehearsal import timing
from app.rehearsal.browser import AGAIN, RefusedError
from app.rehearsal.link import Link, LostError


@dataclass(frozen=True)
class Entry:
    """A command, and who is told of its ack or of the code of its refusal."""

    command: dict[str, Any]
    acked: Callable[[dict[str, Any]], None] = lambda ack: None
    refused: Callable[[str], None] = lambda code: None


class Outbox:
    """The outbox of one phone."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._entries: deque[Entry] = deque()
        self._filled = asyncio.Event()
        self._empty = asyncio.Event()
        self._empty.set()

    def put(self, entry: Entry) -> None:
        """To be sent as soon as all before it are acknowledged or refused."""
        self._entries.append(entry)
        self._filled.set()
        self._empty.clear()

    async def empty(self) -> None:
        """Wait until nothing is unsent."""
        await self._empty.wait()

    async def drain(self) -> None:
        """Send until cancelled."""
        while True:
            await self._filled.wait()
            while self._entries:
                if await self._settled(self._entries[0]):
                    self._entries.popleft()
            self._filled.clear()
            self._empty.set()

    async def _settled(self, entry: Entry) -> bool:
        """Whether the server has spoken; if not, the same is sent again."""
        await self._link.open.wait()
        try:
            entry.acked(await self._link.ask(entry.command))
        except LostError:
            return False
        except RefusedError as no:
            if no.kind in AGAIN:
                await asyncio.sleep(min(no.after, timing.LONGEST_PAUSE))
                return False
            entry.refused(no.code)
        return True
