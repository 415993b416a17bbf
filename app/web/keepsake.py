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
from app.exports.names import file_name
from app.exports.report import Report
from app.exports.takehome import MEDIA_TYPE, SUFFIX, takehome
from app.live.instant import utc_ms
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.pages import page
from app.web.saving import saved
from app.web.session import TheSession
from app.words import Words

router = APIRouter(include_in_schema=False)
Secret = Annotated[str, Form(max_length=64)]
DAY_MS = 86_400_000


@router.get("/k/{code}")
async def opening(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """The page whose script sends the secret: from the link's fragment, or from this phone's storage."""
    cafe = (await house.desk.here(code)).cafe
    return page(request, session, "takehome/opening.html", cafe=cafe, code=code)


@router.post("/k/{code}")
async def keepsake(
    request: Request, code: CafeCode, secret: Secret, house: TheHouse, session: TheSession
) -> Response:
    """The take-home of whoever holds the secret."""
    _, cafe, ideas, told = await _told(house, code, secret)
    return page(
        request,
        session,
        "takehome/page.html",
        cafe=cafe,
        code=code,
        ideas=ideas,
        report=told,
        secret=secret,
        link=f"{house.surroundings.public}/k/{code}#{secret}",
        lan_only=house.surroundings.facts(code).lan_only,
        until=_until(cafe, session.words),
    )


@router.post("/k/{code}/file")
async def file(code: CafeCode, secret: Secret, house: TheHouse, session: TheSession) -> Response:
    """The same as one file: a laptop's address is gone on the bus home."""
    person, cafe, ideas, told = await _told(house, code, secret)
    data = await asyncio.to_thread(takehome, told, ideas, session.words)
    await house.door.saved(code, person)
    await house.news.saved(code)
    name = file_name(cafe.settings.name, SUFFIX)
    return saved(data, MEDIA_TYPE, name)


async def _told(house: House, code: str, secret: str) -> tuple[str, Cafe, Sequence[OwnIdea], Report]:
    person = await house.door.take_home(code, secret)
    cafe = (await house.desk.here(code)).cafe
    names = await house.door.names(code) if cafe.settings.names_shown else {}
    told = await asyncio.to_thread(report, cafe, utc_ms(), names)
    return person, cafe, own_ideas(cafe, secret), told


def _until(cafe: Cafe, words: Words) -> str:
    """The day on which all of it goes; "" before the close, when nobody knows it yet."""
    if cafe.closed_at is None:
        return ""
    return words.date(cafe.closed_at + cafe.settings.end_days * DAY_MS, cafe.settings.time_zone)
