"""Who sits where, for hosts: every round's tables, what a move would cost, and rules about people."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.foreseen import ahead, same_again, seats_known
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.live.hall import Hall
from app.pages.marks import table_mark
from app.seating.at_hand import Cost, at_odds, costs, met_so_far, repeats_so_far
from app.seating.sentences import contradiction_said
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import Session, TheSession
from app.words import Words

router = APIRouter(include_in_schema=False)
LISTED = 60
"""Tables in one answer; those looked for are found by number, or by the name of who sits there."""


@router.get("/h/{code}/seats")
async def seats(
    request: Request,
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    round: Annotated[int, Query(ge=0, le=50)] = 0,  # noqa: A002
    find: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """A fragment: the tables of a round with everybody's name; 0: the round that is on, or the first."""
    await hosting(house, session, code)
    hall = await house.hub.hall(code)
    cafe = hall.cafe
    shown = round or cafe.round or 1
    return page(
        request,
        session,
        "host/seats.html",
        **await asyncio.to_thread(_told, cafe, hall, shown, find.strip().casefold(), session),
    )


@router.get("/h/{code}/seats/cost")
async def cost(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    person: Annotated[str, Query(max_length=100)],
    round: Annotated[int, Query(ge=1, le=50)],  # noqa: A002
) -> dict[str, Any]:
    """For each table, in words, what it would change to seat somebody there: before letting go."""
    _, cafe = await hosting(house, session, code)
    if person not in cafe.people:
        raise Refusal(Code.UNKNOWN_PERSON, person)
    found = await asyncio.to_thread(costs, cafe, round, person)
    here = cafe.seats.get((round, person), cafe.planned.get((round, person)))
    said = {str(table): _said(each, session.words) for table, each in found.items() if table != here}
    return {"tables": said, "here": here}


def _said(cost: Cost, words: Words) -> str:
    if cost.breaks:
        return words.text("breaks a rule")
    said = []
    if cost.repeats > 0:
        said.append(words.plural("%(num)s meets again", "%(num)s meet again", cost.repeats))
    elif cost.repeats < 0:
        said.append(words.plural("%(num)s fewer meets again", "%(num)s fewer meet again", -cost.repeats))
    if cost.uneven > 0:
        said.append(words.text("less mixed"))
    elif cost.uneven < 0:
        said.append(words.text("better mixed"))
    return ", ".join(said) or words.text("costs nothing")


def _told(cafe: Cafe, hall: Hall, shown: int, sought: str, session: Session) -> dict[str, Any]:
    """What the fragment is given."""
    words, number = session.words, {who: n for n, who in enumerate(cafe.people, 1)}
    met = met_so_far(cafe)

    def called(who: str) -> str:
        return hall.facts.names.get(who, "") or words.text("Guest %(number)s", number=number[who])

    tables = _tables(cafe, shown, seats_known(cafe, shown), called, met)
    found = [one for one in tables if _matches(one, sought)]
    made, odds = at_odds(cafe)
    return {
        "rounds": [(n, _state(cafe, n)) for n in range(1, cafe.settings.rounds + 1)],
        "shown": shown,
        "movable": shown == cafe.round or (shown in ahead(cafe) and not same_again(cafe, shown)),
        "now": shown == cafe.round,
        "tables": found[:LISTED],
        "numbers": [one.number for one in tables],
        "more": max(len(found) - LISTED, 0),
        "odds": [
            contradiction_said(
                words, each, lambda p: called(made.people[p]), lambda t: _table(words, made.tables[t])
            )
            for each in odds
        ],
        "everybody": [(person.id, called(person.id)) for person in cafe.here()],
        "pairs": [(one, other, called(one), called(other), how) for (one, other), how in cafe.pairs.items()],
        "places": [(who, called(who), table) for who, table in cafe.places.items() if who in cafe.people],
        "apart": [
            (n, cafe.chairs.get(n, 0), cafe.links.get(n, "")) for n in sorted({*cafe.chairs, *cafe.links})
        ],
        "played": cafe.seated_round,
        "again": repeats_so_far(cafe) if cafe.seated_round else 0,
        "met": sorted(met[person.id].met for person in cafe.here() if person.id in met),
        "others": max(len(met) - 1, 0),
    }


def _table(words: Words, number: int) -> str:
    return words.text("Table %(table)s · %(name)s", table=number, name=words.text(table_mark(number).short))


def _state(cafe: Cafe, number: int) -> str:
    if number in ahead(cafe):
        return "ahead"
    return "now" if number == cafe.round else "played"


def _tables(cafe: Cafe, shown: int, seated: dict[str, int], called: Any, met: Any) -> list[SimpleNamespace]:
    sitting: dict[int, list[str]] = {}
    for who, table in seated.items():
        sitting.setdefault(table, []).append(who)
    return [
        SimpleNamespace(
            number=table,
            link=cafe.links.get(table, ""),
            chairs=cafe.chairs.get(table, 0),
            people=[
                SimpleNamespace(
                    id=who,
                    name=called(who),
                    met=met.get(who),
                    hosts=table in cafe.tables and cafe.tables[table].host == who,
                    pinned=(shown, who) in cafe.pins,
                    fixed=who in cafe.places,
                )
                for who in people
            ],
        )
        for table, people in sorted(sitting.items())
    ]


def _matches(table: SimpleNamespace, sought: str) -> bool:
    return (
        not sought
        or sought == str(table.number)
        or any(sought in one.name.casefold() for one in table.people)
    )
