"""One socket's life: the handshake, hello, then commands up and frames down until it ends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.config import Settings
from app.live.arrivals import Arrivals
from app.live.browser import Browser, browser_of
from app.live.client import Client
from app.live.commands import Counter, Sender, told
from app.live.frames import encoded, framed
from app.live.hall import Hall
from app.live.hub import Hub
from app.live.instant import utc_ms
from app.live.origin import from_our_pages
from app.live.wire import Wire, wire_of
from app.pages.audience import PlaceName
from app.people.door import Door
from app.people.grant import Grant
from app.store.trouble import fault

ROLES: dict[PlaceName, tuple[Role, ...]] = {
    "table": (Role.PARTICIPANT, Role.DEVICE),
    "host": (Role.HOST, Role.COHOST),
    "wall": (Role.WALL, Role.HOST, Role.COHOST),
}
"""Who may look at what."""
POLICY = 1008
GREETING_SECONDS = 10
CHECKED_EVERY = 60.0
"""Seconds after which an open socket's grant is asked for again."""


class Hello(BaseModel):
    """The first word of a page: its place, and what it has seen of which log."""

    model_config = ConfigDict(extra="ignore")
    hello: Literal[1]
    place: PlaceName
    room: str = Field(default="", max_length=20)
    epoch: str | None = Field(default=None, max_length=300)
    seq: int = 0
    build: str = Field(default="", max_length=80)


class Live:
    """The endpoint of `/ws/CODE`."""

    def __init__(self, hub: Hub, door: Door, counter: Counter, settings: Settings) -> None:
        self._hub, self._counter, self._settings = hub, counter, settings
        self._arrivals = Arrivals(door)
        self._checking: set[asyncio.Task[None]] = set()

    async def serve(self, scope: Scope, receive: Receive, send: Send, code: str) -> None:
        """Everything from the handshake to the end, over ASGI."""
        socket = WebSocket(scope, receive, send)
        proxied = bool(self._settings.trusted_proxies)
        if not from_our_pages(socket.headers, proxied=proxied) or self._hub.sockets >= self._settings.sockets:
            await socket.close(POLICY)
            return
        browser = browser_of(socket, self._settings)
        await socket.accept()
        wire = wire_of(socket)
        del scope, send, socket  # a page stays for hours; what its handshake said need not
        with contextlib.suppress(WebSocketDisconnect):
            try:
                hello = await _hello(receive)
                hall, client = await self._greeted(wire, code, browser, hello)
                await self._live(receive, hall, client, hello)
            except Refusal as refusal:
                wire.write(framed(encoded({"error": told(refusal, browser.words)})))
                await _turned_away(wire, receive)
            except (ValidationError, TimeoutError):
                await _turned_away(wire, receive)

    async def _greeted(self, wire: Wire, code: str, browser: Browser, hello: Hello) -> tuple[Hall, Client]:
        grant = await self.allowed(code, browser.token, hello.place)
        hall = await self._hub.hall(code)
        theirs = hall.clients.of(grant.id)
        if len(theirs) >= self._settings.sockets_per_person:
            min(theirs, key=lambda client: client.came).close()
        audience = hall.audience_for(grant, hello.place, browser.lang, hello.room)
        return hall, Client(wire, grant, hello.place, audience, browser)

    async def allowed(self, code: str, token: str, place: PlaceName) -> Grant:
        """The browser's grant for a place. Raises `Refusal`: no_cafe, banned, not_allowed."""
        grants = await self._arrivals.grants(code, token) if token else ()
        had = {grant.role: grant for grant in grants}
        grant = next((had[role] for role in ROLES[place] if role in had), None)
        if grant is None:
            await self._hub.hall(code)  # no such café is the better answer
            raise Refusal(Code.NOT_ALLOWED)
        if grant.banned:
            raise Refusal(Code.BANNED)
        return grant

    async def _live(self, receive: Receive, hall: Hall, client: Client, hello: Hello) -> None:
        try:
            hall.came(client, hello.epoch, hello.seq)
            inbox = client.listen(lambda text: self._hear(hall, client, text))
            while True:
                inbox.put(await _text(receive))
                await inbox.emptied()
        except asyncio.CancelledError:
            if not client.gone:
                raise
        finally:
            hall.went(client)

    def _hear(self, hall: Hall, client: Client, text: str) -> None:
        """A page says something. It is answered at once, or when the desk has decided."""
        try:
            hall.hear(client)
            if time.monotonic() - client.checked > CHECKED_EVERY:
                self._check(hall, client, text)
            else:
                self._take(client, text)
        except Exception as error:  # noqa: BLE001  its message may hold words
            fault(error, "a socket")
            client.wire.abort()

    def _check(self, hall: Hall, client: Client, text: str) -> None:
        """See whether this browser still is what it was, before its message is taken."""
        if client.inbox is not None:
            client.inbox.shut = True
        task = asyncio.get_running_loop().create_task(self._checked(hall, client, text))
        self._checking.add(task)
        task.add_done_callback(self._checking.discard)

    async def _checked(self, hall: Hall, client: Client, text: str) -> None:
        """A link may have ended, a ban come from elsewhere; if nobody can be asked, all stays as it was."""
        try:
            grant = await self.allowed(client.grant.code, client.browser.token, client.place)
        except Refusal as refusal:
            if refusal.kind not in ("busy", "fault"):
                client.say({"error": told(refusal, client.browser.words)})
                client.wire.close(POLICY)
                return
        else:
            if grant != client.grant:
                hall.regrant(client, grant)
        client.checked = time.monotonic()
        if client.inbox is not None:
            client.inbox.shut = False
            client.inbox.go_on()
            self._take(client, text)

    def _take(self, client: Client, text: str) -> None:
        values = _values(text)
        if "do" in values or "op" in values:
            if client.inbox is not None:
                client.inbox.unanswered += 1
            sender = Sender(client.grant, client.browser.address, client.browser.words)
            self._counter.hand_in(sender, values, client.answer)
        elif isinstance(values.get("ping"), int):
            client.say({"pong": values["ping"], "now": utc_ms()})
        else:
            client.say({"error": told(Refusal(Code.MALFORMED), client.browser.words)})


async def _hello(receive: Receive) -> Hello:
    """The first word of a page. Raises ValidationError, TimeoutError."""
    async with asyncio.timeout(GREETING_SECONDS):
        return Hello.model_validate_json(await _text(receive))


async def _text(receive: Receive) -> str:
    """The next message, "" where it is of bytes. Raises WebSocketDisconnect at the end."""
    message = await receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1006))
    return message.get("text") or ""


async def _turned_away(wire: Wire, receive: Receive) -> None:
    """Close, and wait until that is done. Raises WebSocketDisconnect."""
    wire.close(POLICY)
    while True:
        await _text(receive)


def _values(text: str) -> Mapping[str, Any]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
