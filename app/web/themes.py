"""Fragments of the Harvest room: ideas of a theme, on their own, new, to pick; what would move; balance."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.proposals import changes
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.themable import themable
from app.cafe.themes import theme_named
from app.pages.console.gathered import Gathered, counted, gathered
from app.pages.console.loose import alone, since
from app.pages.console.proposing import moves
from app.pages.console.reasons import reason
from app.pages.console.voices import balance, voices
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)
LISTED = 60
"""Ideas in one answer; the next ones are asked for."""
After = Annotated[int, Query(ge=0)]


@router.get("/h/{code}/themes/proposal")
async def proposed(
    request: Request, code: CafeCode, house: TheHouse, session: TheSession, after: After = 0
) -> Response:
    """The ideas that the waiting proposal would move. Raises `Refusal` (themes_stale) if none waits."""
    _, cafe = await hosting(house, session, code)
    told = changes(cafe, cafe.proposal) if cafe.proposal else None
    if told is None:
        raise Refusal(Code.THEMES_STALE)
    rows = moves(cafe, told)
    return page(
        request,
        session,
        "host/proposal.html",
        rows=rows[after : after + LISTED],
        total=len(rows),
        after=after,
        following=_following(len(rows), after),
    )


@router.get("/h/{code}/themes/balance")
async def heard(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """How much each table was heard."""
    _, cafe = await hosting(house, session, code)
    rows = balance(cafe)
    most = max((row.ideas for row in rows), default=0)
    return page(request, session, "host/balance.html", rows=rows, most=most)


@router.get("/h/{code}/themes/{which}")
async def ideas(
    request: Request,
    code: CafeCode,
    which: str,
    house: TheHouse,
    session: TheSession,
    after: After = 0,
    find: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """`which`: a theme, `alone`, `since`, or `all`. Raises `Refusal` (unknown_theme)."""
    _, cafe = await hosting(house, session, code)
    groups = _matching(_groups(cafe, which), find.strip().casefold())
    listed = groups[after : after + LISTED]
    total, tables = counted(groups)
    return page(
        request,
        session,
        "host/theme.html",
        which=which,
        theme=cafe.themes.get(which),
        rows=[(group, reason(cafe, group.idea.id)) for group in listed],
        total=total,
        tables=tables,
        voices=voices(each for group in groups for each in (group.idea, *group.like)),
        after=after,
        following=_following(len(groups), after),
        themes=cafe.themes,
        theme_of=cafe.theme_of,
    )


def _following(count: int, after: int) -> int:
    return after + LISTED if count > after + LISTED else 0


def _groups(cafe: Cafe, which: str) -> list[Gathered]:
    if which == "alone":
        return alone(cafe)
    if which == "since":
        return since(cafe)
    if which == "all":
        return [Gathered(cafe.ideas[idea]) for idea in reversed(themable(cafe))]
    return gathered(cafe, theme_named(cafe, which).ideas)


def _matching(groups: list[Gathered], sought: str) -> list[Gathered]:
    return [group for group in groups if sought in group.idea.text.casefold()] if sought else groups
