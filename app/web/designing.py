"""What is printed for the room: table cards, the run sheet."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.state import Cafe
from app.live.instant import utc_ms
from app.pages.clock import step_name
from app.pages.console.plan import plan
from app.seating.sizes import table_count
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.meeting import meeting_words
from app.web.pages import page
from app.web.session import TheSession
from app.web.wall import qr_svg

router = APIRouter(include_in_schema=False)
MOST_CARDS = 200
USUAL = 24
"""People for whom cards are printed where nobody knows how many come."""


@router.get("/h/{code}/cards")
async def cards(
    request: Request,
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    tables: Annotated[int, Query(ge=0, le=MOST_CARDS)] = 0,
    round: Annotated[int | None, Query(ge=0, le=50)] = None,  # noqa: A002
    sheet: Annotated[Literal["one", "two"], Query()] = "one",
) -> Response:
    """A card for each table: A5, or two on a sheet of A4. `round` 0: no question; none: that of now."""
    _, cafe = await hosting(house, session, code)
    settings, count = cafe.settings, min(tables or table_number(cafe), MOST_CARDS)
    asked = round if round is not None else max(cafe.round, 1)
    url = f"{house.surroundings.public}/c/{code}"
    return page(
        request,
        session,
        "host/cards.html",
        cafe=cafe,
        code=code,
        cards=[(n, settings.question_for(asked, n) if asked else "") for n in range(1, count + 1)],
        round=asked,
        sheet=sheet,
        most=MOST_CARDS,
        qr=Markup(qr_svg(url).decode()),  # drawn by us
        address=url.split("://", 1)[1].removesuffix(f"/c/{code}"),
    )


@router.get("/h/{code}/runsheet")
async def runsheet(request: Request, code: CafeCode, house: TheHouse, session: TheSession) -> Response:
    """The run sheet on paper, with the question of each round."""
    _, cafe = await hosting(house, session, code)
    words, zone = session.words, cafe.settings.time_zone
    made = plan(cafe, utc_ms())
    rows = [
        (
            words.clock(row.starts_at, zone),
            step_name(cafe, row.step.id, words),
            row.minutes,
            _asked(cafe, row.step.round, row.step.kind),
        )
        for row in made.rows
    ]
    return page(
        request,
        session,
        "host/runsheet.html",
        cafe=cafe,
        code=code,
        rows=rows,
        day=words.date(made.rows[0].starts_at if made.rows else utc_ms(), zone),
        ends=words.clock(made.ends, zone),
        over=made.over or 0,
        meeting=meeting_words(len(cafe.here()) or cafe.settings.expected, cafe.settings, words),
    )


def table_number(cafe: Cafe) -> int:
    """How many tables there are, or will be for those who are here or expected."""
    if cafe.tables:
        return max(cafe.tables)
    people = len(cafe.here()) or cafe.settings.expected or USUAL
    return table_count(people, cafe.settings.table_low, cafe.settings.table_high)


def _asked(cafe: Cafe, number: int, kind: str) -> str:
    return cafe.settings.question_for(number, 1) if kind == "round" and cafe.settings.scope == "round" else ""
