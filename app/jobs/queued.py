"""Jobs on other machines: handed to RQ, which keeps them in Redis until a `samovar work` takes them.

Why RQ: it is kept, typed and small; it spawns a process for each job, can stop a running one, and gives a job
whose process or worker died to another. It carries ids alone here; see `slips` for the rest.
https://python-rq.org/docs/
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from typing import Any, TypeVar

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue, Retry
from rq.command import send_stop_job_command
from rq.exceptions import InvalidJobOperation, NoSuchJobError
from rq.job import JobStatus
from rq.serializers import JSONSerializer
from rq.timeouts import JobTimeoutException

from app.jobs.job import Job
from app.jobs.order import Order
from app.jobs.outcome import JobFailed, JobsBusy, Progress, Report
from app.jobs.performing import KEPT_SECONDS
from app.jobs.slips import QUEUE, WANTED_SECONDS, Slips, read
from app.jobs.works import WORKS, Works, named

A = TypeVar("A")
R = TypeVar("R")

ENDED = (JobStatus.FAILED, JobStatus.STOPPED, JobStatus.CANCELED)
LOOK_SECONDS = 1
"""Seconds after which a job that tells nothing is looked at."""


class QueuedJobs:
    """`waiting` jobs may stand in line; one that has run for `seconds` is stopped; one whose worker dies is
    begun again `again` times. `of` is this Samovar's name on that Redis.
    """

    def __init__(
        self, address: str, *, of: str = "samovar", waiting: int = 50, seconds: int = 600, again: int = 1,
        works: Works = WORKS, order: type[Order] = Order,
    ) -> None:  # fmt: skip
        self._redis = Redis.from_url(address, socket_connect_timeout=2)
        self._queue = Queue(
            f"{of}-{QUEUE}", connection=self._redis, serializer=JSONSerializer, job_class=order
        )
        self._of, self._waiting, self._seconds, self._again = of, waiting, seconds, again
        self._works, self._order = works, order
        self._open: set[Job[Any]] = set()

    async def start(self, name: str, function: Callable[[A, Report], R], argument: A) -> Job[R]:
        """Put it into the queue. Raises JobsBusy when too many wait, or Redis does not answer."""
        self._open = {job for job in self._open if not job.ended}
        work = named(self._works, function)
        slips = Slips(self._of, secrets.token_hex(10))
        try:
            await asyncio.to_thread(self._put, slips, work, self._works[work].asks.dump_json(argument))
        except RedisError as error:
            raise JobsBusy(name) from error
        job: Job[R] = Job(name)
        job.begin(self._follow(job, slips, work))
        self._open.add(job)
        return job

    async def close(self) -> None:
        """End the jobs that were asked for here."""
        for job in self._open:
            job.cancel()
        for job in self._open:
            async for _ in job.progress():
                pass
        self._redis.close()

    def _put(self, slips: Slips, work: str, asked: bytes) -> None:
        if self._queue.count >= self._waiting:
            raise JobsBusy(work)
        self._redis.set(slips.asked, asked, ex=KEPT_SECONDS)
        self._redis.set(slips.wanted, b"1", ex=WANTED_SECONDS)
        retry = Retry(max=self._again) if self._again else None
        self._queue.enqueue(
            self._order.performs, args=(self._of, slips.job, work), job_id=slips.job, retry=retry,
            job_timeout=self._seconds, result_ttl=0, failure_ttl=60,
        )  # fmt: skip

    async def _follow(self, job: Job[R], slips: Slips, work: str) -> R:
        """Hear what the job tells until it is done. It has ended then, however, and its slips go."""
        try:
            while True:
                match await asyncio.to_thread(self._next, slips):
                    case ["progress", share, step]:
                        job.say(Progress(share, step))
                    case ["result", given]:
                        value: R = self._works[work].gives.validate_json(given)
                        return value
                    case ["raised", kind, line]:
                        late = kind == JobTimeoutException.__name__
                        raise JobFailed("too_long" if late else "raised", f"{kind} {line}")
        except RedisError as error:
            raise JobFailed("crashed", type(error).__name__) from error
        finally:
            await asyncio.shield(asyncio.to_thread(self._let_go, slips))

    def _next(self, slips: Slips) -> list[Any] | None:
        """What was told next; None for now, after a look whether the job is still there. Blocks a moment."""
        self._redis.set(slips.wanted, b"1", ex=WANTED_SECONDS)
        popped = self._redis.blpop([slips.said], timeout=LOOK_SECONDS)
        if popped is not None:
            return read(popped[1])
        ended = self._ended(slips)
        if ended and not self._redis.exists(slips.said):
            raise JobFailed("crashed", ended)
        return None

    def _ended(self, slips: Slips) -> str:
        """How a job has ended of which nothing more will be heard; "" while it waits or runs."""
        try:
            job = Order.fetch(slips.job, connection=self._redis, serializer=JSONSerializer)
            status = job.get_status()
        except (NoSuchJobError, InvalidJobOperation):
            return "gone"
        return str(status.value) if status in ENDED else ""

    def _let_go(self, slips: Slips) -> None:
        """Stop it if it still runs, and leave nothing of it in Redis."""
        with contextlib.suppress(RedisError, NoSuchJobError, InvalidJobOperation):
            self._redis.delete(slips.asked, slips.wanted, slips.said)
            job = Order.fetch(slips.job, connection=self._redis, serializer=JSONSerializer)
            if job.get_status() == JobStatus.STARTED:
                with contextlib.suppress(InvalidJobOperation):
                    send_stop_job_command(self._redis, slips.job, serializer=JSONSerializer)
            else:
                job.delete()
