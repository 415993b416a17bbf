"""What one page has said and nobody has looked at yet."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

from app.live.wire import Wire

MOST = 16
"""Commands of one page that may be unanswered; what it says beyond them is not even read."""


class Inbox:
    """One message is taken a turn of the loop: of one who sends thousands at once, each waits until the
    others had their turn. While something waits here, nothing more is read from the page.

    `take` is called with each message. `unanswered` counts what was taken and has no answer yet; `shut`
    stops all taking.
    """

    def __init__(self, take: Callable[[str], None], wire: Wire) -> None:
        self.unanswered = 0
        self.shut = False
        self._take, self._wire = take, wire
        self._texts: deque[str] = deque()
        self._turn: asyncio.Handle | None = None
        self._emptied: asyncio.Future[None] | None = None

    def put(self, text: str) -> None:
        """The page says something."""
        if self._turn is None and not self._texts and self._open:
            self._take_one(text)
        else:
            self._texts.append(text)
            self._wire.hold()

    def answered(self) -> None:
        """One of the commands has its answer."""
        self.unanswered -= 1
        self.go_on()

    def go_on(self) -> None:
        """Something that was in the way may be so no longer."""
        if self._texts and self._turn is None:
            self._turn = asyncio.get_running_loop().call_soon(self._next)

    async def emptied(self) -> None:
        """Wait until nothing waits here."""
        if self._texts:
            self._emptied = asyncio.get_running_loop().create_future()
            await self._emptied

    def close(self) -> None:
        """The page is gone: look at nothing more, and keep nothing that would keep it in memory."""
        self._take = _ignore
        self._texts.clear()
        self._is_empty()

    @property
    def _open(self) -> bool:
        return not self.shut and self.unanswered < MOST and not self._wire.full

    def _take_one(self, text: str) -> None:
        self._turn = asyncio.get_running_loop().call_soon(self._next)
        self._take(text)

    def _next(self) -> None:
        self._turn = None
        if not self._texts:
            self._is_empty()
        elif self._open:
            self._take_one(self._texts.popleft())

    def _is_empty(self) -> None:
        self._wire.go_on()
        if self._emptied is not None and not self._emptied.done():
            self._emptied.set_result(None)
        self._emptied = None


def _ignore(text: str) -> None:
    """Nobody is there any more to answer."""
