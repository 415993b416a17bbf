"""The front door: join by a code, host, find the cafés that this browser hosts; the language switch."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.refusal import Refusal
from app.pages.refusals import sentence
from app.pages.rendering import url
from app.web.house import House, TheHouse
from app.web.pages import own_path, page, seen_at
from app.web.refusing import status_of
from app.web.session import Session, TheSession
from app.words import marked

router = APIRouter(include_in_schema=False)
WHERE = {
    "lobby": marked("Not begun"),
    "plenary": marked("Everybody together"),
    "move": marked("Moving"),
    "round": marked("At the tables"),
    "harvest": marked("Harvest"),
    "closed": marked("Closed"),
}


@router.get("/")
async def door(request: Request, house: TheHouse, session: TheSession) -> Response:
    """Join first, host second."""
    return await _door(request, house, session)


@router.post("/join")
async def join(
    request: Request, house: TheHouse, session: TheSession, code: Annotated[str, Form(max_length=2000)] = ""
) -> Response:
    """The code that was typed or pasted leads to the café's page, which says if it is closed or locked."""
    try:
        found = await house.door.find(code, session.address)
    except Refusal as refusal:
        return await _door(request, house, session, code, refusal)
    return seen_at(f"/c/{found}")


@router.get("/language/{lang}")
async def language(lang: str, session: TheSession, back: str = "/") -> Response:
    """Speak another language from now on."""
    session.speak(lang)
    return seen_at(own_path(back))


async def _door(
    request: Request, house: House, session: Session, code: str = "", refusal: Refusal | None = None
) -> Response:
    context = {
        "cafes": await _hosted(house, session),
        "seats": await _seats(house, session),
        "code": code[:60],
        "error": sentence(refusal, session.words) if refusal else "",
        "may_host": house.settings.hosting != "key",
        "back": "/",
    }
    return page(request, session, "door.html", status=status_of(refusal) if refusal else 200, **context)


async def _hosted(house: House, session: Session) -> list[dict[str, Any]]:
    """The cafés that this browser hosts, and where each of them is now."""
    found = []
    for hosted in await house.door.hosted(session.known) if session.known else ():
        try:
            cafe = (await house.desk.here(hosted.code)).cafe
        except Refusal:
            continue
        where = session.words.text(WHERE[cafe.now.kind])
        path = f"/h/{hosted.code}/{'design' if cafe.now.kind == 'lobby' else 'run'}"
        found.append({"code": hosted.code, "name": cafe.settings.name, "where": where, "url": url(path)})
    return found


async def _seats(house: House, session: Session) -> list[dict[str, str]]:
    """The cafés in which this browser takes part."""
    found = []
    for code in await house.door.seated(session.known) if session.known else ():
        try:
            name = (await house.desk.here(code)).cafe.settings.name
        except Refusal:
            continue
        found.append({"code": code, "name": name, "url": url(f"/c/{code}")})
    return found
