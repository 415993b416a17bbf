"""One open socket. It has a number, not a queue: what it has seen of the café.

A text is written at once or not at all. While a socket does not drain nothing is kept for it; once it has
drained it is brought from its number to the present; one that does not read for long is closed.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from app.pages.audience import Audience, PlaceName
from app.people.grant import Grant

GOING_AWAY = 1001
TOO_SLOW = 1013
CLOSE_SECONDS = 1


@dataclass(eq=False)
class Client:
    """A page that is connected. `change` is the number of the trail that it has seen."""

    socket: WebSocket
    grant: Grant
    place: PlaceName
    lang: str
    room: str
    audience: Audience
    change: int = 0
    facts: str = ""
    came: float = field(default_factory=time.monotonic)
    checked: float = field(default_factory=time.monotonic)
    draining: bool = False
    gone: bool = False
    life: asyncio.Task[None] | None = None
    _rest: set[asyncio.Task[None]] = field(default_factory=set)

    def write(self, text: str, drained: Callable[[Client], None], patience: float) -> bool:
        """Write without waiting; answers False if the socket is full, or gone.

        A full one calls `drained` as soon as it can take something again, and is closed if that takes
        more than `patience` seconds.
        """
        if self.gone or self.draining:
            return False
        try:
            if at_once(self.socket.send({"type": "websocket.send", "text": text})):
                return True
        except (WebSocketDisconnect, RuntimeError):
            self.gone = True
            return False
        self.draining = True
        task = asyncio.get_running_loop().create_task(self._drain(drained, patience))
        self._rest.add(task)
        task.add_done_callback(self._rest.discard)
        return False

    async def _drain(self, drained: Callable[[Client], None], patience: float) -> None:
        try:
            async with asyncio.timeout(patience):
                await self.socket.send({"type": "websocket.send", "text": "{}"})
        except TimeoutError:
            await self.close(TOO_SLOW)
        except (WebSocketDisconnect, RuntimeError):
            self.gone = True
        else:
            self.draining = False
            drained(self)

    async def close(self, code: int = GOING_AWAY) -> None:
        """End the socket and its endpoint, also where the other side does not read."""
        self.gone = True
        if self.socket.application_state is WebSocketState.CONNECTED:
            with contextlib.suppress(TimeoutError, RuntimeError, WebSocketDisconnect):
                async with asyncio.timeout(CLOSE_SECONDS):
                    await self.socket.close(code)
        if self.life is not None:
            self.life.cancel()


def at_once(sending: Coroutine[Any, Any, None]) -> bool:
    """Run a send that needs not wait, without a task and without giving way; False if it would wait.

    The server's `send` waits for one thing only, before it writes anything: that the socket has drained.
    So one that would wait is given up with nothing written.
    """
    try:
        sending.send(None)
    except StopIteration:
        return True
    sending.close()
    return False
