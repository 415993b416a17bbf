"""Fragments of the causal map's room: what is read off it, a variable, a link, a push, what ideas propose."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.state import Cafe
from app.cafe.strategy.causal import the_link, the_variable
from app.pages.console.map_read import STRENGTHS, proposals, pushed, read
from app.pages.console.mapping import cited
from app.strategy.causal.causal_map import map_of
from app.strategy.causal.reach import influence
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.pages import page
from app.web.session import Session, TheSession

router = APIRouter(include_in_schema=False)
LISTED = 20
"""Proposals in one answer; the next ones are asked for."""


@router.get("/h/{code}/map/reading")
async def reading(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """The picture, the loops, what they look like, and what a careful reader would ask."""
    cafe = await _cafe(house, session, code)
    drawn = await asyncio.to_thread(map_of, cafe)
    found = await house.readings.reading(code, drawn)
    context = await asyncio.to_thread(read, cafe, drawn, found, session.words)
    return page(request, session, "host/map_reading.html", **context)


@router.get("/h/{code}/map/variables/{which}")
async def variable(
    request: Request, code: CafeCode, which: str, house: TheHouse, session: TheSession
) -> Response:
    """A variable. Raises `Refusal` (unknown_variable)."""
    cafe = await _cafe(house, session, code)
    found = the_variable(cafe, which)
    out, into = influence(map_of(cafe))[which]
    line = cafe.outline.get(found.line or "")
    return page(
        request,
        session,
        "host/map_variable.html",
        variable=found,
        out=out,
        into=into,
        line=line.text if line else "",
    )


@router.get("/h/{code}/map/links/{which}")
async def link(
    request: Request, code: CafeCode, which: str, house: TheHouse, session: TheSession
) -> Response:
    """A link with the ideas it rests on. Raises `Refusal` (unknown_link)."""
    cafe = await _cafe(house, session, code)
    found = the_link(cafe, which)
    known = {value: session.words.text(label) for value, label in STRENGTHS}
    known.setdefault(found.strength, session.words.number(found.strength))
    return page(
        request,
        session,
        "host/map_link.html",
        link=found,
        source=cafe.variables[found.source].name,
        target=cafe.variables[found.target].name,
        ideas=[cafe.ideas[idea] for idea in cited(cafe, found)],
        total=len(found.ideas),
        strengths=sorted(known.items()),
    )


@router.get("/h/{code}/map/press/{which}")
async def press(
    request: Request,
    code: CafeCode,
    which: str,
    house: TheHouse,
    session: TheSession,
    up: Annotated[bool, Query()] = True,
) -> Response:
    """What a lasting push on a variable does. Raises `Refusal` (unknown_variable, busy)."""
    cafe = await _cafe(house, session, code)
    the_variable(cafe, which)
    drawn = map_of(cafe)
    told = await house.readings.pressed(drawn, which, up=up)
    context = pushed(drawn, told, house.settings.press_sure, session.words)
    return page(request, session, "host/map_press.html", **context)


@router.get("/h/{code}/map/proposals")
async def proposed(
    request: Request,
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    after: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    """Links that ideas speak of and no link cites yet."""
    cafe = await _cafe(house, session, code)
    found = await asyncio.to_thread(proposals, cafe)
    return page(
        request,
        session,
        "host/map_proposals.html",
        rows=[(one, cafe.ideas[one.idea]) for one in found[after : after + LISTED]],
        total=len(found),
        after=after,
        following=after + LISTED if len(found) > after + LISTED else 0,
        open=not cafe.causal_links,
    )


async def _cafe(house: House, session: Session, code: str) -> Cafe:
    return (await hosting(house, session, code))[1]
