"""For whoever looks after the server: does it live, and may phones be sent to it?"""

from __future__ import annotations

import asyncio
import shutil
from typing import Any

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from app.cafe.refusal import Code, Refusal
from app.startup import MIB
from app.web.house import House, TheHouse

router = APIRouter(tags=["server"])
FULL = 8 * MIB
"""Free bytes below which nothing more can be kept for sure: a batch, its journal, a check-point."""


@router.get("/healthz")
async def lives() -> dict[str, bool]:
    """The process lives: its loop answers. Not the database's affair: nobody need restart us for it."""
    return {"ok": True}


@router.get("/readyz")
async def ready(house: TheHouse) -> Response:
    """Phones may come: 200, or 503 with the codes of what is wrong.

    `stopping` · `database` does not answer in time, or can't be written · `disk_full` · `bus`: cut, and the
    looks into the store that stand in for it fail too. Tables are brought to this release before anything is
    answered.
    """
    wrong = await troubles(house)
    return JSONResponse({"ready": not wrong, "wrong": wrong}, 503 if wrong else 200)


@router.get("/health")
async def health(house: TheHouse) -> dict[str, Any]:
    """Answers once the database does."""
    await house.store.read(lambda tx: None)
    return {"ok": True, "cafes": len(house.hub.open()), "sockets": house.hub.sockets}


async def troubles(house: House) -> list[str]:
    """Codes of what keeps this worker from serving."""
    answers = await database_answers(house)
    found = {
        "stopping": house.leaving.begun,
        "database": not answers or house.store.trouble in (Code.FAULT, Code.DISK_BROKEN),
        "disk_full": house.store.trouble == Code.DISK_FULL or _full(house),
        "bus": not answers and not house.bus.connected,
    }
    return [code for code, is_so in found.items() if is_so]


async def database_answers(house: House) -> bool:
    """Whether the database does what is asked, within the bound."""
    try:
        async with asyncio.timeout(house.settings.ready_seconds):
            await house.store.read(lambda tx: tx.stands(["NOSUCH"]))
    except (Refusal, TimeoutError):
        return False
    return True


def _full(house: House) -> bool:
    """Whether the disk is full, where the database is on it."""
    try:
        return house.settings.on_sqlite and shutil.disk_usage(house.settings.data).free < FULL
    except OSError:
        return True
