"""The path prefix, whether or not the proxy before us takes it away."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send


class Prefix:
    """Middleware: the server puts the prefix before each path; where it was there already, once is enough."""

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app, self._prefix = app, prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if self._prefix and scope["type"] in ("http", "websocket"):
            path = scope["path"]
            twice = self._prefix * 2
            if path == twice or path.startswith(f"{twice}/"):
                scope = {**scope, "path": path[len(self._prefix) :]}
        await self._app(scope, receive, send)
