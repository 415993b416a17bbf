"""A job as its caller sees it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from typing import Any, Generic, TypeVar

from app import measures
from app.jobs.outcome import JobCancelled, JobFailed, Progress

R = TypeVar("R")


class Job(Generic[R]):
    """Work that waits, runs or has ended. Made by `Jobs.start`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.latest = Progress(0.0, "waiting")
        self._changed = asyncio.Event()
        self._task: asyncio.Task[R] | None = None

    @property
    def ended(self) -> bool:
        """Whether it has a result, failed or was cancelled; its process is gone then."""
        return self._task is not None and self._task.done()

    async def progress(self) -> AsyncIterator[Progress]:
        """Where the job stands now and whenever that changes, until it has ended.

        A slow reader skips to the present.
        """
        seen: Progress | None = None
        while True:
            changed = self._changed
            if self.latest is not seen:
                seen = self.latest
                yield seen
            elif self.ended:
                return
            else:
                await changed.wait()

    async def result(self) -> R:
        """Wait for what the job's function returned. Raises JobFailed or JobCancelled."""
        assert self._task
        await asyncio.wait({self._task})
        if self._task.cancelled():
            raise JobCancelled(self.name)
        return self._task.result()

    def cancel(self) -> None:
        """End the job's process. `result()` raises JobCancelled once it is gone."""
        if self._task:
            self._task.cancel()

    def begin(self, work: Coroutine[Any, Any, R]) -> None:
        """Start `work` as this job's task (for `Jobs`)."""
        self._task = asyncio.get_running_loop().create_task(work, name=f"job {self.name}")
        self._task.add_done_callback(_count)
        self._task.add_done_callback(self._wake)

    def say(self, progress: Progress) -> None:
        """Note where the job stands and wake those who read it (for `Jobs`)."""
        self.latest = progress
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    def _wake(self, task: asyncio.Task[R]) -> None:
        if not task.cancelled():
            task.exception()  # a failure that nobody asks for is not an error of the loop
        self._changed.set()


def _count(task: asyncio.Task[Any]) -> None:
    """How it ended: done, cancelled, or the code of its failure."""
    if task.cancelled():
        outcome = "cancelled"
    elif (error := task.exception()) is None:
        outcome = "done"
    else:
        outcome = error.code if isinstance(error, JobFailed) else "raised"
    measures.JOBS.labels(outcome).inc()
