"""The participant's phone: coming in, coming back, a table's device, and the page at the table."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.actor import Role
from app.cafe.joining import JoinCafe
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.tables import standing
from app.live.instant import utc_ms
from app.pages.refusals import sentence
from app.pages.rendering import in_script
from app.people.grant import Admitted, Grant
from app.web.admission import SEATED, known_as
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.live_pages import first_frame
from app.web.own import own_ideas
from app.web.pages import page
from app.web.session import Session, TheSession
from app.words import Words

router = APIRouter(tags=["participants"])
DAY_MS = 86_400_000
WRITTEN = tuple("en es fr pt de it nl pl uk ru tr ar fa ur hi bn th vi id zh ja ko sw am".split())
"""Languages offered first to write in; all that have a name follow, and any other tag may be sent."""


class Joining(BaseModel):
    """What the join form sends."""

    model_config = ConfigDict(extra="forbid")
    op: str = Field(max_length=200)
    secret: str = Field(pattern=r"^[0-9a-f]{32}$")
    name: str = Field(default="", max_length=1000)
    groups: dict[str, str] = Field(default_factory=dict, max_length=20)
    lang: str = Field(default="en", max_length=35)
    writes: str = Field(default="", max_length=35)
    afar: bool = False


@router.get("/c/{code}", include_in_schema=False)
async def phone(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """The page at the table, or the form at the door."""
    hall = await house.hub.hall(code)
    if house.surroundings.phone_came(request, code):
        await house.news.phone(code)
    grant = await known_as(house, session, code, *SEATED)
    if grant is not None:
        return await _table(request, house, session, grant, hall.cafe)
    return _form(request, house, session, code, hall.cafe)


@router.post("/c/{code}/join")
async def join(code: CafeCode, form: Joining, house: TheHouse, session: TheSession) -> dict[str, Any]:
    """Come in. Sent again with the same op it is the same person."""
    rate = house.settings.joins_per_address
    if after := house.rates.wait(rate, "join", session.address):
        raise Refusal(Code.BUSY, after=after)
    cafe = (await house.desk.here(code)).cafe
    name = form.name.strip() if cafe.settings.names_asked else ""
    if cafe.settings.names_asked and cafe.settings.names_needed and not name:
        raise Refusal(Code.BLANK, "name")
    if cafe.locked and await known_as(house, session, code, *SEATED) is None:
        raise Refusal(Code.CAFE_LOCKED)
    session.speak(form.lang)
    admitted = await house.door.admit(code, session.token, form.op, form.secret, name)
    command = JoinCafe(
        op=admitted.op,
        lang=form.lang,
        writes=form.writes,
        groups=form.groups,
        named=bool(name),
        afar=form.afar,
    )
    try:
        await house.desk.submit(code, command, admitted.grant.actor, admitted.grant.id)
    except Refusal as refusal:
        if refusal.kind not in ("busy", "fault"):
            await house.door.turn_away(admitted.grant)
        raise
    return _kept(admitted)


@router.post("/c/{code}/resume")
async def resume(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    own: Annotated[str, Body(embed=True, alias="code", max_length=100)],
) -> dict[str, Any]:
    """Come back on this browser by one's own code; what one wrote is still one's own."""
    admitted = await house.door.resume(code, own, session.token, session.address)
    cafe = (await house.desk.here(code)).cafe
    return _kept(admitted) | {"mine": own_ideas(cafe, admitted.secret)}


@router.post("/c/{code}/device")
async def device(
    code: CafeCode, house: TheHouse, session: TheSession, table: Annotated[int, Body(embed=True, ge=1)]
) -> dict[str, Any]:
    """This phone belongs to a table; it is no person."""
    cafe = (await house.desk.here(code)).cafe
    if cafe.closed:
        raise Refusal(Code.CAFE_CLOSED)
    if cafe.locked:
        raise Refusal(Code.CAFE_LOCKED)
    if table > (max(cafe.tables) if cafe.tables else cafe.settings.limits.tables):
        raise Refusal(Code.UNKNOWN_TABLE, str(table))
    grant = await house.door.admit_device(code, session.token, table)
    return {"table": grant.table}


@router.post("/c/{code}/device/free")
async def free_device(code: CafeCode, house: TheHouse, session: TheSession) -> dict[str, Any]:
    """This phone belongs to no table any more."""
    grant = await known_as(house, session, code, Role.DEVICE)
    if grant is not None:
        await house.door.sign_out(grant)
        await house.news.away(code, grant.id, grant.person)
    return {"free": True}


@router.post("/c/{code}/remember")
async def remember(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    secret: Annotated[str, Body(embed=True, pattern=r"^[0-9a-f]{32}$")],
) -> dict[str, Any]:
    """A close was undone: the page hands its secret back, so that its own code and its dots work again."""
    grant = await known_as(house, session, code, Role.PARTICIPANT)
    if grant is None:
        raise Refusal(Code.NOT_ALLOWED)
    kept = _kept(await house.door.remember(grant, secret))
    fresh = await known_as(house, session, code, Role.PARTICIPANT)
    hall = await house.hub.hall(code)
    if fresh is not None:
        for client in hall.clients.of(fresh.id):
            hall.regrant(client, fresh)
    return kept


def _kept(admitted: Admitted) -> dict[str, Any]:
    return {
        "person": admitted.person,
        "secret": admitted.secret,
        "resume_code": admitted.resume_code,
    }


async def _table(request: Request, house: House, session: Session, grant: Grant, cafe: Cafe) -> Response:
    hall = await house.hub.hall(grant.code)
    person = grant.person is not None
    mine = await house.door.mine(grant) if person else None
    return page(
        request,
        session,
        "table/page.html",
        cafe=cafe,
        code=grant.code,
        frame=first_frame(hall, grant, "table", session.lang),
        me=in_script(hall.me(grant)),
        resume_code=(mine.resume_code or "") if mine else "",
        role="participant" if person else "device",
    )


def _form(request: Request, house: House, session: Session, code: str, cafe: Cafe) -> Response:
    """The join form; a closed or locked café says so, and offers the way back by one's own code."""
    words, settings = session.words, cafe.settings
    until = words.date((cafe.closed_at or utc_ms()) + settings.end_days * DAY_MS, settings.time_zone)
    tags = list(dict.fromkeys([*settings.languages, session.lang, *WRITTEN]))
    others = [(tag, name) for tag, name in words.languages() if tag not in tags]
    return page(
        request,
        session,
        "join/join.html",
        cafe=cafe,
        code=code,
        until=until,
        writing=[(tag, words.language(tag)) for tag in tags],
        more=others,
        writes=session.lang,
        tables=standing(cafe),
        name_limit=house.settings.name_graphemes,
        notice=_notice(cafe, words),
    )


def _notice(cafe: Cafe, words: Words) -> str:
    """Why nobody comes in just now; "" where people do."""
    if cafe.closed:
        return words.text("This café has closed. With your own code you can still open your page.")
    return sentence(Refusal(Code.CAFE_LOCKED), words) if cafe.locked else ""
