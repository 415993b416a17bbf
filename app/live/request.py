"""A request as it comes in, as which every socket begins."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class RequestProtocol(HttpToolsProtocol):
    """uvicorn's protocol for requests; it lets go of what became a socket.

    `head_seconds` is how long it waits for a whole head: who never finishes one would hold an open file.
    """

    head_seconds: float = 20.0
    _limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody has come, and has yet to say what they want."""
        super().connection_made(transport)
        self._limit = self.loop.call_later(self.head_seconds, transport.abort)

    def on_message_begin(self) -> None:
        """The next request begins."""
        super().on_message_begin()
        if self._limit is None:
            self._limit = self.loop.call_later(self.head_seconds, self.transport.abort)

    def on_headers_complete(self) -> None:
        """Its head is here."""
        self._no_limit()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """They are gone."""
        self._no_limit()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self) -> None:
        """Hand the transport on; what read the handshake holds itself in a circle otherwise."""
        super().handle_websocket_upgrade()
        self.parser = None  # type: ignore[assignment]

    def _no_limit(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
