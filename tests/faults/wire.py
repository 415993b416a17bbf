"""A network that can fail: a small TCP proxy between phones and the server."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

CHUNK = 64 * 1024


class Wire:
    """`cut` breaks every connection and lets no new one in; `swallow` takes all that the server says."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._through = asyncio.Event()
        self._swallows = False
        self._links: set[asyncio.StreamWriter] = set()
        self.swallowed = asyncio.Event()
        self.url = ""

    def mend(self) -> None:
        """Everything works; connections that were left hanging are broken off."""
        self._break()
        self._swallows = False
        self._through.set()

    def cut(self) -> None:
        """The Wi-Fi is gone, and the phones know it."""
        self._through.clear()
        self._break()

    def swallow(self) -> None:
        """What phones send arrives; no answer does, and no connection ends."""
        self._swallows = True

    def _break(self) -> None:
        for link in list(self._links):
            link.transport.abort()

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        if not self._through.is_set():
            writer.transport.abort()
            return
        with contextlib.suppress(OSError):
            answers, asks = await asyncio.open_connection("127.0.0.1", self._port)
            links = {writer, asks}
            self._links |= links
            try:
                await asyncio.gather(self._pump(reader, asks), self._pump(answers, writer, answers=True))
            finally:
                self._links -= links
                for link in links:
                    link.transport.abort()

    async def _pump(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, answers: bool = False
    ) -> None:
        while data := await source.read(CHUNK):
            if answers and self._swallows:
                self.swallowed.set()
                continue
            sink.write(data)
            await sink.drain()
        sink.close()


@asynccontextmanager
async def wire_to(port: int) -> AsyncIterator[Wire]:
    """A wire that works."""
    wire = Wire(port)
    wire.mend()
    server = await asyncio.start_server(wire.carry, "127.0.0.1", 0)
    wire.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield wire
    finally:
        wire.cut()
        server.close()
