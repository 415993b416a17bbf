"""Whole pages as answers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from app.pages.rendering import render_page, url
from app.web.session import Session


def page(
    request: Request, session: Session, template: str, /, *, status: int = 200, **context: Any
) -> HTMLResponse:
    """A page in the session's language; `back` is where its language switch returns to."""
    known = {"back": here(request), **context}
    return HTMLResponse(render_page(template, session.words, known), status)


def here(request: Request) -> str:
    """The path of this page under the prefix."""
    path: str = request.scope["path"]
    return path.removeprefix(request.scope.get("root_path", "")) or "/"


def seen_at(path: str) -> RedirectResponse:
    """Go and look there (after a form was sent)."""
    return RedirectResponse(url(path), 303)


def own_path(path: str) -> str:
    """The path if it is one of ours, else the door: nobody is led to other sites."""
    parts = urlsplit(path)
    plain = not parts.scheme and not parts.netloc and path.startswith("/") and not path.startswith("//")
    return path if plain and "\\" not in path and path.isprintable() else "/"
