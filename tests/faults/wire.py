"""A network that can fail: a small TCP proxy between phones and the server."""

from __future__ import annotations

import asyncio
import contextlib
import random
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

CHUNK = 16 * 1024
RETRANSMISSION = 0.3
"""Seconds after which TCP sends a lost packet again; all that follows it waits."""


@dataclass(eq=False)
class Line:
    """One connection: `phone` and `server` are its ends. What goes into a `dead` one arrives nowhere."""

    phone: asyncio.StreamWriter
    server: asyncio.StreamWriter
    dead: asyncio.Event = field(default_factory=asyncio.Event)


class Wire:
    """Every fault but `mend` stays until the next `mend`."""

    def __init__(self, port: int, chance: random.Random | None = None) -> None:
        self._port = port
        self._chance = chance or random.Random(0)
        self._through = asyncio.Event()
        self._flows = asyncio.Event()
        self._swallows = False
        self._delay = self._loss = 0.0
        self._lines: set[Line] = set()
        self._carrying: set[asyncio.Task[None]] = set()
        self.swallowed = asyncio.Event()
        self.url = ""

    def mend(self) -> None:
        """Everything works; connections that were left hanging are broken off."""
        self.reset()
        self._swallows = False
        self._delay = self._loss = 0.0
        self._flows.set()
        self._through.set()

    def reset(self) -> None:
        """Every connection ends with RST at both ends."""
        for line in list(self._lines):
            _abort(line.phone)
            _abort(line.server)

    def cut(self) -> None:
        """The Wi-Fi is gone, and the phones know it."""
        self._through.clear()
        self.reset()

    def swallow(self) -> None:
        """What phones send arrives; no answer does, and no connection ends."""
        self._swallows = True

    def slow(self, delay: float, loss: float) -> None:
        """Whatever is sent takes `delay` seconds, and a share of it is lost at first and sent again."""
        self._delay, self._loss = delay, loss

    def stall(self) -> None:
        """Nothing passes either way, and nothing ends: all of it waits for `flow`."""
        self._flows.clear()

    def flow(self) -> None:
        """What has waited goes on."""
        self._flows.set()

    def drop(self) -> None:
        """What is connected now is dead without a word to either end; new connections work."""
        for line in self._lines:
            line.dead.set()

    def leave_half_open(self) -> None:
        """The phones' ends are reset; the server goes on believing in its own."""
        self.drop()
        for line in list(self._lines):
            _abort(line.phone)

    def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A connection, for as long as it lasts."""
        task = asyncio.get_running_loop().create_task(self._carry(reader, writer))
        self._carrying.add(task)
        task.add_done_callback(self._carrying.discard)

    async def end(self) -> None:
        """No connection is left."""
        self.flow()
        self.cut()
        for task in self._carrying:
            task.cancel()
        await asyncio.gather(*self._carrying, return_exceptions=True)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._through.is_set():
            _abort(writer)
            return
        with contextlib.suppress(OSError):
            answers, asks = await asyncio.open_connection("127.0.0.1", self._port)
            line = Line(writer, asks)
            self._lines.add(line)
            loop = asyncio.get_running_loop()
            ways = [
                loop.create_task(self._pump(line, reader, asks)),
                loop.create_task(self._pump(line, answers, writer, answers=True)),
            ]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_EXCEPTION)
            finally:
                self._lines.discard(line)
                _abort(writer)
                _abort(asks)
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)

    async def _pump(
        self, line: Line, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, answers: bool = False
    ) -> None:
        while True:
            try:
                data = await source.read(CHUNK)
            except OSError:
                if not line.dead.is_set():
                    raise
                data = b""
            if not line.dead.is_set():
                await self._travel()
            if line.dead.is_set():
                await self._into_nothing(line, source, ended=not data, answers=answers)
                return
            if not data:
                break
            if answers and self._swallows:
                self.swallowed.set()
                continue
            sink.write(data)
            await sink.drain()
        sink.close()

    async def _travel(self) -> None:
        await self._flows.wait()
        if self._delay:
            lost = self._chance.random() < self._loss
            await asyncio.sleep(self._delay + (RETRANSMISSION if lost else 0.0))

    @staticmethod
    async def _into_nothing(line: Line, source: asyncio.StreamReader, *, ended: bool, answers: bool) -> None:
        """Neither end hears of the other's: the line ends when the server gives it up."""
        with contextlib.suppress(OSError):
            while not ended:
                ended = not await source.read(CHUNK)
        if answers:
            raise ConnectionResetError
        await asyncio.get_running_loop().create_future()


def _abort(writer: asyncio.StreamWriter) -> None:
    """End a connection with RST, as a machine does that knows nothing of it."""
    if not writer.transport.is_closing():
        raw = writer.get_extra_info("socket")
        with contextlib.suppress(OSError):
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@asynccontextmanager
async def wire_to(port: int, chance: random.Random | None = None) -> AsyncIterator[Wire]:
    """A wire that works."""
    wire = Wire(port, chance)
    wire.mend()
    server = await asyncio.start_server(wire.carry, "127.0.0.1", 0)
    wire.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield wire
    finally:
        server.close()
        await wire.end()
