"""How a refusal is told over HTTP: a plain page for people, JSON for scripts, and the right status."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from app import measures
from app.cafe.refusal import Code, Kind, Refusal
from app.live.commands import told
from app.pages.refusals import sentence
from app.pages.rendering import render_page, url
from app.web.session import session_of
from app.words import Words, marked

STATUS = {
    Kind.MALFORMED: 400,
    Kind.DENIED: 403,
    Kind.REFUSED: 409,
    Kind.BUSY: 503,
    Kind.FAULT: 500,
}
"""The five kinds, as HTTP says them."""
SPECIAL = {Code.NO_CAFE: 404, Code.CAFE_GONE: 410, Code.TOO_MANY_TRIES: 429}
TITLES = {
    Kind.MALFORMED: marked("This did not work."),
    Kind.DENIED: marked("This door is shut."),
    Kind.REFUSED: marked("Not just now."),
    Kind.BUSY: marked("One moment."),
    Kind.FAULT: marked("Something went wrong on our side."),
}


def status_of(refusal: Refusal) -> int:
    """The status of an answer that is a refusal."""
    return SPECIAL.get(refusal.code, STATUS[refusal.kind])


def for_scripts(request: Request) -> bool:
    """Whether the answer is read by a script, not by a person."""
    path = request.scope["path"].removeprefix(request.scope.get("root_path", ""))
    sent = request.headers.get("content-type", "")
    return path.startswith("/api/") or sent.startswith("application/json")


def refused(request: Request, refusal: Refusal) -> Response:
    """The answer to a request that was refused."""
    measures.REFUSALS.labels(refusal.code).inc()
    words = session_of(request).words
    error = told(refusal, words)
    headers = {"retry-after": str(max(1, round(error["after"])))} if error["after"] else {}
    if for_scripts(request):
        return JSONResponse({"error": error}, status_of(refusal), headers)
    number = refusal.about if refusal.kind is Kind.FAULT else ""
    html = plain_page(words, words.text(TITLES[refusal.kind]), sentence(refusal, words), number)
    return HTMLResponse(html, status_of(refusal), headers)


def plain_page(words: Words, title: str, say: str, number: str = "") -> str:
    """One sentence that says what is, and the way to the door."""
    context = {"title": title, "say": say, "quote": number}
    context |= {"link": url("/"), "link_words": words.text("To the door")}
    return render_page("message.html", words, context)


async def on_refusal(request: Request, error: Exception) -> Response:
    """For FastAPI: a route raised a refusal."""
    assert isinstance(error, Refusal)
    return refused(request, error)


async def on_http(request: Request, error: Exception) -> Response:
    """For FastAPI: no such page, or not by this method."""
    assert isinstance(error, HTTPException)
    words = session_of(request).words
    say = words.text("There is no page at this address. Look at the wall for the code, or ask the host.")
    if for_scripts(request):
        body = {"error": {"kind": "malformed", "code": "no_page", "say": say, "after": None}}
        return JSONResponse(body, error.status_code)
    return HTMLResponse(plain_page(words, words.text("Nothing is here."), say), error.status_code)


async def on_invalid(request: Request, error: Exception) -> Response:
    """For FastAPI: a form or a body that can't be read."""
    return refused(request, Refusal(Code.MALFORMED))
