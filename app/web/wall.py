"""The projector's page, and the QR code that phones scan."""

from __future__ import annotations

import io

import segno
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.web.admission import known_as
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.live_pages import first_frame
from app.web.pages import page
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)


@router.get("/w/{code}")
async def wall(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """What everybody sees."""
    hall = await house.hub.hall(code)
    grant = await known_as(house, session, code, Role.WALL, Role.HOST, Role.COHOST)
    if grant is None:
        raise Refusal(Code.NOT_ALLOWED)
    frame = first_frame(hall, grant, "wall", session.lang)
    return page(request, session, "wall/page.html", cafe=hall.cafe, code=code, frame=frame, facts=hall.facts)


@router.get("/c/{code}/qr.svg")
async def qr(code: CafeCode, house: TheHouse) -> Response:
    """The café's address as a QR code, one path in the page's own colour by its class."""
    await house.desk.here(code)
    svg = qr_svg(f"{house.surroundings.public}/c/{code}")
    return Response(svg, media_type="image/svg+xml", headers={"cache-control": "private, max-age=60"})


def qr_svg(url: str) -> bytes:
    """A QR code with four modules of white round it, black on white for every camera."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(
        out,
        kind="svg",
        border=4,
        xmldecl=False,
        svgclass="qr",
        lineclass="qr__line",
        omitsize=True,
        light="#fff",
    )
    return out.getvalue()
