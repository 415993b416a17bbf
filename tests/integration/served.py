"""A real server on a free port, and people who come to it over HTTP and WebSocket as pages do."""

from __future__ import annotations

import json
import secrets
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import uvicorn
from websockets.asyncio.client import ClientConnection, connect

from app.cafe.op import key_for
from app.config import Settings
from app.live.wire import WireProtocol
from app.main import create_app
from app.web.newids import new_id

WAIT = 10
"""Seconds after which a test gives up on a frame."""


@dataclass
class Served:
    """Where it listens."""

    port: int
    prefix: str = ""

    @property
    def http(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    @property
    def ws(self) -> str:
        return f"ws://127.0.0.1:{self.port}{self.prefix}/ws"


@contextmanager
def served(data: Path, prefix: str = "", **values: Any) -> Iterator[Served]:
    """Samovar, as `samovar run` sets uvicorn, in a thread."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    port = taken.getsockname()[1]
    if prefix:
        values["url"] = f"http://127.0.0.1:{port}{prefix}"
        values.setdefault("hosting", "anyone")
    settings = Settings(host="127.0.0.1", port=port, data=data, **values)
    config = uvicorn.Config(
        create_app(settings),
        ws=WireProtocol,
        ws_per_message_deflate=False,
        root_path=settings.root_path,
        timeout_graceful_shutdown=2,
        access_log=False,
        log_level="warning",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([taken],))
    thread.start()
    while not server.started and thread.is_alive():
        threading.Event().wait(0.01)
    try:
        yield Served(port, prefix)
    finally:
        server.should_exit = True
        thread.join()
        taken.close()


@dataclass
class Page:
    """An open socket, and what it has been told."""

    socket: ClientConnection
    seq: int = 0
    epoch: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    me: dict[str, Any] = field(default_factory=dict)
    heard: list[dict[str, Any]] = field(default_factory=list)

    async def next(self) -> dict[str, Any]:
        """The next message, taken in."""
        import asyncio

        text = await asyncio.wait_for(self.socket.recv(), WAIT)
        message: dict[str, Any] = json.loads(text)
        self.heard.append(message)
        if message.get("fresh"):
            self.parts = {}
        for put in message.get("put", ()):
            self.parts[put["id"]] = put["html"]
        for gone in message.get("drop", ()):
            self.parts.pop(gone, None)
        if "epoch" in message:
            self.seq, self.epoch = message["seq"], message["epoch"]
        self.me = message.get("me", self.me)
        return message

    async def until(self, seen: Callable[[Page], bool]) -> Page:
        """Listen until the page looks so."""
        while not seen(self):
            await self.next()
        return self

    async def say(self, **values: Any) -> None:
        """Send a message."""
        await self.socket.send(json.dumps(values))

    async def ask(self, op: str, **values: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        await self.say(op=op, **values)
        name = op.split(".", 1)[0]
        while True:
            message = await self.next()
            for ack in message.get("acks", ()):
                if ack["op"] == name:
                    return {"ack": ack}
            if message.get("op") == name:
                return message

    def shows(self, words: str) -> bool:
        """Whether these words are in any part."""
        return any(words in html for html in self.parts.values())


class Browser:
    """Somebody with a browser: its cookies, its secret, its pages."""

    def __init__(self, server: Served, agent: str = "test") -> None:
        self.server = server
        self.http = httpx2.AsyncClient(
            base_url=server.http, headers={"user-agent": agent, "accept-language": "en"}, timeout=WAIT
        )
        self.secret = secrets.token_hex(16)
        self.person = ""
        self.resume_code = ""
        self.pages: list[ClientConnection] = []

    def op(self) -> str:
        """A new op, signed."""
        thing = new_id()
        return f"{thing}.{key_for(self.secret, thing)}"

    async def post(self, path: str, body: Any) -> httpx2.Response:
        """Send JSON, as our pages do."""
        return await self.http.post(path, json=body)

    async def open_cafe(self, **changes: Any) -> str:
        """Open a café and host it."""
        answer = await self.post("/api/cafes", {"recipe": "classic", "changes": changes})
        assert answer.status_code == 201, answer.text
        self.links = answer.json()["links"]
        code: str = answer.json()["code"]
        return code

    async def join(self, code: str, name: str = "") -> Browser:
        """Come in."""
        body = {"op": self.op(), "secret": self.secret, "name": name, "lang": "en", "writes": "en"}
        answer = await self.post(f"/c/{code}/join", body)
        assert answer.status_code == 200, answer.text
        self.person, self.resume_code = answer.json()["person"], answer.json()["resume_code"]
        return self

    async def page(
        self, code: str, place: str = "table", *, epoch: str | None = None, seq: int = 0, **more: Any
    ) -> Page:
        """Open a live page and wait for its first view."""
        page = Page(await self.socket(code))
        await page.say(hello=1, place=place, epoch=epoch, seq=seq, build="", **more)
        return await page.until(lambda page: page.epoch is not None and (place != "table" or bool(page.me)))

    async def socket(self, code: str, origin: str | None = None) -> ClientConnection:
        """A bare socket with this browser's cookies."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        opened = await connect(
            f"{self.server.ws}/{code}",
            additional_headers={"cookie": cookies, "accept-language": "en"},
            origin=origin,  # type: ignore[arg-type]
            compression=None,
        )
        self.pages.append(opened)
        return opened

    async def close(self) -> None:
        """Leave."""
        for page in self.pages:
            await page.close()
        await self.http.aclose()
