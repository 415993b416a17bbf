"""Causal maps in and out: as files of other programs, and read by scripts."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.cafe.refusal import Code, Kind, Refusal
from app.cafe.settings import Limits
from app.cafe.state import Cafe
from app.cafe.strategy.bringing import BringMap
from app.cafe.strategy.causal import the_variable
from app.cafe.texts import graphemes
from app.exports.names import file_name
from app.pages.console.map_file_words import said_lost, why_unreadable
from app.pages.console.map_read import picture_title
from app.strategy.causal.causal_map import map_of
from app.strategy.causal.checks import of_map
from app.strategy.causal.formats import all as formats
from app.strategy.causal.formats.all import FORMATS
from app.strategy.causal.formats.brought import Brought, UnreadableError
from app.strategy.causal.picture.svg import svg_file
from app.strategy.causal.press import verdict
from app.strategy.checks.nudge import speaking
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.newids import new_id
from app.web.pages import page
from app.web.refusing import STATUS
from app.web.saving import saved, slow_down
from app.web.session import TheSession
from app.words import Words

router = APIRouter()
PNG = "png"


@router.post("/api/cafes/{code}/map", tags=["strategy"])
async def bring(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """Take in a map: the file itself is the body (Kumu JSON or XLSX, SD-JSON, XMILE, CSV).

    All of it is taken in, or nothing. Answers `{"say", "variables", "links"}`: what is new on the map.
    """
    grant, before = await hosting(house, session, code)
    data = await request.body()
    try:
        found = await asyncio.to_thread(formats.read, data)
        judge(found, before.settings.limits)
    except UnreadableError as error:
        say = why_unreadable(error, session.words)
        told = {"kind": Kind.MALFORMED, "code": error.code, "say": say, "after": None}
        return JSONResponse({"error": told}, STATUS[Kind.MALFORMED])
    command = BringMap(op=new_id(), variables=found.variables, links=found.links)
    await house.desk.submit(code, command, grant.actor, grant.id)
    after = (await house.desk.here(code)).cafe
    return JSONResponse(_new(before, after, session.words))


def judge(found: Brought, limits: Limits) -> None:
    """Raises ``UnreadableError`` for what the café would refuse, with the name of it."""
    for variable in found.variables:
        if graphemes(variable.name) > limits.variable_graphemes:
            raise UnreadableError("too_long", what=variable.name)
        if graphemes(variable.note) > limits.idea_graphemes:
            raise UnreadableError("note_too_long", what=variable.name)
    for link in found.links:
        if link.source == link.target:
            raise UnreadableError("itself", what=found.variables[link.source].name)
        if graphemes(link.note) > limits.idea_graphemes:
            raise UnreadableError("note_too_long", what=found.variables[link.source].name)


def _new(before: Cafe, after: Cafe, words: Words) -> dict[str, Any]:
    variables = len(after.variables.keys() - before.variables.keys())
    links = len(after.causal_links.keys() - before.causal_links.keys())
    if not variables and not links:
        return {"say": words.text("All of it was on the map already."), "variables": 0, "links": 0}
    said = words.text(
        "New on the map: %(variables)s, %(links)s.",
        variables=words.plural("%(num)s variable", "%(num)s variables", variables),
        links=words.plural("%(num)s link", "%(num)s links", links),
    )
    return {"say": said, "variables": variables, "links": links}


@router.get("/api/cafes/{code}/map.{format}", tags=["strategy"])
async def take(format: str, code: CafeCode, house: TheHouse, session: TheSession) -> Response:  # noqa: A002
    """The map as `kumu.json`, `xlsx`, `csv`, `sd.json`, `xmile`, `graphml`, `dot`, `svg` or `png`."""
    grant, cafe = await hosting(house, session, code)
    if format not in FORMATS and format != PNG:
        raise Refusal(Code.MALFORMED, "format")
    slow_down(house, grant.id)
    drawn = await asyncio.to_thread(map_of, cafe)
    picture = (await house.readings.reading(code, drawn)).picture
    title = f"{cafe.settings.name} · {picture_title(drawn, session.words)}"
    if format == PNG:
        data = await house.readings.painted(drawn, svg_file(picture, title))
    else:
        data = await asyncio.to_thread(FORMATS[format].write, drawn, picture, title)
    media_type = "image/png" if format == PNG else FORMATS[format].media_type
    name = file_name(cafe.settings.name, f".map.{format}")
    return saved(data, media_type, name)


@router.get("/api/cafes/{code}/map", tags=["strategy"])
async def reading(code: CafeCode, house: TheHouse, session: TheSession) -> dict[str, Any]:
    """What is read off the map: loops, archetypes, nudges by id."""
    _, cafe = await hosting(house, session, code)
    drawn = await asyncio.to_thread(map_of, cafe)
    found = await house.readings.reading(code, drawn)
    loops = found.loops
    return {
        "loops": [
            {"label": loop.label, "name": loop.name, "kind": loop.kind, "links": loop.links}
            for loop in loops.found
        ],
        "complete_to": loops.complete,
        "capped": loops.capped,
        "archetypes": [
            {"archetype": match.archetype, "roles": dict(match.roles), "loops": match.loops}
            for match in found.matches
        ],
        "nudges": [
            {"id": nudge.id, "about": nudge.about, **nudge.facts}
            for nudge in speaking(cafe, of_map(cafe, drawn, loops.found))
        ],
    }  # fmt: skip


@router.get("/api/cafes/{code}/map/press/{variable}", tags=["strategy"])
async def press(
    code: CafeCode, variable: str, house: TheHouse, session: TheSession, up: bool = True
) -> dict[str, Any]:
    """What a lasting push on a variable does: the share of draws in which each other one rises."""
    _, cafe = await hosting(house, session, code)
    the_variable(cafe, variable)
    told = await house.readings.pressed(map_of(cafe), variable, up=up)
    sure = house.settings.press_sure
    return {
        "draws": told.draws,
        "stable": told.stable,
        "rises": {
            one: {"share": share, "verdict": verdict(share, sure)} for one, share in told.rises.items()
        },
    }


@router.get("/h/{code}/map/lost", include_in_schema=False)
async def lost(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """A fragment: what each format would leave behind of this map; how large a file may be."""
    _, cafe = await hosting(house, session, code)
    drawn = await asyncio.to_thread(map_of, cafe)
    left = [(name, said_lost(formats.lost(drawn, name), session.words)) for name in FORMATS]
    return page(
        request,
        session,
        "host/map_lost.html",
        rows=[(name, said) for name, said in left if said],
        most=house.settings.body_max_bytes,
    )
