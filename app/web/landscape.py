"""The landscape, a fragment of the console and of the wall, drawn beside the event loop; an idea in it."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.theme_names import as_read
from app.pages.console.gathered import gathered
from app.pages.console.reasons import reason
from app.pages.landscape import Where, landscape
from app.pages.wall.here import grown
from app.web.admission import hosting, known_as
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import Session, TheSession

router = APIRouter(include_in_schema=False)


@router.get("/h/{code}/landscape")
async def of_the_console(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """For hosts."""
    _, cafe = await hosting(house, session, code)
    return await asyncio.to_thread(_drawn, request, session, cafe, "console")


@router.get("/w/{code}/landscape")
async def of_the_wall(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """For the wall, once the room may see themes. Raises `Refusal` (not_allowed)."""
    cafe = (await house.desk.here(code)).cafe
    grant = await known_as(house, session, code, Role.WALL, Role.HOST, Role.COHOST)
    if grant is None or not grown(cafe):
        raise Refusal(Code.NOT_ALLOWED)
    return await asyncio.to_thread(_drawn, request, session, cafe, "wall")


def _drawn(request: Request, session: Session, cafe: Cafe, where: Where) -> Response:
    land = landscape(cafe, where, blank=where == "wall" and cafe.wall.blank)
    return page(request, session, "landscape.html", land=land, where=where)


@router.get("/h/{code}/ideas/{which}")
async def idea(
    request: Request, code: CafeCode, which: str, house: TheHouse, session: TheSession
) -> Response:
    """One idea, with those that say the same, and why it is where it is. Raises `Refusal` (unknown_idea)."""
    _, cafe = await hosting(house, session, code)
    like = [other for other, first in cafe.folded.items() if first == which]
    groups = gathered(cafe, [which, *like])
    if not groups:
        raise Refusal(Code.UNKNOWN_IDEA, which)
    home = cafe.themes.get(cafe.theme_of.get(which, ""))
    theme = as_read(cafe, home) if home else None
    return page(request, session, "host/idea.html", group=groups[0], reason=reason(cafe, which), theme=theme)
