"""A client that holds to nothing: it says what it likes over a bare socket, and reads when it likes."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.faults.mortal import Mortal
from tests.integration.served import Browser, Served

SECONDS = 20
KINDS = ("malformed", "denied", "refused", "busy", "fault")


class Stranger:
    """Somebody who has come in as everybody does, and whose page is not ours."""

    def __init__(self, browser: Browser, code: str, socket: ClientConnection) -> None:
        self.browser, self.code, self.socket = browser, code, socket

    @classmethod
    async def comes(cls, server: Mortal, code: str, place: str = "table") -> Stranger:
        """Join, and open a socket without a word."""
        browser = Browser(Served(server.port))
        if place == "table":
            await browser.join(code)
        return await cls.opens(browser, code)

    @classmethod
    async def opens(cls, browser: Browser, code: str, **how: Any) -> Stranger:
        """Open a socket as this browser, without a word."""
        cookies = "; ".join(f"{name}={value}" for name, value in browser.http.cookies.items())
        head = {"cookie": cookies}
        where = f"{browser.server.ws}/{code}"
        socket = await connect(
            where, additional_headers=head, compression=None, ping_interval=None, close_timeout=1, **how
        )
        return cls(browser, code, socket)

    async def hello(self, place: str = "table") -> None:
        """Say hello as a page does, and take the first view."""
        await self.say(hello=1, place=place, epoch=None, seq=0, build="")
        while "epoch" not in await self.heard():
            pass

    async def say(self, **values: Any) -> None:
        """Send JSON."""
        await self.socket.send(json.dumps(values))

    async def heard(self) -> dict[str, Any]:
        """The next message."""
        async with asyncio.timeout(SECONDS):
            message: dict[str, Any] = json.loads(await self.socket.recv())
            return message

    async def error(self) -> dict[str, Any]:
        """The next error."""
        while "error" not in (message := await self.heard()):
            pass
        error: dict[str, Any] = message["error"]
        assert error["kind"] in KINDS and error["say"]
        return error

    async def answer(self, op: str) -> dict[str, Any]:
        """The error, or the ack, that answers an op's id."""
        while True:
            message = await self.heard()
            if message.get("op") == op or any(ack["op"] == op for ack in message.get("acks", ())):
                return message

    async def closed(self) -> int:
        """The code with which the server ends the socket."""
        async with asyncio.timeout(SECONDS):
            try:
                while True:
                    await self.socket.recv()
            except ConnectionClosed as end:
                return end.rcvd.code if end.rcvd else 1006

    async def leave(self) -> None:
        """Go away."""
        self.socket.transport.abort()
        await self.browser.http.aclose()
