"""A page's one connection: a socket that comes back by itself, says what it has seen, and asks."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import time
from collections.abc import Callable
from typing import Any

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import InvalidStatus, WebSocketException

from app.rehearsal import timing
from app.rehearsal.browser import Browser, RefusedError

GONE = (OSError, WebSocketException, TimeoutError)
"""What a connection may end with; then it is tried again."""


class LostError(Exception):
    """The connection was lost, or no answer came: nobody knows whether the command arrived."""


class Link:
    """`heard` is told every message with the instant (monotonic seconds) at which it came."""

    def __init__(
        self, browser: Browser, code: str, place: str, heard: Callable[[dict[str, Any], float], None]
    ) -> None:
        self._browser, self._code, self._place = browser, code, place
        self._heard, self._chance = heard, random.Random()  # noqa: S311  jitter
        self._epoch: str | None = None
        self._seq = 0
        self._socket: ClientConnection | None = None
        self._asked: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self.open = asyncio.Event()
        self.lives = 0

    async def run(self) -> None:
        """Be connected until cancelled. Raises `RefusedError` if the server shuts the door."""
        tries = 0
        while True:
            began = time.monotonic()
            with contextlib.suppress(*GONE):
                await self._live()
            if time.monotonic() - began > timing.SILENCE:
                tries = 0
            await asyncio.sleep(timing.backoff(tries, self._chance))
            tries += 1

    async def ask(self, command: dict[str, Any]) -> dict[str, Any]:
        """Send a command; answers its ack. Raises `RefusedError`, or `LostError` if the answer never came."""
        socket = self._socket
        if socket is None:
            raise LostError
        name = str(command["op"]).split(".", 1)[0]
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._asked[name] = answer
        try:
            async with asyncio.timeout(timing.ANSWER):
                await socket.send(json.dumps(command, ensure_ascii=False))
                return await answer
        except GONE as error:
            if self._socket is socket and isinstance(error, WebSocketException):
                self.open.clear()  # it has ended: who asks again waits for the next
            raise LostError from error
        finally:
            self._asked.pop(name, None)
            answer.cancel()  # nobody waits for it any more

    async def _live(self) -> None:
        try:
            async with self._browser.socket(self._code) as socket:
                await self._greet(socket)
                pings = asyncio.get_running_loop().create_task(self._ping(socket))
                try:
                    await self._listen(socket)
                finally:
                    pings.cancel()
                    self._lost()  # before the goodbye, which may take a while
        except InvalidStatus as error:
            if error.response.status_code in (403, 404):
                raise RefusedError({"say": "The server lets no socket in."}) from error
            raise
        finally:
            self._lost()

    async def _greet(self, socket: ClientConnection) -> None:
        hello = {"hello": 1, "place": self._place, "epoch": self._epoch, "seq": self._seq, "build": ""}
        await socket.send(json.dumps(hello))
        self._socket = socket
        self.lives += 1

    async def _ping(self, socket: ClientConnection) -> None:
        count = 0
        with contextlib.suppress(*GONE):
            while True:
                await asyncio.sleep(timing.PING)
                count += 1
                await socket.send(json.dumps({"ping": count}))

    async def _listen(self, socket: ClientConnection) -> None:
        while True:
            async with asyncio.timeout(timing.SILENCE):
                text = await socket.recv()
            self._hear(json.loads(text), time.monotonic())

    def _hear(self, message: dict[str, Any], at: float) -> None:
        if "epoch" in message:
            self._epoch, self._seq = message["epoch"], message["seq"]
        error = message.get("error")
        if error and "op" not in message and error.get("kind") != "busy":
            raise RefusedError(error)
        for ack in message.get("acks", ()):
            self._answer(ack["op"], ack, None)
        if error and "op" in message:
            self._answer(message["op"], {}, RefusedError(error))
        self._heard(message, at)
        if "epoch" in message:
            self.open.set()

    def _answer(self, name: str, ack: dict[str, Any], error: RefusedError | None) -> None:
        asked = self._asked.get(name)
        if asked is None or asked.done():
            return
        if error is None:
            asked.set_result(ack)
        else:
            asked.set_exception(error)

    def _lost(self) -> None:
        self._socket = None
        self.open.clear()
        for asked in self._asked.values():
            if not asked.done():
                asked.set_exception(ConnectionError())
