"""Fragments of the Harvest room: the ideas of a theme, on their own, new since, or all to pick from."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.state import Cafe
from app.cafe.themes import themable, theme_named
from app.pages.console.gathered import Gathered, counted, gathered
from app.pages.console.loose import alone, since, why
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.pages import page
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)
LISTED = 60
"""Ideas in one answer; the next ones are asked for."""


@router.get("/h/{code}/themes/{which}")
async def ideas(
    request: Request,
    code: CafeCode,
    which: str,
    house: TheHouse,
    session: TheSession,
    after: Annotated[int, Query(ge=0)] = 0,
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
        rows=[(group, why(cafe, group.idea.id)) for group in listed],
        total=total,
        tables=tables,
        after=after,
        following=after + LISTED if len(groups) > after + LISTED else 0,
        themes=cafe.themes,
        theme_of=cafe.theme_of,
    )


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
