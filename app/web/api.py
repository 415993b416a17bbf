"""The interface for scripts and other tools: all that a socket can do, over HTTP."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query
from starlette.responses import JSONResponse, Response

from app import measures
from app.cafe.refusal import Code, Kind, Refusal
from app.live.commands import Sender
from app.live.frames import stamped
from app.pages.audience import PlaceName
from app.pages.rendering import SITE
from app.people.grant import Grant
from app.web import own, people
from app.web.admission import SEATED, hosting, known_as
from app.web.codes import CafeCode
from app.web.console import all_links
from app.web.house import House, TheHouse
from app.web.opening import Wish, open_cafe
from app.web.refusing import STATUS
from app.web.session import Session, TheSession

router = APIRouter(prefix="/api", tags=["cafés"])


@router.post("/cafes", status_code=201)
async def open_new(wish: Wish, house: TheHouse, session: TheSession) -> dict[str, Any]:
    """Open a café. The answer sets the cookie by which this client is its host, and has its three links."""
    code, links = await open_cafe(house, session, wish)
    return {"code": code, "links": all_links(house, code, links)}


@router.post("/cafes/{code}/commands")
async def command(
    code: CafeCode,
    values: Annotated[dict[str, Any], Body()],
    house: TheHouse,
    session: TheSession,
    place: PlaceName | None = None,
) -> Response:
    """Send a command, as over the socket: `{"op": "id.key", "do": "idea.add", …}`.

    `place` says as what a browser sends it that is several things here; without, the host comes first.
    Answers `{"acks": [{"op", "seq", "state"}]}`, or `{"op", "error": {"kind", "code", "say", "after"}}`.
    """
    grant = await (
        house.live.allowed(code, session.known, place) if place else _anybody(house, session, code)
    )
    answer = await house.counter.take(Sender(grant, session.address, session.words), values)
    error = answer.get("error")
    return JSONResponse(answer, STATUS[Kind(error["kind"])] if error else 200)


@router.get("/cafes/{code}/view")
async def view(
    code: CafeCode,
    place: PlaceName,
    house: TheHouse,
    session: TheSession,
    room: Annotated[str, Query(max_length=20)] = "",
    epoch: Annotated[str | None, Query(max_length=300)] = None,
    seq: int = 0,
) -> Response:
    """What a page that has seen event `seq` of `epoch` lacks, as a frame; with neither, the whole view."""
    measures.POLLS.inc()
    grant = await house.live.allowed(code, session.known, place)
    hall = await house.hub.hall(code)
    frame = hall.views.since_event(hall.audience_for(grant, place, session.lang, room), epoch, seq)
    more: dict[str, Any] = {"build": SITE.build}
    if place == "table":
        more["me"] = hall.me(grant)
        if grant.person is not None:
            hall.polled(grant.person)
    return Response(stamped(frame, **more), media_type="application/json")


@router.post("/cafes/{code}/mine")
async def mine(
    code: CafeCode,
    secret: Annotated[str, Body(embed=True, pattern=r"^[0-9a-f]{32}$")],
    house: TheHouse,
    session: TheSession,
) -> dict[str, Any]:
    """The ideas that the holder of this secret wrote: the host's reason where one was hidden, and the words
    of those that nobody else can read. For whoever sits here, else for a secret that the door knows.
    """
    if await known_as(house, session, code, *SEATED) is None:
        await house.door.take_home(code, secret)
    return {"ideas": own.told((await house.desk.here(code)).cafe, secret)}


@router.post("/cafes/{code}/people")
async def add_person(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    op: Annotated[str, Body(max_length=200)],
    name: Annotated[str, Body(max_length=1000)] = "",
    groups: Annotated[dict[str, str] | None, Body()] = None,
) -> dict[str, Any]:
    """A host adds a person without a phone: seated, counted, rotated."""
    grant, _ = await hosting(house, session, code)
    return await people.add_person(house, grant, op, name, groups or {})


@router.get("/cafes/{code}/bans")
async def bans(code: CafeCode, house: TheHouse, session: TheSession) -> dict[str, Any]:
    """Who was sent away, by the idea that named them."""
    await hosting(house, session, code)
    return {"bans": [{"id": ban.id, "idea": ban.idea, "at": ban.at} for ban in await house.door.bans(code)]}


@router.post("/cafes/{code}/bans")
async def ban(
    code: CafeCode,
    idea: Annotated[str, Body(embed=True, max_length=100)],
    house: TheHouse,
    session: TheSession,
) -> dict[str, Any]:
    """Send away who wrote an idea. Nobody is told who it was."""
    await hosting(house, session, code)
    return await people.send_away(house, code, idea)


@router.delete("/cafes/{code}/bans/{ban_id}")
async def let_in(code: CafeCode, ban_id: str, house: TheHouse, session: TheSession) -> dict[str, Any]:
    """Take a ban back."""
    await hosting(house, session, code)
    await house.door.let_in(code, ban_id)
    await house.news.bans(code)
    return {"banned": False}


async def _anybody(house: House, session: Session, code: str) -> Grant:
    """The browser as what it is here, host before participant."""
    grant = await known_as(house, session, code)
    if grant is None:
        await house.desk.here(code)
        raise Refusal(Code.NOT_ALLOWED)
    return grant
