"""The host's console: its five rooms, its links, and the end of a café."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Body
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.exports.exporter import TITLES
from app.pages.rendering import in_script, url
from app.people.grant import LinkRole, Links
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.live_pages import first_frame
from app.web.pages import page, seen_at
from app.web.session import Session, TheSession

router = APIRouter(include_in_schema=False)
Room = Literal["design", "run", "harvest", "strategy", "indicators", "budget", "map", "registers", "takehome"]
LINKED: dict[str, LinkRole] = {"host": Role.HOST, "cohost": Role.COHOST, "wall": Role.WALL}


@router.get("/h/{code}")
async def console(code: CafeCode) -> Response:
    """The room where most of the time is spent."""
    return seen_at(f"/h/{code}/run")


@router.get("/h/{code}/{room}")
async def room(
    request: Request, code: CafeCode, room: Room, house: TheHouse, session: TheSession
) -> Response:
    """One of the rooms."""
    grant, cafe = await hosting(house, session, code)
    hall = await house.hub.hall(code)
    return page(
        request,
        session,
        f"host/{room}.html",
        cafe=cafe,
        code=code,
        room=room,
        role=grant.role,
        facts=hall.facts,
        frame=first_frame(hall, grant, "host", session.lang, room),
        me=in_script(hall.me(grant)),
        formats=TITLES,
        links=_links_once(house, session, code) if room == "run" else None,
    )


@router.post("/h/{code}/links")
async def new_link(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    which: Annotated[Literal["host", "cohost", "wall"], Body(embed=True, alias="role")],
) -> dict[str, str]:
    """A new link; the one before it does not open any more."""
    grant, _ = await hosting(house, session, code)
    role = LINKED[which]
    if role is Role.HOST and grant.role is not Role.HOST:
        raise Refusal(Code.NOT_ALLOWED)  # a co-host cannot end the host's own link
    secret = await house.door.new_link(code, role)
    return {"link": link_to(house, code, "w" if role is Role.WALL else "h", secret)}


@router.post("/h/{code}/address")
async def address(
    code: CafeCode, house: TheHouse, session: TheSession, ip: Annotated[str, Body(embed=True, max_length=60)]
) -> dict[str, str]:
    """The host picks the interface by which phones come in."""
    await hosting(house, session, code)
    house.surroundings.pick(ip)
    tell_surroundings(house)
    return {"address": house.surroundings.public}


@router.post("/h/{code}/erase")
async def erase(
    code: CafeCode, house: TheHouse, session: TheSession, sure: Annotated[Literal[True], Body(embed=True)]
) -> dict[str, str]:
    """Erase the café with its people; a row of counts stays. The page has asked twice."""
    await hosting(house, session, code)
    await house.theming.stop(code)
    await house.desk.remove(code)
    return {"to": url("/")}


def tell_surroundings(house: House) -> None:
    """The address is another, or nothing can be kept just now: every open hall's pages say so."""
    house.surroundings.trouble = house.store.trouble
    for code, hall in house.hub.open().items():
        facts = house.surroundings.facts(code)
        hall.learn(
            ("address", ""),
            ("trouble", ""),
            address=facts.address,
            join_url=facts.join_url,
            other_addresses=facts.other_addresses,
            warnings=facts.warnings,
            lan_only=facts.lan_only,
            trouble=facts.trouble,
            no_upgrade=facts.no_upgrade,
        )


def link_to(house: House, code: str, where: str, secret: str) -> str:
    """A link with its secret in the fragment, under the public address."""
    return f"{house.surroundings.public}/{where}/{code}/enter#{secret}"


def all_links(house: House, code: str, links: Links) -> dict[str, str]:
    """The three links of a new café."""
    return {
        "host": link_to(house, code, "h", links.host),
        "cohost": link_to(house, code, "h", links.cohost),
        "wall": link_to(house, code, "w", links.wall),
    }


def _links_once(house: House, session: Session, code: str) -> dict[str, str] | None:
    """The links of a café that this browser opened just now; it brought them itself, once."""
    secrets = session.take(f"links-{code}").split(".")
    return all_links(house, code, Links(*secrets)) if len(secrets) == len(LINKED) else None
