"""Jobs run in processes of their own: results, progress, failures, ends and limits."""

import asyncio

import psutil
import pytest

from app.jobs.job import Job
from app.jobs.local import LocalJobs
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy
from tests.unit.jobs import job_samples

pytestmark = pytest.mark.anyio


async def pid_of(job: Job[None]) -> int:
    """The process of a job that waits for ever, once it is at work."""
    async for progress in job.progress():
        if progress.step.isdigit():
            return int(progress.step)
    raise AssertionError("the job ended before it began")


async def test_a_result_comes_back(jobs: LocalJobs) -> None:
    job = await jobs.start("double", job_samples.double, 21)
    assert await job.result() == 42
    assert await job.result() == 42, "whoever asks later gets it too"
    assert job.ended


async def test_progress_arrives_and_ends_with_the_job(jobs: LocalJobs) -> None:
    job = await jobs.start("tell", job_samples.tell, 5)
    told = [progress async for progress in job.progress()]
    assert told[-1].step == "step-4"
    assert told[-1].share == pytest.approx(0.8)
    assert [p.share for p in told] == sorted(p.share for p in told)


async def test_cancel_ends_the_process(jobs: LocalJobs) -> None:
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    pid = await pid_of(job)
    assert psutil.pid_exists(pid)
    job.cancel()
    with pytest.raises(JobCancelled):
        await job.result()
    assert not psutil.pid_exists(pid)


async def test_cancel_before_the_process_runs(jobs: LocalJobs) -> None:
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    job.cancel()
    with pytest.raises(JobCancelled):
        await job.result()


async def test_a_crash_says_how_the_process_ended(jobs: LocalJobs) -> None:
    job = await jobs.start("break", job_samples.break_off, 3)
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert (failure.value.code, failure.value.detail) == ("crashed", "exit 3")


async def test_a_killed_process_is_a_crash(jobs: LocalJobs) -> None:
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    psutil.Process(await pid_of(job)).kill()
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert (failure.value.code, failure.value.detail) == ("crashed", "exit -9")


async def test_one_whose_process_is_killed_is_begun_again_if_it_may_be() -> None:
    jobs = LocalJobs(again=1)
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    first = await pid_of(job)
    psutil.Process(first).kill()
    async for progress in job.progress():
        if progress.step.isdigit() and int(progress.step) != first:
            break
    assert not job.ended
    await jobs.close()


async def test_an_exception_names_its_class_and_line_but_not_its_words(jobs: LocalJobs) -> None:
    job = await jobs.start("raise", job_samples.raise_with_words, "what somebody wrote")
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert failure.value.code == "raised"
    assert failure.value.detail.startswith("ValueError job_samples.py:")
    assert "somebody" not in str(failure.value)


async def test_a_result_that_cannot_travel_is_a_failure(jobs: LocalJobs) -> None:
    job = await jobs.start("lock", job_samples.unpicklable, None)
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert failure.value.code == "raised"


async def test_the_process_is_nice_has_one_thread_for_sums_and_may_print(jobs: LocalJobs) -> None:
    job = await jobs.start("where", job_samples.surroundings, "OPENBLAS_NUM_THREADS")
    niceness, threads = await job.result()
    assert niceness >= 10
    assert threads == "1"


async def test_a_job_too_many_waits_for_its_turn() -> None:
    jobs = LocalJobs(at_once=1)
    first = await jobs.start("wait", job_samples.wait_for_ever, None)
    await pid_of(first)
    second = await jobs.start("double", job_samples.double, 4)
    assert second.latest.step == "waiting"
    first.cancel()
    assert await second.result() == 8
    await jobs.close()


async def test_when_the_line_is_full_nothing_is_started() -> None:
    jobs = LocalJobs(at_once=1, waiting=0)
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    with pytest.raises(JobsBusy):
        await jobs.start("double", job_samples.double, 1)
    await jobs.close()
    assert job.ended


async def test_a_job_that_runs_too_long_is_stopped() -> None:
    jobs = LocalJobs(seconds=0.05)
    job = await jobs.start("wait", job_samples.wait_for_ever, None)
    with pytest.raises(JobFailed) as failure:
        await job.result()
    assert failure.value.code == "too_long"
    await jobs.close()


async def test_close_ends_what_runs_and_what_waits() -> None:
    jobs = LocalJobs(at_once=1)
    running = await jobs.start("wait", job_samples.wait_for_ever, None)
    pid = await pid_of(running)
    waiting = await jobs.start("wait", job_samples.wait_for_ever, None)
    await jobs.close()
    assert running.ended
    assert waiting.ended
    assert not psutil.pid_exists(pid)


async def test_the_event_loop_goes_on_meanwhile(jobs: LocalJobs) -> None:
    job = await jobs.start("double", job_samples.double, 1)
    turns = 0
    while not job.ended:
        turns += 1
        await asyncio.sleep(0)
    assert turns > 100
