"""The sheet of indicators: drawn beside the loop, with the fields of the one that a page has open."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.pages.console.indicator_sheet import sheet
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)


@router.get("/h/{code}/indicators/sheet")
async def indicator_sheet(
    request: Request,
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    which: Annotated[str, Query(max_length=80)] = "",
) -> Response:
    """``which``: the indicator whose fields are open."""
    _, cafe = await hosting(house, session, code)

    def draw() -> Response:
        found = sheet(cafe, session.words, which)
        return page(request, session, "host/indicator_sheet.html", sheet=found)

    return await asyncio.to_thread(draw)
