"""On paper, so that the café runs if the Wi-Fi dies: seating lists by name and by table, and badges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.foreseen import seats_known
from app.cafe.state import Cafe
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import TheSession
from app.words import Words

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Route:
    """Somebody's tables, round by round (None: not known); `step`: always so many tables on, else 0."""

    person: str
    name: str
    tables: tuple[int | None, ...]
    hosts: bool
    step: int = 0


@router.get("/h/{code}/seatlist")
async def seatlist(
    request: Request,
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    show: Annotated[Literal["names", "tables", "badges"], Query()] = "names",
) -> Response:
    """`show`: a list by name, a sheet for each table, or badges to cut out, each with its person's route."""
    await hosting(house, session, code)
    hall = await house.hub.hall(code)
    cafe, words = hall.cafe, session.words
    number = {who: n for n, who in enumerate(cafe.people, 1)}

    def called(who: str) -> str:
        return hall.facts.names.get(who, "") or words.text("Guest %(number)s", number=number[who])

    routes = routes_of(cafe, called)
    return page(
        request,
        session,
        "host/seatlist.html",
        cafe=cafe,
        code=code,
        show=show,
        routes=sorted(routes, key=lambda route: _sorting(route.name)),
        tables=_by_table(routes, cafe.settings.rounds),
        rounds=range(1, cafe.settings.rounds + 1),
        said=lambda route: route_said(route, words),
    )


def _sorting(name: str) -> tuple[str, str]:
    return name.casefold(), name


def routes_of(cafe: Cafe, called: Callable[[str], str]) -> list[Route]:
    """Everybody who is here, with the tables of the rounds that were, and of the plan."""
    rounds = [seats_known(cafe, number) for number in range(1, cafe.settings.rounds + 1)]
    hosts = {table.host for table in cafe.tables.values()}
    most = max((table for seats in rounds for table in seats.values()), default=0)
    found = []
    for person in cafe.here():
        tables = tuple(seats.get(person.id) for seats in rounds)
        found.append(Route(person.id, called(person.id), tables, person.id in hosts, step_of(tables, most)))
    return found


def step_of(tables: tuple[int | None, ...], most: int) -> int:
    """By how many tables somebody moves on each time, round and round; 0: not always as many."""
    if len(tables) < 3 or most < 2 or None in tables:
        return 0
    steps = {(b - a) % most for a, b in pairwise(tables) if a and b}
    return steps.pop() if len(steps) == 1 else 0


def route_said(route: Route, words: Words) -> str:
    """ "Start at 6, then +3", where that is all there is to know."""
    first = route.tables[0] if route.tables else None
    if first is None:
        return ""
    if route.step:
        return words.text("Start at table %(table)s, then each time +%(step)s", table=first, step=route.step)
    if set(route.tables) == {first}:
        return words.text("Stay at table %(table)s", table=first)
    return ""


def _by_table(routes: list[Route], rounds: int) -> list[tuple[int, list[list[str]]]]:
    """Table → for each round, who sits there."""
    numbers = sorted({table for route in routes for table in route.tables if table is not None})
    return [
        (
            number,
            [
                sorted(
                    (r.name for r in routes if len(r.tables) > at and r.tables[at] == number), key=_sorting
                )
                for at in range(rounds)
            ],
        )
        for number in numbers
    ]
