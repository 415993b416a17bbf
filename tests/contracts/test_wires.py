"""What every wire must do, over real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import weakref
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from app.live.frames import encoded, framed
from app.live.wire import HIGH_WATER, TextWire, Wire, WireProtocol, wire_of

pytestmark = pytest.mark.anyio
PROTOCOLS = {"handed over": (WireProtocol, WireProtocol), "text": (WebSocketsSansIOProtocol, TextWire)}
PIECE = framed(encoded({"put": "x" * 8000}))
SECONDS = 10


@dataclass
class End:
    """The server's end of a connection, as its endpoint holds it."""

    wire: Wire
    heard: asyncio.Queue[str]
    over: asyncio.Event = field(default_factory=asyncio.Event)


class Hosted:
    """A server whose endpoint gives its wires to the test."""

    def __init__(self, protocol: type[asyncio.Protocol]) -> None:
        self._protocol = protocol
        self._ends: asyncio.Queue[End] = asyncio.Queue()
        self.url = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        socket = WebSocket(scope, receive, send)
        await socket.accept()
        end = End(wire_of(socket), asyncio.Queue())
        self._ends.put_nowait(end)
        del scope, send, socket
        with contextlib.suppress(asyncio.CancelledError):
            while (message := await receive())["type"] != "websocket.disconnect":
                end.heard.put_nowait(message["text"])
        end.over.set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Hosted]:
        config = uvicorn.Config(self, lifespan="off", log_level="critical", ws_per_message_deflate=False)
        config.load()
        state = ServerState()
        server = await asyncio.get_running_loop().create_server(
            lambda: self._protocol(config=config, server_state=state, app_state={}),  # type: ignore[call-arg]
            "127.0.0.1",
            0,
        )
        self.url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        try:
            yield self
        finally:
            server.close()
            for connection in list(state.connections):
                connection.transport.abort()

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[tuple[ClientConnection, End]]:
        """A client that reads no further than it is asked to, and the server's end."""
        async with connect(self.url, compression=None, max_queue=1, close_timeout=1) as client:
            yield client, await asyncio.wait_for(self._ends.get(), SECONDS)


@pytest.fixture(params=list(PROTOCOLS))
async def hosted(request: pytest.FixtureRequest) -> AsyncIterator[Hosted]:
    async with Hosted(PROTOCOLS[request.param][0]).running() as server:
        yield server


async def filled(wire: Wire) -> int:
    """Write until the wire is full, as a page of which nobody reads makes it; answers how many frames."""
    for count in range(1, 10_000):
        wire.write(PIECE)
        await asyncio.sleep(0)
        if wire.full:
            return count
    raise AssertionError("it is never full")


@pytest.mark.parametrize("protocol", list(PROTOCOLS))
async def test_a_server_that_hands_none_over_is_written_to_through_the_framework(protocol: str) -> None:
    speaks, kind = PROTOCOLS[protocol]
    async with Hosted(speaks).running() as hosted, hosted.connected() as (_, end):
        assert type(end.wire) is kind


@pytest.mark.parametrize("size", [0, 1, 80, 100, 110, 126, 65_000, 65_515, 65_516, 65_536, 200_000])
async def test_a_frame_of_any_size_arrives_as_it_was(hosted: Hosted, size: int) -> None:
    async with hosted.connected() as (client, end):
        message = encoded({"text": "ب" * (size // 2) + "x" * (size % 2)})
        end.wire.write(framed(message))
        assert await asyncio.wait_for(client.recv(), SECONDS) == message.decode()


async def test_frames_arrive_in_the_order_in_which_they_were_written(hosted: Hosted) -> None:
    async with hosted.connected() as (client, end):
        for number in range(100):
            end.wire.write(framed(encoded({"number": number})))
        heard = [await asyncio.wait_for(client.recv(), SECONDS) for _ in range(100)]
        assert heard == [f'{{"number":{number}}}' for number in range(100)]


async def test_what_the_page_says_is_heard_between_frames(hosted: Hosted) -> None:
    async with hosted.connected() as (client, end):
        end.wire.write(framed(b"{}"))
        await client.send("hello")
        assert await asyncio.wait_for(end.heard.get(), SECONDS) == "hello"
        assert await asyncio.wait_for(client.recv(), SECONDS) == "{}"


async def test_a_page_that_does_not_read_makes_it_full_and_little_waits(hosted: Hosted) -> None:
    async with hosted.connected() as (client, end):
        await filled(end.wire)
        assert HIGH_WATER < end.wire.waiting <= HIGH_WATER + 2 * len(PIECE)
        client.transport.abort()


async def test_once_it_has_drained_it_says_so_and_nothing_written_is_missing(hosted: Hosted) -> None:
    async with hosted.connected() as (client, end):
        drained = asyncio.Event()
        end.wire.drained = drained.set
        count = await filled(end.wire)
        assert not drained.is_set()
        for _ in range(count):
            assert len(await asyncio.wait_for(client.recv(), SECONDS)) > 8000
        await asyncio.wait_for(drained.wait(), SECONDS)
        assert not end.wire.full
        end.wire.write(framed(b'{"now":1}'))
        assert await asyncio.wait_for(client.recv(), SECONDS) == '{"now":1}'


async def test_a_close_is_told_with_its_code_and_ends_the_endpoint(hosted: Hosted) -> None:
    async with hosted.connected() as (client, end):
        end.wire.close(1008)
        with pytest.raises(ConnectionClosed) as closed:
            await asyncio.wait_for(client.recv(), SECONDS)
        assert closed.value.rcvd is not None and closed.value.rcvd.code == 1008
        await asyncio.wait_for(end.over.wait(), SECONDS)
        end.wire.write(PIECE)
        end.wire.close(1001)


async def test_one_that_is_full_can_be_cut_off_at_once(hosted: Hosted) -> None:
    async with hosted.connected() as (client, end):
        await filled(end.wire)
        end.wire.abort()
        await asyncio.wait_for(end.over.wait(), SECONDS)
        end.wire.write(PIECE)
        assert end.wire.waiting <= HIGH_WATER + 2 * len(PIECE)
        client.transport.abort()


async def test_one_whose_page_vanishes_is_waited_for_by_nobody(hosted: Hosted) -> None:
    async with hosted.connected() as (client, end):
        drained = asyncio.Event()
        end.wire.drained = drained.set
        await filled(end.wire)
        client.transport.abort()
        await asyncio.wait_for(drained.wait(), SECONDS)
        await asyncio.wait_for(end.over.wait(), SECONDS)
        for _ in range(3):
            end.wire.write(PIECE)


async def test_what_has_ended_is_freed_without_the_collector() -> None:
    async with Hosted(WireProtocol).running() as hosted:
        gc.collect()
        gc.disable()
        try:
            async with hosted.connected() as (_, end):
                kept = weakref.ref(end.wire)
            await asyncio.wait_for(end.over.wait(), SECONDS)
            del end
            for _ in range(5):
                await asyncio.sleep(0)
            assert kept() is None
        finally:
            gc.enable()
