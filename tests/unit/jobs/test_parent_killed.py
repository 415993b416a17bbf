"""A job's process does not outlive the server, however that ends."""

import subprocess
import sys

import psutil

from app import HOME

SERVER = """
import asyncio
from app.jobs.local import LocalJobs
from tests.unit.jobs import job_samples

async def serve():
    job = await LocalJobs().start("wait", job_samples.wait_for_ever, None)
    async for progress in job.progress():
        print(progress.step, flush=True)

asyncio.run(serve())
"""


def test_the_child_ends_when_its_parent_is_killed() -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        cwd=HOME,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stdout
    assert server.stderr
    pid = next(int(line) for line in server.stdout if line.strip().isdigit())
    child = psutil.Process(pid)
    assert child.ppid() == server.pid
    server.kill()
    server.wait()
    server.stderr.read()  # the child holds this pipe too: its end comes when both are gone
    gone, alive = psutil.wait_procs([child], timeout=10)
    assert gone == [child]
    assert not alive
