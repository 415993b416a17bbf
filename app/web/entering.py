"""Links whose secret stands in the fragment: the page trades it, by POST to its own address, for a cookie."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.pages.rendering import url
from app.people.grant import Grant, LinkRole
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.pages import page
from app.web.session import Session, TheSession

router = APIRouter(include_in_schema=False)
Secret = Annotated[str, Body(embed=True, max_length=200)]


@router.get("/h/{code}/enter")
@router.get("/w/{code}/enter")
async def opening(request: Request, code: CafeCode, session: TheSession) -> Response:
    """The page that trades the secret."""
    return page(request, session, "enter.html")


@router.post("/h/{code}/enter")
async def enter_console(
    code: CafeCode, secret: Secret, house: TheHouse, session: TheSession
) -> dict[str, str]:
    """A host's or a co-host's link."""
    try:
        await _enter(house, session, code, Role.HOST, secret)
    except Refusal as refusal:
        if refusal.code is not Code.WRONG_LINK:
            raise
        await _enter(house, session, code, Role.COHOST, secret)
    return {"to": url(f"/h/{code}/run")}


@router.post("/w/{code}/enter")
async def enter_wall(code: CafeCode, secret: Secret, house: TheHouse, session: TheSession) -> dict[str, str]:
    """The wall's link."""
    await _enter(house, session, code, Role.WALL, secret)
    return {"to": url(f"/w/{code}")}


async def _enter(house: House, session: Session, code: str, role: LinkRole, secret: str) -> Grant:
    return await house.door.enter(code, role, secret.strip(), session.token, session.address)
