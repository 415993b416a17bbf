"""Who may see a page: what the door says of this browser, or a refusal."""

from __future__ import annotations

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.people.grant import Grant
from app.web.house import House
from app.web.session import Session

HOSTING = (Role.HOST, Role.COHOST)
SEATED = (Role.PARTICIPANT, Role.DEVICE)


async def known_as(house: House, session: Session, code: str, *roles: Role) -> Grant | None:
    """What this browser is in a café, if anything of these. Raises `Refusal` (banned)."""
    grant = await house.door.who(code, session.known, *roles) if session.known else None
    if grant is not None and grant.banned:
        raise Refusal(Code.BANNED)
    return grant


async def hosting(house: House, session: Session, code: str) -> tuple[Grant, Cafe]:
    """The host's grant, and the café. Raises `Refusal` (no_cafe, cafe_gone, not_allowed)."""
    cafe = (await house.desk.here(code)).cafe
    grant = await known_as(house, session, code, *HOSTING)
    if grant is None:
        raise Refusal(Code.NOT_ALLOWED)
    return grant, cafe


async def seated(house: House, session: Session, code: str) -> tuple[Grant, Cafe]:
    """The participant's (or the table device's) grant, and the café. Raises `Refusal` as above."""
    cafe = (await house.desk.here(code)).cafe
    grant = await known_as(house, session, code, *SEATED)
    if grant is None:
        raise Refusal(Code.NOT_ALLOWED)
    return grant, cafe
