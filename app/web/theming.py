"""Theming for hosts: one job a café, its progress on the console, its answer a command of the house."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from app.cafe.actor import HOUSE
from app.cafe.refusal import Refusal
from app.desk.bus import Word
from app.desk.desk import Desk
from app.jobs.finding import find
from app.jobs.job import Job
from app.jobs.jobs import Jobs
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy
from app.live.news import News
from app.pages import facts
from app.store.trouble import fault
from app.themes import command as theming
from app.web.newids import new_id

SILENT_SECONDS = 60.0
"""Another process whose job has told nothing for so long has died."""
CLAIM_SECONDS = 10.0
"""Of processes that are asked in the same moment one begins; after so long its job has told of itself."""


class Theming:
    """The theming jobs of all cafés."""

    def __init__(self, desk: Desk, news: News, jobs: Jobs) -> None:
        self._desk, self._news, self._jobs = desk, news, jobs
        self._elsewhere: dict[str, float] = {}
        desk.listen(lambda _: None, self._stop)
        news.hear("stop", lambda word: self._stop(word.code))
        news.hear("job", self._hear)
        self._running: dict[str, Job[Any]] = {}
        self._starting: set[str] = set()
        self._following: set[asyncio.Task[None]] = set()

    async def start(self, code: str, wanted: int | None) -> None:
        """Read the café's ideas and look for themes; a café has one such job at a time."""
        if code in self._starting or (code in self._running and not self._running[code].ended):
            return
        if time.monotonic() - self._elsewhere.get(code, -SILENT_SECONDS) < SILENT_SECONDS:
            return
        self._starting.add(code)
        try:
            if await self._news.claim_job(code, CLAIM_SECONDS):
                await self._start(code, wanted)
        except JobsBusy:
            await self._tell(code, facts.Job("failed", note="not_started"))
        finally:
            self._starting.discard(code)

    async def _start(self, code: str, wanted: int | None) -> None:
        cafe = (await self._desk.here(code)).cafe
        read = theming.reading(cafe, wanted)
        try:
            job = self._running[code] = await self._jobs.start(f"themes of {code}", find, read)
        except JobsBusy:
            await self._news.release_job(code)
            raise
        task = asyncio.get_running_loop().create_task(self._follow(code, job, read.seq))
        self._following.add(task)
        task.add_done_callback(self._following.discard)

    async def stop(self, code: str) -> None:
        """End the café's job, wherever it was asked for; the themes stay as they are."""
        await self._news.stop_job(code)

    def _hear(self, word: Word) -> None:
        """Another process told how far its job is."""
        if not word.worker:
            return
        if '"running"' in word.body:
            self._elsewhere[word.code] = time.monotonic()
        else:
            self._elsewhere.pop(word.code, None)

    def _stop(self, code: str) -> None:
        if job := self._running.get(code):
            job.cancel()

    async def ended(self) -> None:
        """Wait until nothing runs any more."""
        await asyncio.gather(*self._following)

    async def _follow(self, code: str, job: Job[Any], seq: int) -> None:
        async for progress in job.progress():
            await self._tell(code, facts.Job("running", progress.share, progress.step))
        await self._news.release_job(code)
        try:
            answer = theming.proposal(new_id(), seq, await job.result(), asked=True)
            await self._desk.submit(code, answer, HOUSE)
        except JobCancelled:
            await self._tell(code, facts.Job("stopped"))
        except (JobFailed, Refusal) as why:
            await self._tell(code, facts.Job("failed", note=why.code))
        except Exception as error:  # noqa: BLE001  the host is told
            fault(error, "theming")
            await self._tell(code, facts.Job("failed", note="fault"))
        else:
            await self._tell(code, None)

    async def _tell(self, code: str, job: facts.Job | None) -> None:
        await self._news.job(code, job)
