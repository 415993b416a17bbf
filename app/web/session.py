"""The browser's session: who it says it is, its language, and the cookies by which it is known again."""

from __future__ import annotations

import re
import secrets
from http.cookies import SimpleCookie
from typing import Annotated, cast

from fastapi import Depends
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.config import Settings
from app.live.browser import browser_of, cookie_name
from app.words import Words, languages

TOKEN = re.compile(r"^[0-9a-f]{32}$")
DAY = 86_400


class Session:
    """What is known of the browser behind one request; what it is given goes out with the answer."""

    def __init__(self, connection: HTTPConnection, settings: Settings) -> None:
        browser = browser_of(connection, settings)
        self.address, self.lang = browser.address, browser.lang
        self.known = browser.token if TOKEN.match(browser.token) else ""
        self._settings = settings
        self._secure = connection.scope["scheme"] == "https"
        self._cookies = connection.cookies
        self._given: dict[str, tuple[str, int]] = {}

    @property
    def token(self) -> str:
        """The browser's token; one that comes without gets one."""
        if not self.known:
            self.known = secrets.token_hex(16)
            self._given["browser"] = self.known, self._settings.browser_days * DAY
        return self.known

    @property
    def words(self) -> Words:
        """The words of its language."""
        return Words(self.lang)

    def speak(self, lang: str) -> None:
        """From now on in this language, if it is one of ours."""
        if lang in languages():
            self.lang = lang
            self._given["lang"] = lang, self._settings.browser_days * DAY

    def leave(self, name: str, value: str, seconds: int) -> None:
        """Give the browser something to bring back soon; pages cannot read it."""
        self._given[name] = value, seconds

    def take(self, name: str) -> str:
        """What was left with the browser, which forgets it now; "" where there is nothing."""
        value = self._cookies.get(cookie_name(self._settings, name), "")
        if value:
            self._given[name] = "", 0
        return value

    def cookies(self) -> list[str]:
        """The Set-Cookie headers of what it was given."""
        return [self._cookie(name, value, seconds) for name, (value, seconds) in self._given.items()]

    def _cookie(self, name: str, value: str, seconds: int) -> str:
        jar: SimpleCookie = SimpleCookie()
        called = cookie_name(self._settings, name)
        jar[called] = value
        jar[called].update(
            {
                "path": self._settings.root_path or "/",
                "max-age": seconds,
                "httponly": True,
                "samesite": "Lax",
                "secure": self._secure,
            }
        )
        return jar[called].OutputString()


class Sessions:
    """Middleware: a session for each request, its cookies on each answer."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        session = Session(HTTPConnection(scope), self._settings)
        scope.setdefault("state", {})["session"] = session

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for cookie in session.cookies():
                    headers.append("set-cookie", cookie)
            await send(message)

        await self._app(scope, receive, answer)


def session_of(connection: HTTPConnection) -> Session:
    """The session of a request."""
    return cast("Session", connection.scope["state"]["session"])


TheSession = Annotated[Session, Depends(session_of)]
