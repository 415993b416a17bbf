"""A whole `samovar work` is killed, with no goodbye: its job is begun again by another."""

from __future__ import annotations

import asyncio

import pytest

from tests.contracts.test_jobs import a_worker, gone, pid_of, queued
from tests.faults.soaking import LONG
from tests.redis_server import RedisServer
from tests.unit.jobs import job_samples

pytestmark = pytest.mark.anyio
SECONDS = 120
"""A worker that is silent for a minute is dead; whoever looks next hands its job on."""


@LONG
@pytest.mark.timeout(2 * SECONDS)
async def test_the_job_of_a_worker_that_is_killed_is_begun_again_by_another(
    redis_server: RedisServer,
) -> None:
    with a_worker(redis_server) as first:
        jobs = queued(redis_server)
        job = await jobs.start("wait", job_samples.wait_for_ever, None)
        pid = await pid_of(job)
        with a_worker(redis_server):
            first.kill()
            await gone(pid)
            async with asyncio.timeout(SECONDS):
                async for progress in job.progress():
                    if progress.step.isdigit() and int(progress.step) != pid:
                        break
            assert not job.ended
            job.cancel()
            await jobs.close()
