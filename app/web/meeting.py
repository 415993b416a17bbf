"""While the host still chooses: how many meet again at so many tables, why, and what would help."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import lru_cache

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.settings import Settings
from app.seating.cafe_problem import rounds_mixed
from app.seating.grid import Cell, cell, fewest_tables_without_repeats, grid
from app.seating.sentences import bound_said, why_said
from app.seating.sizes import even_sizes, table_count
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import TheSession
from app.words import Words

router = APIRouter(include_in_schema=False)
MOST_ROUNDS = 5
"""Columns of the grid."""
MOST_ROWS = 8
"""Rows of the grid: numbers of tables around the one that is chosen."""
SIZES = (3, 8)
"""People at a table, at least and at most, of which the grid tells."""
COMPARED = 120
"""Up to so many people other numbers of tables are compared; in a hall nobody need meet again anyway."""


@dataclass(frozen=True)
class Choice:
    """What follows from so many people and tables; `rows`: the grid; `free`: tables without repeats."""

    chosen: Cell
    free: int | None
    rows: list[list[Cell]]


@router.get("/h/{code}/meeting")
async def meeting(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """A fragment: tables, whom each person may meet, and the grid; empty before anybody counts."""
    _, cafe = await hosting(house, session, code)
    people = len(cafe.here()) or cafe.settings.expected
    settings, words = cafe.settings, session.words
    if people < 2:
        return page(request, session, "host/meeting.html", said="", choice=None)
    tables = table_count(people, settings.table_low, settings.table_high)
    key = (people, tables, rounds_mixed(settings), settings.table_host_stays, settings.scope == "table")
    choice = await asyncio.to_thread(choice_of, *key)
    return page(
        request,
        session,
        "host/meeting.html",
        said=meeting_words(people, settings, words),
        bound=bound_said(words, people, tables, choice.chosen.bound, choice.free),
        why=why_said(words, choice.chosen.bound) if choice.chosen.bound.repeats else "",
        choice=choice,
        people=people,
    )


@lru_cache(maxsize=500)
def choice_of(people: int, tables: int, rounds: int, hosts_stay: bool, by_table: bool) -> Choice:
    """The same numbers of people and tables come again and again while one chooses."""
    new_question = by_table and tables >= rounds
    chosen = cell(people, tables, rounds, hosts_stay=hosts_stay, new_question=new_question)
    if people > COMPARED:
        return Choice(chosen, None, [])
    free = fewest_tables_without_repeats(people, rounds, hosts_stay=hosts_stay, new_question=new_question)
    columns = range(max(rounds - MOST_ROUNDS + 2, 2), max(rounds + 1, MOST_ROUNDS) + 1)
    every = grid(people, columns, SIZES, hosts_stay=hosts_stay)
    near = sorted(every, key=lambda row: (abs(row[0].tables - tables), row[0].tables))[:MOST_ROWS]
    return Choice(chosen, free, sorted(near, key=lambda row: row[0].tables))


def meeting_words(people: int, settings: Settings, words: Words) -> str:
    """Tables, and the most others that one person can meet: each round brings those at the largest table."""
    if people < 2:
        return ""
    tables = table_count(people, settings.table_low, settings.table_high)
    rounds = rounds_mixed(settings)
    met = min(rounds * (even_sizes(people, tables)[0] - 1), people - 1)
    said = words.plural(
        "With %(people)s people: %(num)s table.",
        "With %(people)s people: %(num)s tables.",
        tables,
        people=people,
    )
    others = words.plural(
        "Each person meets up to %(met)s of the %(num)s other.",
        "Each person meets up to %(met)s of the %(num)s others.",
        people - 1,
        met=met,
    )
    return f"{said} {others}"
