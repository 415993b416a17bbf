"""What stands behind one page: its cookies, its language, HTTP and the socket's address."""

from __future__ import annotations

import asyncio
import secrets
import ssl
from http.cookiejar import CookieJar, DefaultCookiePolicy
from http.cookies import SimpleCookie
from typing import Any

import httpx2
from websockets.asyncio.client import connect

from app.cafe.op import key_for
from app.rehearsal import timing

LETTERS = "0123456789abcdefghijklmnopqrstuv"
AGAIN = ("busy", "fault")
"""Kinds of refusal after which the same is sent again."""
MOST_BYTES = 16 * 1024 * 1024
"""The largest frame that is read: a whole view of a large café."""


class RefusedError(Exception):
    """The server said no. `kind`, `code` and `say` are its words."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(str(error.get("say") or error.get("code")))
        self.kind, self.code = str(error.get("kind", "fault")), str(error.get("code", ""))
        self.after = float(error.get("after") or 1)


class Server:
    """A Samovar as clients know it: an address, reached over connections that all browsers here share."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        nobody = CookieJar(DefaultCookiePolicy(allowed_domains=[]))  # each browser keeps its own
        self.http = httpx2.AsyncClient(cookies=nobody, timeout=timing.PATIENCE, limits=_limits())

    @property
    def socket_url(self) -> str:
        """The address of sockets, without a café's code."""
        return f"ws{self.url.removeprefix('http')}/ws"

    async def close(self) -> None:
        """Let go of the connections."""
        await self.http.aclose()


def _limits() -> httpx2.Limits:
    return httpx2.Limits(max_connections=50, max_keepalive_connections=20)


class Browser:
    """One browser: `secret` is what the keys of its ops are made with."""

    def __init__(self, server: Server, lang: str = "en") -> None:
        self.server, self.lang = server, lang
        self.secret = secrets.token_hex(16)
        self._cookies: dict[str, str] = {}

    def op(self) -> str:
        """A new op: a random id, and the key to it."""
        thing = "".join(secrets.choice(LETTERS) for _ in range(20))
        return f"{thing}.{key_for(self.secret, thing)}"

    async def page(self, path: str) -> str:
        """The text of a page. Raises `RefusedError`."""
        answer = await self._asked("GET", path)
        if answer.is_error:
            raise RefusedError({"say": f"{path}: HTTP {answer.status_code}"})
        return str(answer.text)

    async def get(self, path: str) -> dict[str, Any]:
        """The JSON at a path. Raises `RefusedError`."""
        return self._read(await self._asked("GET", path))

    async def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Send JSON, as pages do; answers JSON. Raises `RefusedError`."""
        return self._read(await self._asked("POST", path, body))

    async def insist(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Send the same until it is answered. Raises `RefusedError`, and TimeoutError after all patience."""
        async with asyncio.timeout(timing.PATIENCE):
            while True:
                try:
                    return await self.post(path, body)
                except httpx2.TransportError:
                    await asyncio.sleep(timing.FIRST_PAUSE)
                except RefusedError as no:
                    if no.kind not in AGAIN:
                        raise
                    await asyncio.sleep(no.after)

    def socket(self, code: str) -> connect:
        """A socket on its way up, with this browser's cookies."""
        secure = self.server.url.startswith("https://")
        return connect(
            f"{self.server.socket_url}/{code}",
            additional_headers=self._headers(),
            compression=None,
            max_size=MOST_BYTES,
            open_timeout=timing.OPENING,
            close_timeout=1,
            ping_interval=None,  # the pages' own pings are part of the protocol
            proxy=None,
            ssl=ssl.create_default_context() if secure else None,
        )

    async def _asked(self, method: str, path: str, body: dict[str, Any] | None = None) -> httpx2.Response:
        url = f"{self.server.url}{path}"
        answer = await self.server.http.request(method, url, json=body, headers=self._headers())
        for header in answer.headers.get_list("set-cookie"):
            self._cookies |= {name: morsel.value for name, morsel in SimpleCookie(header).items()}
        return answer

    def _headers(self) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        return {"accept-language": self.lang} | ({"cookie": cookies} if cookies else {})

    @staticmethod
    def _read(answer: httpx2.Response) -> dict[str, Any]:
        try:
            told = answer.json()
        except ValueError:
            told = {}
        if answer.is_error or not isinstance(told, dict):
            error = told.get("error") if isinstance(told, dict) else None
            raise RefusedError(error or {"say": f"{answer.url.path}: HTTP {answer.status_code}"})
        return told
