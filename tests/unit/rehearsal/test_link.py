"""A made-up phone whose connection has ended, and who has not heard of it yet."""

from __future__ import annotations

import pytest
from websockets.asyncio.server import ServerConnection, serve

from app.rehearsal.browser import Browser, Server
from app.rehearsal.link import Link, LostError

pytestmark = pytest.mark.anyio


async def test_who_asks_on_a_dead_connection_is_made_to_wait_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Otherwise an outbox asks again and again without a pause, and nothing else ever runs."""

    async def let_in(socket: ServerConnection) -> None:
        await socket.wait_closed()

    async with serve(let_in, "127.0.0.1", 0) as listening:
        server = Server(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}")
        browser = Browser(server)
        link = Link(browser, "CAFE", "table", lambda message, at: None)
        async with browser.socket("CAFE") as socket:
            await socket.close()
            monkeypatch.setattr(link, "_socket", socket)
            link.open.set()
            with pytest.raises(LostError):
                await link.ask({"op": "one"})
            assert not link.open.is_set()
        await server.close()
