"""One open page. It has a number, not a queue.

A frame is written at once or not at all. While its wire is full nothing is kept for it; once that has
drained it is brought from its number to the present; one that does not read for long is cut off.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from app import measures
from app.live.browser import Browser
from app.live.wire import Wire
from app.pages.audience import Audience, PlaceName
from app.people.grant import Grant

GOING_AWAY = 1001
ANEW = -1
"""The number of a page that needs a fresh view."""


class Client:
    """A page that is connected.

    `seen` is the number of the last change it was told of, where it stands alone; None while it shows what
    all pages of its audience show. `told` is what it was last told of its own person, hashed.
    """

    __slots__ = (
        "_drained", "_free", "_limit", "audience", "browser", "came", "checked", "gone", "grant", "place",
        "seen", "told", "wire",
    )  # fmt: skip

    def __init__(
        self, wire: Wire, grant: Grant, place: PlaceName, audience: Audience, browser: Browser
    ) -> None:
        self.wire, self.grant, self.place, self.audience, self.browser = wire, grant, place, audience, browser
        self.seen: int | None = ANEW
        self.told = 0
        self.came = self.checked = time.monotonic()
        self.gone = False
        self._drained: Callable[[Client], None] | None = None
        self._limit: asyncio.TimerHandle | None = None
        self._free: asyncio.Future[None] | None = None

    def begin(self, drained: Callable[[Client], None]) -> None:
        """Call `drained` whenever the wire was full and no longer is."""
        self._drained = drained
        self.wire.drained = self._goes_on

    def write(self, frame: bytes, patience: float) -> bool:
        """Write without waiting; answers False if the wire is full, or gone.

        A page whose wire stays full for more than `patience` seconds is cut off.
        """
        wire = self.wire
        if wire.full or self.gone:
            if not self.gone and self._limit is None:
                self._limit = asyncio.get_running_loop().call_later(patience, self._give_up)
            return False
        wire.write(frame)
        return True

    async def drains(self) -> None:
        """Wait until the wire can take something: from a page that does not read, nothing is read."""
        if self.wire.full and not self.gone:
            self._free = asyncio.get_running_loop().create_future()
            await self._free

    def close(self, code: int = GOING_AWAY) -> None:
        """End the socket, also where the other side does not read."""
        self.gone = True
        self._let_go()
        self.wire.close(code)

    def end(self) -> None:
        """It has ended: keep nothing that would keep it in memory."""
        self.gone = True
        self.wire.drained = self._drained = None
        self._let_go()

    def _goes_on(self) -> None:
        self._let_go()
        if self._drained is not None:
            self._drained(self)

    def _give_up(self) -> None:
        self.gone = True
        measures.SLOW.inc()
        self._let_go()
        self.wire.abort()

    def _let_go(self) -> None:
        """Nobody waits for the wire any more."""
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
        if self._free is not None:
            if not self._free.done():
                self._free.set_result(None)
            self._free = None
