"""Fragments of the Strategy room: the words a line rests on, and the ideas that no line rests on."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.outline import evidence, line_named
from app.cafe.themable import themable
from app.cafe.votes import dots_on, turnout
from app.pages.console.covering import unreached
from app.pages.console.gathered import counted, gathered
from app.pages.console.kind_words import kind_names
from app.pages.console.reasons import why
from app.strategy.kinds.telling import kind_of
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)
LISTED = 60
"""Ideas in one answer; the next ones are asked for."""
REST = "rest"


@router.get("/h/{code}/lines/{which}")
async def words(
    request: Request,
    code: CafeCode,
    which: str,
    house: TheHouse,
    session: TheSession,
    after: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    """`which`: a line, or `rest` for what no line reaches. Raises `Refusal` (unknown_line)."""
    _, cafe = await hosting(house, session, code)
    line = cafe.outline.get(which)
    groups = gathered(cafe, _ideas(cafe, which))
    total, tables = counted(groups)
    return page(
        request,
        session,
        "host/line.html",
        which=which,
        line=line,
        rows=[(group, why(cafe, group.idea.id)) for group in groups[after : after + LISTED]],
        total=total,
        tables=tables,
        all_tables=len(cafe.tables),
        dots=dots_on(cafe)[line.theme] if line and line.theme else 0,
        voted=bool(line and line.theme in cafe.themes),
        turnout=turnout(cafe),
        after=after,
        following=after + LISTED if len(groups) > after + LISTED else 0,
        theme_of=cafe.theme_of,
        themes=cafe.themes,
        kinds=kind_names(session.words),
        kind_of=partial(kind_of, cafe),
    )


@router.get("/h/{code}/cite/{line}")
async def to_cite(
    request: Request,
    code: CafeCode,
    line: str,
    house: TheHouse,
    session: TheSession,
    find: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """Ideas that a line does not rest on yet, those that hold the words looked for. Raises `Refusal`."""
    _, cafe = await hosting(house, session, code)
    known = set(evidence(cafe, line_named(cafe, line)))
    wanted = find.strip().casefold()
    fit = [i for i in themable(cafe) if i not in known and wanted in cafe.ideas[i].text.casefold()]
    groups = gathered(cafe, fit)
    return page(request, session, "host/cite.html", groups=groups[:LISTED], more=max(0, len(groups) - LISTED))


def _ideas(cafe: Cafe, which: str) -> list[str]:
    if which == REST:
        return unreached(cafe)
    if which not in cafe.outline:
        raise Refusal(Code.UNKNOWN_LINE, which)
    return evidence(cafe, cafe.outline[which])
