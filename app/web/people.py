"""The host's lists of people, a table's card, people without a phone, and who was sent away."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.joining import AddPerson
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe, Person
from app.cafe.tables import questions_at, standing
from app.live.hall import Hall
from app.people.grant import Grant
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.pages import page
from app.web.session import Session, TheSession

router = APIRouter(include_in_schema=False)
LISTED = 30
"""People in one list; who is looked for is found by name or number."""


@router.get("/h/{code}/people")
async def people(
    request: Request,
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    find: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """A fragment: people by name, number or table."""
    await hosting(house, session, code)
    hall = await house.hub.hall(code)
    rows = [_row(hall, person, number) for number, person in enumerate(hall.cafe.people.values(), 1)]
    found = [row for row in rows if _matches(row, find.strip().casefold(), session)]
    return page(
        request,
        session,
        "host/people.html",
        people=found[:LISTED],
        more=max(len(found) - LISTED, 0),
        tables=standing(hall.cafe),
    )


@router.get("/h/{code}/table/{number}")
async def table(
    request: Request, code: CafeCode, number: int, house: TheHouse, session: TheSession
) -> Response:
    """A fragment: one table's ideas and people."""
    await hosting(house, session, code)
    hall = await house.hub.hall(code)
    cafe = hall.cafe
    if number not in cafe.tables:
        raise Refusal(Code.UNKNOWN_TABLE, str(number))
    sitting = set(cafe.at_table.get((cafe.round, number), ()))
    rows = [_row(hall, p, place) for place, p in enumerate(cafe.people.values(), 1) if p.id in sitting]
    ideas = [cafe.ideas[idea] for idea in cafe.cloths.get(number, ())]
    context: dict[str, Any] = {
        "number": number,
        "ideas": [idea for idea in reversed(ideas) if not (idea.withdrawn or idea.redacted)],
        "people": rows,
        "more": 0,
        "tables": standing(cafe),
        "questions": questions_at(cafe, cafe.round or 1, number),
        "joins": cafe.now.kind in ("round", "move") and bool(sitting),
    }
    return page(request, session, "host/table.html", **context)


async def add_person(
    house: House, grant: Grant, op: str, name: str, groups: dict[str, str]
) -> dict[str, Any]:
    """Seated, counted, rotated and on the wall's list like everybody. Their name is kept at the door."""
    given = name.strip()
    added = AddPerson(op=op, groups=groups, named=bool(given))
    if given:
        await house.door.rename(grant.code, added.id, given)
    ack = await house.desk.submit(grant.code, added, grant.actor, grant.id)
    return {"person": added.id, "seq": ack.seq}


async def send_away(house: House, code: str, idea: str) -> dict[str, Any]:
    """Ban the writer of an idea, and close the sockets they have; answers the ban, to take it back by."""
    gone = await house.door.ban(code, idea)
    if gone is not None:
        await house.news.away(code, gone.id, gone.person)
    await house.news.bans(code)
    return {"banned": gone is not None, "ban": gone.id if gone is not None else None}


def _row(hall: Hall, person: Person, number: int) -> dict[str, Any]:
    cafe: Cafe = hall.cafe
    table = cafe.table_of(person.id)
    return {
        "id": person.id,
        "name": hall.facts.names.get(person.id, ""),
        "number": number,
        "table": table,
        "here": person.here,
        "phone": person.phone,
        "online": person.id in hall.presence.online,
        "hosts": table is not None and cafe.tables[table].host == person.id,
    }


def _matches(row: dict[str, Any], sought: str, session: Session) -> bool:
    numbers = {said for key in ("number", "table") if row[key] for said in _said(row[key], session)}
    return not sought or sought in numbers or sought in row["name"].casefold()


def _said(number: int, session: Session) -> tuple[str, str]:
    return str(number), session.words.number(number)
