"""The budget's sheet: drawn beside the loop, for the sub-programme that a page has open."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.currencies import DIGITS
from app.cafe.strategy.budget_codes import ECONOMIC, FUNCTIONS
from app.exports.names import file_name
from app.exports.workbook.budget import MEDIA_TYPE, SUFFIX, budget_workbook
from app.pages.console.budget_sheet import sheet
from app.pages.rendering import url
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.saving import saved, slow_down
from app.web.session import TheSession
from app.words.money import currency_name

router = APIRouter(include_in_schema=False)
KEY = r"^(s[0-9a-f]{15})?$"


@router.get("/h/{code}/budget.xlsx")
async def workbook(code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """The budget as a workbook with live formulas. Raises `Refusal` (busy) where a host asks too often."""
    grant, cafe = await hosting(house, session, code)
    slow_down(house, grant.id)
    data = await asyncio.to_thread(budget_workbook, cafe, session.words)
    return saved(data, MEDIA_TYPE, file_name(cafe.settings.name, SUFFIX))


@router.get("/h/{code}/budget/sheet")
async def budget_sheet(
    request: Request,
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    sub: Annotated[str, Query(pattern=KEY)] = "",
    first: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    """``sub``: the key of the sub-programme that is open; ``first``: the line its window begins with."""
    _, cafe = await hosting(house, session, code)
    lang = session.lang

    def draw() -> Response:
        return page(
            request,
            session,
            "host/budget_sheet.html",
            budget=cafe.budget,
            workbook=url(f"/h/{code}/budget.xlsx"),
            sheet=sheet(cafe, session.words, sub, first),
            outline=[line for line in cafe.outline.values() if line.level in ("output", "activity")],
            economic=ECONOMIC,
            functions=FUNCTIONS,
            currencies=[(each, currency_name(lang, each)) for each in sorted(DIGITS)],
        )

    return await asyncio.to_thread(draw)
