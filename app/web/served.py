"""The application as the server calls it."""

from __future__ import annotations

import re

from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from app.store.trouble import fault
from app.web.house import House

SOCKET = re.compile(r"/ws/([^/]{1,40})")


class Served(FastAPI):
    """Requests go through its layers; a live page's socket goes straight to the live room.

    What the layers do (compressing, sessions, headers, guards against forgery) is for requests, or done by
    the live room itself; and each would stay in memory with every socket for as long as that is open.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] == "websocket":
            serving = self._live(scope, receive, send)
            del scope, receive, send
            await serving
        else:
            await super().__call__(scope, receive, send)

    async def _live(self, scope: Scope, receive: Receive, send: Send) -> None:
        house: House = self.state.house
        asked = SOCKET.fullmatch(_without(house.settings.root_path, scope["path"]))
        if asked is None:
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
            return
        serving = house.live.serve(scope, receive, send, asked[1])
        del scope, receive, send, asked
        try:
            await serving
        except Exception as error:  # noqa: BLE001  its message may hold words: it goes no further
            fault(error, "a socket")


def _without(prefix: str, path: str) -> str:
    """The path under the prefix, whether or not the proxy before us took that away."""
    while prefix and path.startswith(f"{prefix}/"):
        path = path[len(prefix) :]
    return path
