"""What guards every request: forged ones are refused, floods are slowed, answers carry strict headers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.cafe.refusal import Code, Refusal
from app.config import Settings
from app.live.origin import from_our_pages
from app.live.rates import Rates
from app.store.trouble import fault
from app.web.refusing import refused

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "referrer-policy": "same-origin",  # no-referrer would make the browser hide the Origin of our own forms
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


PLAIN = ("text/css", "text/javascript")
"""Kinds of file that no browser shows as a page: `nosniff` is enough, and a phone loads seventy of them."""


class StrictHeaders:
    """Middleware: the headers of every answer; pages are not stored by anybody between."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _strict(headers.get("content-type", "")):
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        await self._app(scope, receive, answer if scope["type"] == "http" else send)


def _strict(kind: str) -> Iterable[tuple[str, str]]:
    """The headers that an answer of this kind needs."""
    if kind.startswith(PLAIN):
        return [("x-content-type-options", HEADERS["x-content-type-options"])]
    return HEADERS.items()


FILES = re.compile(r"/h/[^/]+/ideas/file(/take)?$")
"""Where hosts bring in files."""
MIB = 1024 * 1024


class Guard:
    """Middleware: refuses what comes from other sites' pages, what is too much, and what is too large."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings, self._rates = app, settings, Rates()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._judge(scope)
        if refusal is None:
            await self._app(scope, self._measured(receive, self._most(scope)), send)
        else:
            await refused(Request(scope), refusal)(scope, receive, send)

    def _most(self, scope: Scope) -> int:
        """Bytes that a body may have: a file of ideas more than what pages say."""
        if FILES.search(scope["path"]):
            return self._settings.import_mib * MIB + self._settings.body_max_bytes
        return self._settings.body_max_bytes

    def _measured(self, receive: Receive, most: int) -> Receive:
        """The body as it comes, also where nobody said how long it will be."""
        taken = 0

        async def measured() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise Refusal(Code.MALFORMED, "body")
            return message

        return measured

    def _judge(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        proxied = bool(self._settings.trusted_proxies)
        if scope["method"] not in SAFE and not from_our_pages(headers, proxied=proxied):
            return Refusal(Code.NOT_ALLOWED)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._most(scope):
            return Refusal(Code.MALFORMED)
        if "/static/" not in scope["path"]:
            address = scope["client"][0] if scope.get("client") else ""
            if after := self._rates.wait(self._settings.pages_per_address, "page", address):
                return Refusal(Code.BUSY, after=after)
        return None


class Faults:
    """Middleware: what nobody foresaw is logged by its place alone and told with a number to quote."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        begun = False

        async def answer(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, answer if scope["type"] == "http" else send)
        except Exception as error:  # noqa: BLE001  its message may hold words: it goes no further
            refusal = fault(error, scope["type"])
            if scope["type"] == "http" and not begun:
                await refused(Request(scope), refusal)(scope, receive, send)
