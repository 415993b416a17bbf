"""Jobs on this machine: how many run at once, how many may wait, and for how long one may run."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from app.jobs.job import Job
from app.jobs.outcome import JobFailed, JobsBusy, Progress, Report
from app.jobs.process import JobProcess

A = TypeVar("A")
R = TypeVar("R")


class LocalJobs:
    """All jobs of one server, a process each: a pool cannot stop one, and one that dies would break all.

    `at_once` jobs run at the same time, `waiting` more may stand in line, one that has run for `seconds` is
    stopped, and one whose process dies is begun again `again` times. One for the whole process, closed when
    the server ends.
    """

    def __init__(self, at_once: int = 1, waiting: int = 50, seconds: float = 600, again: int = 0) -> None:
        self._slots = asyncio.Semaphore(at_once)
        self._most = at_once + waiting
        self._seconds, self._again = seconds, again
        self._open: set[Job[Any]] = set()

    async def start(self, name: str, function: Callable[[A, Report], R], argument: A) -> Job[R]:
        """Run `function(argument, report)` in a process of its own as soon as one is free.

        `function` is found again by its module and name, `argument` and the result are pickled.
        `name` stands in logs. Raises JobsBusy when too many wait.
        """
        self._open = {job for job in self._open if not job.ended}
        if len(self._open) >= self._most:
            raise JobsBusy(name)
        job: Job[R] = Job(name)
        job.begin(self._run(job, function, argument))
        self._open.add(job)
        return job

    async def close(self) -> None:
        """End every job and wait until their processes are gone."""
        for job in self._open:
            job.cancel()
        for job in self._open:
            async for _ in job.progress():
                pass

    async def _run(self, job: Job[R], function: Callable[[A, Report], R], argument: A) -> R:
        async with self._slots:
            job.say(Progress(0.0, "starting"))
            try:
                async with asyncio.timeout(self._seconds):
                    return await self._alive(job, function, argument)
            except TimeoutError as error:
                raise JobFailed("too_long", f"{self._seconds:g} s") from error

    async def _alive(self, job: Job[R], function: Callable[[A, Report], R], argument: A) -> R:
        for left in range(self._again, -1, -1):
            try:
                return await JobProcess(function, argument, job.say).outcome()
            except JobFailed as failed:
                if failed.code != "crashed" or not left:
                    raise
        raise AssertionError("the last try returns or raises")
