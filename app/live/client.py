"""One open page. It has a number, not a queue.

A frame is written at once or not at all. While its wire is full nothing is kept for it; once that has
drained it is brought from its number to the present; one that does not read for long is cut off.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any

from app import measures
from app.live.browser import Browser
from app.live.frames import encoded, framed
from app.live.inbox import Inbox
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
        "_drained", "_limit", "audience", "browser", "came", "checked", "gone", "grant", "inbox", "place",
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
        self.inbox: Inbox | None = None

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

    def listen(self, take: Callable[[str], None]) -> Inbox:
        """Have what the page says taken; what its wire does not read itself is put into the inbox."""
        self.inbox = Inbox(take, self.wire)
        self.wire.heard = self.inbox.put
        return self.inbox

    def say(self, message: Mapping[str, Any]) -> None:
        """What is for this page alone."""
        self.wire.write(framed(encoded(message)))

    def answer(self, message: Mapping[str, Any]) -> None:
        """What came of a command of its."""
        self.say(message)
        if self.inbox is not None:
            self.inbox.answered()

    def close(self, code: int = GOING_AWAY) -> None:
        """End the socket, also where the other side does not read."""
        self.gone = True
        self._let_go()
        self.wire.close(code)

    def end(self) -> None:
        """It has ended: keep nothing that would keep it in memory."""
        self.gone = True
        self.wire.drained = self.wire.heard = self._drained = None
        self._let_go()
        if self.inbox is not None:
            self.inbox.close()
            self.inbox = None

    def _goes_on(self) -> None:
        self._let_go()
        if self.inbox is not None:
            self.inbox.go_on()
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
