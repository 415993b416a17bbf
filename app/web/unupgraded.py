"""A socket that arrives as a plain request: the proxy in between dropped what would make it a socket.

A proxy that is not told otherwise passes on neither `Upgrade` nor `Connection`, for they are hop-by-hop
(RFC 9110, 7.6.1). The phone then polls; the host is told which headers are missing.
"""

from __future__ import annotations

import re

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app import measures
from app.web.admission import known_as
from app.web.codes import CafeCode
from app.web.console import tell_surroundings
from app.web.house import TheHouse
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)
HOST = re.compile(r"[\w.:\[\]-]{1,100}")


@router.get("/ws/{code}")
async def unupgraded(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """426, which names the header (RFC 9110, 15.5.22); what somebody of the café sent is told to the host."""
    missing = [name for name in ("upgrade", "connection") if _lacks(request, name)]
    if "sec-websocket-key" in request.headers and await known_as(house, session, code) is not None:
        measures.NO_UPGRADE.inc()
        came_by = HOST.fullmatch(request.headers.get("host", ""))
        if house.surroundings.came_without_upgrade(code, came_by[0] if came_by else "?"):
            tell_surroundings(house)
    error = {"kind": "malformed", "code": "no_upgrade", "missing": missing}
    headers = {"upgrade": "websocket", "connection": "upgrade"}
    return JSONResponse({"error": error}, 426, headers)


def _lacks(request: Request, name: str) -> bool:
    wanted = "websocket" if name == "upgrade" else "upgrade"
    return wanted not in request.headers.get(name, "").lower()
