"""The host's exports, at any time: beside the loop, in a process of their own where they take long."""

from __future__ import annotations

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from app.cafe.refusal import Code, Refusal
from app.exports.archive import MEDIA_TYPE, SUFFIX, write_archive
from app.exports.build import report
from app.exports.exporter import MODULES, export, exporter
from app.exports.names import file_name
from app.exports.report import Paper
from app.jobs.exporting import Writing, write
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy
from app.live.instant import utc_ms
from app.store.trouble import fault
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import House, TheHouse
from app.web.saving import saved, slow_down
from app.web.session import Session, TheSession

router = APIRouter(include_in_schema=False)
LONG = frozenset({"pdf", "docx"})
"""Formats that are written in a process of their own."""


@router.get("/h/{code}/export.zip")
async def archive(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    names: Annotated[bool, Query()] = False,
) -> Response:
    """The archive: the log with hidden and withdrawn words, for the host alone; names only if ticked."""
    grant, cafe = await hosting(house, session, code)
    slow_down(house, grant.id)
    log = await house.desk.log(code)
    known = await house.door.names(code) if names else None
    data = await asyncio.to_thread(write_archive, log, utc_ms(), known)
    return saved(data, MEDIA_TYPE, file_name(cafe.settings.name, SUFFIX))


@router.get("/h/{code}/export.{format}")
async def export_as(format: str, code: CafeCode, house: TheHouse, session: TheSession) -> Response:  # noqa: A002
    """What everybody may read, in a format of `app.exports`."""
    return await _written("summary", format, code, house, session)


@router.get("/h/{code}/{paper}.{format}")
async def paper_as(
    paper: Literal["minister", "logframe"],
    format: Literal["html", "pdf", "docx", "md"],  # noqa: A002
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
) -> Response:
    """A paper of the strategy: the minister's page, or the logframe."""
    return await _written(paper, format, code, house, session)


async def _written(paper: Paper, format: str, code: str, house: House, session: Session) -> Response:  # noqa: A002
    grant, cafe = await hosting(house, session, code)
    if format not in MODULES:
        raise Refusal(Code.MALFORMED, "format")
    slow_down(house, grant.id)
    names = await house.door.names(code) if cafe.settings.names_shown else {}
    told = await asyncio.to_thread(report, cafe, utc_ms(), names, paper)
    if format in LONG:
        data = await _in_a_process(house, Writing(format, told, session.lang))
    else:
        data = await asyncio.to_thread(export, format, told, session.words)
    made = exporter(format)
    suffix = made.suffix if paper == "summary" else f"-{paper}{made.suffix}"
    return saved(data, made.media_type, file_name(cafe.settings.name, suffix))


async def _in_a_process(house: House, order: Writing) -> bytes:
    """Raises `Refusal`: busy while too much is being written, fault if it could not be."""
    try:
        job = await house.writing.start(f"export {order.format}", write, order)
    except JobsBusy as error:
        raise Refusal(Code.BUSY, after=5) from error
    try:
        return await job.result()
    except (JobFailed, JobCancelled) as error:
        raise fault(error, f"export {order.format}") from error
    finally:
        job.cancel()  # nobody waits for it any more
