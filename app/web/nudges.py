"""Fragments of the Strategy room: a question that a careful reader would ask, and what answers it."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.refusal import Code, Refusal
from app.pages.console.chain_read import chain_read
from app.pages.console.nudging import words_of
from app.strategy.checks.nudge import Nudge
from app.strategy.draft import draft
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import TheSession
from app.words.levels import level_name

router = APIRouter(include_in_schema=False)
WHOLE = "whole"


@router.get("/h/{code}/nudges/{which}/{nudge}")
async def nudge(
    request: Request, code: CafeCode, which: str, nudge: str, house: TheHouse, session: TheSession
) -> Response:
    """`which`: a line, or `whole`. Raises `Refusal` (unknown_line) once nobody asks it any more."""
    _, cafe = await hosting(house, session, code)
    about = "" if which == WHOLE else which
    asked = chain_read(cafe).asked.get(about, [])
    found = next((one for one in asked if one.id == nudge), None)
    if found is None:
        raise Refusal(Code.UNKNOWN_LINE, which)
    reads = found.facts.get("reads", "")
    return page(
        request,
        session,
        "host/nudge.html",
        nudge=found,
        said=words_of(found, cafe, session.words),
        line=cafe.outline.get(about),
        can=_can(found),
        reads=reads,
        reads_name=level_name(reads, session.words, cafe.settings.vocabulary) if reads else "",
    )


def _can(nudge: Nudge) -> str:
    """What one press could do about it."""
    if nudge.id == "C1":
        return "above"
    if nudge.facts.get("reads"):
        return "level"
    if nudge.id == "K1":
        return "below" if nudge.facts["lacks"] == "output" else "above"
    return "above" if nudge.id == "K2" else ""


@router.get("/h/{code}/draft")
async def drafted(code: CafeCode, house: TheHouse, session: TheSession) -> dict[str, object]:
    """The lines that a draft would add now, as the command `lines.draft` takes them."""
    _, cafe = await hosting(house, session, code)
    lines = await asyncio.to_thread(draft, cafe)
    return {"lines": [one.model_dump() for one in lines]}
