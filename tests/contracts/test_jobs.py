"""What whoever runs jobs must do, whether in a process of this machine or through a queue."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from redis import Redis
from rq import Callback, Queue
from rq.job import JobStatus
from rq.serializers import JSONSerializer

from app.exports.build import report
from app.jobs.exporting import Writing, write
from app.jobs.finding import find
from app.jobs.job import Job
from app.jobs.jobs import Jobs
from app.jobs.local import LocalJobs
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy
from app.jobs.queued import QueuedJobs
from app.jobs.slips import Slips, read
from app.themes.command import Reading
from tests.contracts.queue_samples import SAMPLES, Sample
from tests.redis_server import RedisServer
from tests.unit.exports.sample import cafe
from tests.unit.jobs import job_samples
from tests.unit.themes.samples import BIKES, LIBRARY, LUNCH, ideas

pytestmark = pytest.mark.anyio
OF = "contract"


@contextmanager
def a_worker(redis: RedisServer, of: str = OF) -> Iterator[subprocess.Popen[str]]:
    """What `samovar work` does, once it waits; it takes the samples, or (as "product") our works."""
    env = {**os.environ, "SAMOVAR_BUS": redis.address, "SAMOVAR_INSTANCE": of}
    ours, samples = ["-m", "app.cli", "work"], ["-m", "tests.contracts.queue_samples", redis.address, of]
    with subprocess.Popen(
        [sys.executable, *(ours if of == "product" else samples)], env=env, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and "Waiting for jobs" in process.stdout.readline()
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.send_signal(signal.SIGTERM)
            process.wait(20)


@pytest.fixture(scope="module")
def worker(redis_server: RedisServer) -> Iterator[None]:
    with a_worker(redis_server):
        yield


def queued(redis: RedisServer, **more: object) -> QueuedJobs:
    return QueuedJobs(redis.address, **{"of": OF, "works": SAMPLES, "order": Sample, **more})  # type: ignore[arg-type]


@pytest.fixture(params=["local", "queued"])
async def jobs(request: pytest.FixtureRequest) -> AsyncIterator[Jobs]:
    if request.param == "local":
        made: Jobs = LocalJobs()
    else:
        request.getfixturevalue("worker")
        made = queued(request.getfixturevalue("redis_server"))
    yield made
    await made.close()


async def pid_of(job: Job[None]) -> int:
    """The process of a job that waits for ever, once it is at work."""
    async for progress in job.progress():
        if progress.step.isdigit():
            return int(progress.step)
    raise AssertionError("the job ended before it began")


async def gone(pid: int) -> None:
    """Wait until a process has ended."""
    if psutil.pid_exists(pid):
        await asyncio.to_thread(psutil.Process(pid).wait, 20)


async def test_a_result_comes_back(jobs: Jobs) -> None:
    assert await (await jobs.start("double", job_samples.double, 21)).result() == 42


async def test_progress_arrives_in_order(jobs: Jobs) -> None:
    job = await jobs.start("tell", job_samples.tell, 5)
    told = [progress.share async for progress in job.progress()]
    assert told == sorted(told)
    assert await job.result() == "told"


async def test_cancel_stops_what_runs(jobs: Jobs) -> None:
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    pid = await pid_of(job)
    job.cancel()
    with pytest.raises(JobCancelled):
        await job.result()
    await gone(pid)


async def test_an_exception_is_a_code_and_a_place_without_its_words(jobs: Jobs) -> None:
    job = await jobs.start("raise", job_samples.raise_with_words, "what somebody wrote")
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert failure.value.code == "raised"
    assert failure.value.detail.startswith("ValueError job_samples.py:")
    assert "somebody" not in str(failure.value)


async def test_one_that_breaks_off_each_time_has_crashed(jobs: Jobs) -> None:
    job = await jobs.start("break", job_samples.break_off, 3)
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert failure.value.code == "crashed"


async def test_closing_ends_what_runs(jobs: Jobs) -> None:
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    pid = await pid_of(job)
    await jobs.close()
    assert job.ended
    await gone(pid)


@pytest.mark.usefixtures("worker")
async def test_a_queued_job_whose_process_is_killed_is_begun_again(redis_server: RedisServer) -> None:
    jobs = queued(redis_server)
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    first = await pid_of(job)
    psutil.Process(first).kill()
    async for progress in job.progress():
        if progress.step.isdigit() and int(progress.step) != first:
            break
    job.cancel()
    await jobs.close()


@pytest.mark.usefixtures("worker")
async def test_a_queued_job_leaves_nothing_behind(redis_server: RedisServer) -> None:
    jobs = queued(redis_server)
    job = await jobs.start("double", job_samples.double, 4)
    assert await job.result() == 8
    await jobs.close()
    with Redis.from_url(redis_server.address) as redis:
        assert not list(redis.scan_iter("contract:*"))


async def test_a_job_whose_asker_has_died_ends(redis_server: RedisServer) -> None:
    with a_worker(redis_server, "forgotten"), Redis.from_url(redis_server.address) as redis:
        jobs, slips = queued(redis_server, of="forgotten", again=0), Slips("forgotten", "a1b2c3")
        jobs._put(slips, "wait_for_ever", b"null")
        told = await asyncio.to_thread(redis.blpop, [slips.said], 20)
        assert told is not None
        redis.delete(slips.wanted)  # as it goes by itself when nobody says so any more
        await gone(int(read(told[1])[2]))
        await jobs.close()


async def test_a_full_line_and_a_redis_that_is_not_there_are_busy(redis_server: RedisServer) -> None:
    full = queued(redis_server, of="nobody", waiting=1)
    waiting = await full.start("double", job_samples.double, 1)
    with pytest.raises(JobsBusy):
        await full.start("double", job_samples.double, 2)
    waiting.cancel()
    await full.close()
    away = QueuedJobs("redis://127.0.0.1:9/0", works=SAMPLES, order=Sample)
    with pytest.raises(JobsBusy):
        await away.start("double", job_samples.double, 1)
    await away.close()


@pytest.mark.usefixtures("worker")
async def test_a_job_that_takes_too_long_is_stopped(redis_server: RedisServer) -> None:
    jobs = queued(redis_server, seconds=1)
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    pid = await pid_of(job)
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert failure.value.code == "too_long"
    await gone(pid)
    await jobs.close()


async def test_themes_and_documents_go_through_the_queue_as_they_are(redis_server: RedisServer) -> None:
    with a_worker(redis_server, "product"):
        await themes_and_a_document(QueuedJobs(redis_server.address, of="product"))


async def themes_and_a_document(jobs: QueuedJobs) -> None:
    reading = Reading(12, tuple(ideas(*BIKES, *LIBRARY, *LUNCH)), ())
    found = await (await jobs.start("themes", find, reading)).result()
    assert {theme.name for theme in found.themes} == {"Bike lanes", "Library", "School"}
    order = Writing("docx", report(cafe(), 0, {}), "fa")
    assert (await (await jobs.start("document", write, order)).result())[:2] == b"PK"
    with pytest.raises(LookupError):
        await jobs.start("double", job_samples.double, 21)
    await jobs.close()


async def test_a_worker_calls_nothing_but_our_works(redis_server: RedisServer, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    with a_worker(redis_server, "product"), Redis.from_url(redis_server.address) as redis:
        queue = Queue("product-samovar-jobs", connection=redis, serializer=JSONSerializer)
        foreign = queue.enqueue("os.mkdir", args=(str(mark),), on_failure=Callback("os.mkdir"))
        await themes_and_a_document(QueuedJobs(redis_server.address, of="product"))  # it stands before them
        assert foreign.get_status() == JobStatus.FAILED
    assert not mark.exists()
