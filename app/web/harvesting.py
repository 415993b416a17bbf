"""The console's buttons that start and stop theming."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body

from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)


@router.post("/h/{code}/themes/find")
async def find(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    wanted: Annotated[int | None, Body(embed=True, ge=1, le=200)] = None,
) -> dict[str, str]:
    """Look for themes; `wanted` is a number of them, or nothing."""
    await hosting(house, session, code)
    await house.theming.start(code, wanted)
    return {"job": "running"}


@router.post("/h/{code}/themes/stop")
async def stop(code: CafeCode, house: TheHouse, session: TheSession) -> dict[str, str]:
    """Stop looking."""
    await hosting(house, session, code)
    await house.theming.stop(code)
    return {"job": "stopped"}
