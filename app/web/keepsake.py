"""The private take-home of a participant: a page by a secret link, and one file to keep."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.state import Cafe
from app.exports.build import report
from app.exports.building.own import OwnIdea, own_ideas
from app.exports.names import disposition, file_name
from app.exports.report import Report
from app.exports.takehome import MEDIA_TYPE, SUFFIX, takehome
from app.exports.telling.first_page import counts
from app.exports.telling.own import own
from app.live.hall import utc_ms
from app.web.admission import SEATED, known_as
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.pages import page
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)
Secret = Annotated[str, Form(max_length=64)]


@router.get("/k/{code}")
async def opening(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """The page whose script sends the secret: from the link's fragment, or from this phone's storage."""
    cafe = (await house.desk.here(code)).cafe
    return page(request, session, "table/keepsake.html", cafe=cafe, code=code)


@router.post("/k/{code}")
async def keepsake(
    request: Request, code: CafeCode, secret: Secret, house: TheHouse, session: TheSession
) -> Response:
    """A fragment: the take-home of whoever holds the secret."""
    cafe, ideas, told = await _told(house, code, secret)
    return page(
        request,
        session,
        "table/keepsake_body.html",
        cafe=cafe,
        code=code,
        counts=counts(told, session.words).speech,
        own=list(own(ideas, session.words)),
        report=told,
        link=f"{house.surroundings.public}/k/{code}#{secret}",
        lan_only=house.surroundings.facts(code).lan_only,
    )


@router.post("/k/{code}/file")
async def file(code: CafeCode, secret: Secret, house: TheHouse, session: TheSession) -> Response:
    """The same as one file: a laptop's address is gone on the bus home."""
    cafe, ideas, told = await _told(house, code, secret)
    data = await asyncio.to_thread(takehome, told, ideas, session.words)
    grant = await known_as(house, session, code, *SEATED)
    if grant is not None and grant.person is not None:
        await house.door.saved(code, grant.person)
        (await house.hub.hall(code)).learn(("saved", ""), saved=await house.door.savers(code))
    name = file_name(cafe.settings.name, SUFFIX)
    return Response(data, media_type=MEDIA_TYPE, headers={"content-disposition": disposition(name)})


async def _told(house: House, code: str, secret: str) -> tuple[Cafe, Sequence[OwnIdea], Report]:
    await house.door.take_home(code, secret)
    cafe = (await house.desk.here(code)).cafe
    names = await house.door.names(code) if cafe.settings.names_shown else {}
    told = await asyncio.to_thread(report, cafe, utc_ms(), names)
    return cafe, own_ideas(cafe, secret), told
