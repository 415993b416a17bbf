"""*Rehearse* on the host's page: made-up people come into a copy of the café, while the host watches."""

from __future__ import annotations

import asyncio
import logging
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.requests import Request

from app.cafe.refusal import Code, Refusal
from app.config import Settings
from app.jobs.job import Job
from app.jobs.local import LocalJobs
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy
from app.pages.rendering import url
from app.rehearsal.watched import Order, play
from app.web.admission import hosting
from app.web.codes import CafeCode
from app.web.house import TheHouse
from app.web.opening import Wish, open_cafe
from app.web.session import TheSession

router = APIRouter(include_in_schema=False)
log = logging.getLogger("samovar.rehearsal")
PEOPLE = 12
SPEED = 40.0
"""A café of an hour in a minute and a half: slow enough to watch, short enough to wait for."""
MINUTES = 10
AFTER = 20
"""Seconds after which a host who was told that another rehearsal runs may look again."""


class Rehearsals:
    """One rehearsal at a time on this server."""

    def __init__(self) -> None:
        self._jobs = LocalJobs(at_once=1, waiting=0, seconds=MINUTES * 60)
        self._following: set[asyncio.Task[None]] = set()

    @property
    def running(self) -> bool:
        """Whether one goes on."""
        return bool(self._following)

    async def start(self, order: Order) -> None:
        """Begin. Raises `Refusal` (busy) while another goes on."""
        try:
            job = await self._jobs.start(f"rehearsal in {order.code}", play, order)
        except JobsBusy as busy:
            raise Refusal(Code.BUSY, after=AFTER) from busy
        task = asyncio.get_running_loop().create_task(self._follow(order.code, job))
        self._following.add(task)
        task.add_done_callback(self._following.discard)

    async def close(self) -> None:
        """End what goes on, and its process."""
        await self._jobs.close()
        await asyncio.gather(*self._following)

    async def _follow(self, code: str, job: Job[dict[str, Any]]) -> None:
        try:
            found = await job.result()
        except JobCancelled:
            log.info("rehearsal stopped", extra={"cafe": code})
        except JobFailed as why:
            log.warning("rehearsal failed", extra={"cafe": code, "code": why.code, "detail": why.detail})
        else:
            told = {"cafe": code, "lost": found["lost"], "doubled": found["doubled"]}
            log.info("rehearsal ended", extra=told)


def rehearsals_of(request: Request) -> Rehearsals:
    """This server's rehearsals."""
    found: Rehearsals = request.app.state.rehearsals
    return found


@router.post("/h/{code}/rehearse")
async def rehearse(
    code: CafeCode,
    house: TheHouse,
    session: TheSession,
    rehearsals: Annotated[Rehearsals, Depends(rehearsals_of)],
) -> dict[str, str]:
    """Open a copy, let a dozen people in, and say where to watch. It has the settings and nothing else."""
    _, cafe = await hosting(house, session, code)
    if rehearsals.running:
        raise Refusal(Code.BUSY, after=AFTER)
    name = session.words.text("Rehearsal: %(cafe)s", cafe=cafe.settings.name or code)
    wish = Wish(copy_of=code, key=house.settings.host_key, changes={"name": name[:300]})
    copy, links = await open_cafe(house, session, wish)
    await rehearsals.start(
        Order(own_address(house.settings), copy, links.cohost, PEOPLE, cafe.settings.rounds, SPEED)
    )
    return {"to": url(f"/h/{copy}/run")}


def own_address(settings: Settings) -> str:
    """Where this very server answers, past any proxy."""
    host = settings.host if settings.host not in ("", "0.0.0.0", "::") else "127.0.0.1"
    if ":" in host:
        host = f"[{host}]"
    return f"http://{host}:{settings.port}{settings.root_path}"
