"""The seam between a page's client and its socket: ready frames are written at once, or not at all.

`WireProtocol` writes to the transport itself and is what uvicorn is told to speak. Under any other server a
`TextWire` sends through the framework. `tests/contracts/test_wires.py` is what both must pass.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from starlette.websockets import WebSocket, WebSocketDisconnect
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from app.live.frames import message_of

HIGH_WATER = 64 * 1024
"""Bytes that may wait unsent for one page; beyond it, nothing is written until they have gone."""
EXTENSION = "samovar.wire"
CLOSE_SECONDS = 1.0
INVALID_DATA = 1007
"""What is no text has ended the socket (RFC 6455, 7.4.1)."""


class Wire(Protocol):
    """One socket as its client sees it. `drained` is called when a full wire can take something again.

    A wire that reads by itself calls `heard` with what the page says, once it is set; what comes over any
    other, and came before, is received by the endpoint.
    """

    full: bool
    drained: Callable[[], None] | None
    heard: Callable[[str], None] | None

    @property
    def waiting(self) -> int:
        """Bytes that were written and have not been sent."""
        ...

    def write(self, frame: bytes) -> None:
        """Send a frame, without waiting. To a wire that has ended nothing is written, and nothing raised."""
        ...

    def hold(self) -> None:
        """Read no more from the page, if it is read here."""
        ...

    def go_on(self) -> None:
        """Read on."""
        ...

    def close(self, code: int) -> None:
        """End it with a close frame if one can go out at once, without one otherwise."""
        ...

    def abort(self) -> None:
        """End it now: what waits is thrown away."""
        ...


class WireProtocol(WebSocketsSansIOProtocol):
    """uvicorn's protocol, which hands itself over to the endpoint as its wire.

    Whoever takes it out of the scope must do so by `pop`: it holds the scope, and a cycle would keep both in
    memory until the collector comes by.
    """

    full = False
    drained: Callable[[], None] | None = None
    heard: Callable[[str], None] | None = None
    _held = False

    async def run_asgi(self) -> None:
        """Serve the socket, with the wire in its scope."""
        self.transport.set_write_buffer_limits(HIGH_WATER)
        extensions: dict[str, object] = self.scope.setdefault("extensions", {})  # type: ignore[assignment]
        extensions[EXTENSION] = self
        await super().run_asgi()

    def settle(self) -> None:
        """The handshake is over: let go of what it said, for a page stays for hours."""
        self.request = self.response = None  # type: ignore[assignment]
        self.scope = {}  # type: ignore[typeddict-item]

    @property
    def waiting(self) -> int:
        """Bytes in the transport's buffer."""
        return self.transport.get_write_buffer_size()

    def write(self, frame: bytes) -> None:
        """Hand the bytes to the transport."""
        if not self.close_sent and not self.disconnected:
            self.transport.write(frame)

    def send_receive_event_to_app(self) -> None:
        """A whole message is here: it goes to who listens, without a queue and a task between."""
        if self.heard is None or self.close_sent:
            super().send_receive_event_to_app()
            return
        data, self.frames = b"".join(self.frames), []
        try:
            text = data.decode() if self.curr_msg_data_type == "text" else ""
        except UnicodeDecodeError:
            self.conn.send_close(INVALID_DATA)
            self.handle_parser_exception()
            return
        self.heard(text)

    def hold(self) -> None:
        """Leave what comes in the system's buffer, until the page's own is full too."""
        if not self._held:
            self._held = True
            self.transport.pause_reading()

    def go_on(self) -> None:
        """Read on."""
        if self._held:
            self._held = False
            self.transport.resume_reading()

    def close(self, code: int) -> None:
        """Send what uvicorn sends at the end; its endpoint hears of it as of any other end."""
        if self.full or not at_once(self.send({"type": "websocket.close", "code": code, "reason": None})):
            self.abort()

    def abort(self) -> None:
        """Cut the connection."""
        self.transport.abort()

    def pause_writing(self) -> None:
        """The transport's buffer is above the mark."""
        self.full = True
        super().pause_writing()

    def resume_writing(self) -> None:
        """The transport's buffer is well below the mark."""
        self.full = False
        super().resume_writing()
        if self.drained is not None:
            self.drained()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is over: nobody need wait for it."""
        super().connection_lost(exc)
        self.conn.parser.close()  # it holds the connection that holds it
        if self.full:
            self.resume_writing()


class TextWire:
    """A wire through `send_text`, for servers that hand none over: a bounded queue, a task while it lasts."""

    def __init__(self, socket: WebSocket) -> None:
        self.full = False
        self.waiting = 0
        self.drained: Callable[[], None] | None = None
        self.heard: Callable[[str], None] | None = None  # the endpoint receives
        self._socket = socket
        self._life = asyncio.current_task()
        self._frames: deque[bytes] = deque()
        self._sending: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None

    def write(self, frame: bytes) -> None:
        """Queue a frame."""
        if self._closing is not None:
            return
        self._frames.append(frame)
        self.waiting += len(frame)
        self.full = self.waiting > HIGH_WATER
        if self._sending is None:
            self._sending = asyncio.get_running_loop().create_task(self._send())

    def hold(self) -> None:
        """The endpoint receives nothing while it waits."""

    def go_on(self) -> None:
        """As above."""

    def close(self, code: int) -> None:
        """Close after what is being sent; the endpoint is ended with it."""
        self._end(code)

    def abort(self) -> None:
        """Throw away what waits. A framework's socket has no shorter way out than its close."""
        if self._sending is not None:
            self._sending.cancel()
        self._end(1013)

    async def _send(self) -> None:
        try:
            while self._frames:
                frame = self._frames.popleft()
                await self._socket.send_text(message_of(frame).decode())
                self.waiting -= len(frame)
                if self.waiting <= HIGH_WATER // 4:
                    self._empties()
        except (WebSocketDisconnect, RuntimeError):
            self._frames.clear()
            self._empties()
        finally:
            self._sending = None

    def _empties(self) -> None:
        if self.full:
            self.full = False
            if self.drained is not None:
                self.drained()

    def _end(self, code: int) -> None:
        self._frames.clear()
        if self._closing is None:
            self._closing = asyncio.get_running_loop().create_task(self._close(code))

    async def _close(self, code: int) -> None:
        with contextlib.suppress(TimeoutError, RuntimeError, WebSocketDisconnect):
            async with asyncio.timeout(CLOSE_SECONDS):
                await self._socket.close(code)
        if self._life is not None:
            self._life.cancel()


def wire_of(socket: WebSocket) -> Wire:
    """The wire of a socket that was accepted, to be asked for once, from its endpoint's own task."""
    handed: WireProtocol | None = socket.scope.get("extensions", {}).pop(EXTENSION, None)
    if handed is None:
        return TextWire(socket)
    handed.settle()
    return handed


def at_once(sending: Coroutine[Any, Any, None]) -> bool:
    """Run a send that needs not wait, without a task and without giving way; False if it would wait or fails.

    The server's `send` waits for one thing only, before it writes anything: that the socket has drained.
    So one that would wait is given up with nothing written.
    """
    try:
        sending.send(None)
    except StopIteration:
        return True
    except Exception:  # noqa: BLE001  the socket is gone already
        return False
    sending.close()
    return False
