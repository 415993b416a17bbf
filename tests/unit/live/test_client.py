"""A socket is written to at once or not at all; a slow one skips to the present, a dead one goes."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from starlette.websockets import WebSocket, WebSocketState

from app.cafe.actor import Role
from app.live.client import Client
from app.pages.audience import Audience
from app.people.grant import Grant

pytestmark = pytest.mark.anyio


class Socket:
    """Drains when it is let."""

    application_state = WebSocketState.CONNECTED

    def __init__(self) -> None:
        self.drains = asyncio.Event()
        self.drains.set()
        self.written: list[str] = []
        self.closed: list[int] = []

    async def send(self, message: dict[str, Any]) -> None:
        await self.drains.wait()
        self.written.append(message["text"])

    async def close(self, code: int) -> None:
        self.closed.append(code)


def client(socket: Socket) -> Client:
    grant = Grant("g", "ABCDEF", Role.PARTICIPANT, "p")
    return Client(cast("WebSocket", socket), grant, "table", "en", "", Audience("table", "en"))


async def test_what_fits_is_written_before_anything_else_runs() -> None:
    socket = Socket()
    assert client(socket).write("a", lambda _: None, 1)
    assert socket.written == ["a"]


async def test_a_full_socket_keeps_nothing_and_asks_again_when_it_has_drained() -> None:
    socket, drained = Socket(), asyncio.Event()
    slow = client(socket)
    socket.drains.clear()
    assert not slow.write("old", lambda _: drained.set(), 10)
    assert not slow.write("older", lambda _: drained.set(), 10)
    socket.drains.set()
    await drained.wait()
    assert "old" not in socket.written and "older" not in socket.written
    assert slow.write("present", lambda _: None, 1)


async def test_one_that_never_drains_is_closed() -> None:
    socket = Socket()
    slow = client(socket)
    socket.drains.clear()
    slow.life = asyncio.create_task(asyncio.Event().wait())  # type: ignore[arg-type]
    slow.write("never", lambda _: None, 0.01)
    with pytest.raises(asyncio.CancelledError):
        await slow.life
    assert slow.gone and socket.closed
