"""*Erase my name and ideas*, and the change of one's name: for participants, until the end date."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body

from app.cafe.actor import Actor, Role
from app.cafe.erasing import ErasePerson
from app.cafe.joining import ChangeName
from app.cafe.moderation import RedactIdea
from app.cafe.op import key_for
from app.cafe.refusal import Code, Refusal
from app.web.admission import SEATED, known_as, seated
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.newids import new_id
from app.web.own import own_ideas
from app.web.session import TheSession

router = APIRouter(tags=["participants"])


@router.post("/c/{code}/name")
async def rename(
    code: CafeCode,
    name: Annotated[str, Body(embed=True, max_length=1000)],
    house: TheHouse,
    session: TheSession,
) -> dict[str, Any]:
    """Another name, or none; where the host approves first, it waits."""
    grant, _ = await seated(house, session, code)
    if grant.person is None:
        raise Refusal(Code.NOT_ALLOWED)
    given = name.strip()
    await house.door.rename(code, grant.person, given)
    change = ChangeName(op=new_id(), person=grant.person, named=bool(given))
    await house.desk.submit(code, change, grant.actor, grant.id)
    cafe = (await house.desk.here(code)).cafe
    return {"waiting": cafe.people[grant.person].name == "waiting"}


@router.post("/c/{code}/erase")
async def erase(
    code: CafeCode,
    secret: Annotated[str, Body(max_length=64)],
    sure: Annotated[Literal[True], Body()],
    house: TheHouse,
    session: TheSession,
) -> dict[str, Any]:
    """Empty the words of one's ideas, one op each, then forget the person. The page has asked twice."""
    person = await house.door.take_home(code, secret)
    actor = Actor(Role.PARTICIPANT, person)
    cafe = (await house.desk.here(code)).cafe
    erased = 0
    for idea in own_ideas(cafe, secret):
        if not cafe.ideas[idea].redacted:
            redact = RedactIdea(op=new_id(), idea=idea, key=key_for(secret, idea))
            await house.desk.submit(code, redact, actor)
            erased += 1
    await house.desk.submit(code, ErasePerson(op=new_id(), person=person), actor)
    grant = await known_as(house, session, code, *SEATED)
    if grant is not None and grant.person == person:
        await house.door.sign_out(grant)
        await house.news.away(code, grant.id, grant.person)
    return {"erased": erased}
