"""Ideas from a file: first looked at (what would come in, which rows are wrong), then taken.

The browser sends the file twice, with what the host chose: the server keeps nothing in between.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from app.cafe.actor import Actor
from app.cafe.importing import FromFile, ImportIdeas
from app.cafe.refusal import Refusal
from app.cafe.state import Cafe
from app.cafe.undo import UndoAct
from app.desk.desk import Desk
from app.imports import Choice, Row, Sheet, UnreadableError, Wrong, read, take
from app.imports.encodings import LANGUAGES
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.newids import new_id
from app.web.pages import page
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)
PART = 250
"""Ideas of one command: the desk takes others' between them."""
SHOWN = 5
"""Rows that the host is shown before they come in."""
NAMED = 50
"""Wrong rows that are named; the rest is counted."""
NONE = -1
"""A column that the host says there is none of."""


class Asked:
    """What the host chose; None: as it was guessed."""

    def __init__(
        self,
        encoding: Annotated[str, Form(max_length=20)] = "",
        text: Annotated[int | None, Form(ge=0, le=500)] = None,
        lang: Annotated[int | None, Form(ge=NONE, le=500)] = None,
        round: Annotated[int | None, Form(ge=NONE, le=500)] = None,  # noqa: A002  the field's name
        table: Annotated[int | None, Form(ge=NONE, le=500)] = None,
        headed: Annotated[bool | None, Form()] = None,
    ) -> None:
        self.encoding = encoding if encoding in ENCODINGS else None
        self._columns = {"lang": lang, "round": round, "table": table}
        self._text, self._headed = text, headed

    def of(self, guess: Choice) -> Choice:
        """The choice, on top of what was guessed."""
        chosen = {name: place for name, place in self._columns.items() if place is not None}
        places = {name: None if place == NONE else place for name, place in chosen.items()}
        return replace(
            guess,
            text=guess.text if self._text is None else self._text,
            headed=guess.headed if self._headed is None else self._headed,
            lang=places.get("lang", guess.lang),
            round=places.get("round", guess.round),
            table=places.get("table", guess.table),
        )


ENCODINGS = ("utf-8", "utf-16", *LANGUAGES)
"""What a host may say that a file is written in."""
Chosen = Annotated[Asked, Depends()]


@router.post("/h/{code}/ideas/file")
async def look(
    request: Request, code: CafeCode, house: TheHouse, session: TheSession, file: UploadFile, asked: Chosen
) -> Response:
    """What would come in: a fragment."""
    _, cafe = await hosting(house, session, code)
    data = await file.read()
    try:
        sheet, choice, rows, wrong = await asyncio.to_thread(_read, data, asked, cafe, session.lang)
    except UnreadableError as error:
        return page(request, session, "host/import.html", unreadable=error.code, sheet=None)
    return page(
        request,
        session,
        "host/import.html",
        unreadable="",
        sheet=sheet,
        choice=choice,
        columns=sheet.columns(headed=choice.headed),
        rows=rows[:SHOWN],
        count=len(rows),
        strangers=sum(1 for row in rows if row.table and row.table not in cafe.tables),
        wrong=wrong[:NAMED],
        more=len(wrong[NAMED:]),
        room=cafe.settings.limits.ideas - len(cafe.ideas),
        encodings=ENCODINGS,
    )


@router.post("/h/{code}/ideas/file/take")
async def bring_in(
    code: CafeCode, house: TheHouse, session: TheSession, file: UploadFile, asked: Chosen
) -> dict[str, int | str]:
    """Take the ideas in. Answers how many, and the op by which all of them are taken back."""
    grant, cafe = await hosting(house, session, code)
    data = await file.read()
    try:
        _, _, rows, wrong = await asyncio.to_thread(_read, data, asked, cafe, session.lang)
    except UnreadableError:
        return {"count": 0, "wrong": 0, "op": ""}
    op = await taken(house.desk, code, rows, grant.actor, grant.id)
    return {"count": len(rows), "wrong": len(wrong), "op": op}


def _read(data: bytes, asked: Asked, cafe: Cafe, lang: str) -> tuple[Sheet, Choice, list[Row], list[Wrong]]:
    sheet = read(data, (*cafe.settings.languages, lang), asked.encoding)
    choice = asked.of(sheet.guess)
    return sheet, choice, *take(sheet, choice, cafe.settings.limits)


async def taken(desk: Desk, code: str, rows: list[Row], actor: Actor, sender: str | None = None) -> str:
    """Hand the ideas to the desk, a part at a time; all or none. Raises `Refusal` as the desk does.

    Answers the op by which all of them are taken back.
    """
    first, file = "", new_id()
    try:
        for start in range(0, len(rows), PART):
            op = new_id()
            part = [FromFile(row.text, row.lang, row.round, row.table) for row in rows[start : start + PART]]
            await desk.submit(code, ImportIdeas(op=op, file=file, ideas=part), actor, sender)
            first = first or op
    except Refusal:
        if first:
            await desk.submit(code, UndoAct(op=new_id(), of=first), actor, sender)
        raise
    return first
