"""A job's process does not outlive the server, however that ends."""

import subprocess
import sys
from pathlib import Path

import psutil

SERVER = """
import asyncio, sys
sys.path.insert(0, sys.argv[1])
import job_samples
from app.jobs.jobs import Jobs

async def serve():
    job = await Jobs().start("wait", job_samples.wait_for_ever, None)
    async for progress in job.progress():
        print(progress.step, flush=True)

asyncio.run(serve())
"""


def test_the_child_ends_when_its_parent_is_killed() -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(Path(__file__).parent)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stdout and server.stderr
    pid = next(int(line) for line in server.stdout if line.strip().isdigit())
    assert psutil.Process(pid).ppid() == server.pid
    server.kill()
    server.wait()
    server.stderr.read()  # the child holds this pipe too: it ends when both are gone
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
