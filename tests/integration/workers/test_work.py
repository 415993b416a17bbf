"""`samovar work --jobs 2`: two jobs at once, each worker replaced when it dies, none outliving the parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from app.cli.findings import Finding, queue
from app.config import Settings
from app.jobs.attendance import Attendance, attendance
from app.jobs.working import QueueGoneError
from tests.integration.workers.running import Heard
from tests.redis_server import RedisServer

OF = "crew"


@pytest.fixture
def work(redis_server: RedisServer) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Starts `samovar work --jobs 2`."""
    begun: list[subprocess.Popen[str]] = []

    def begin() -> subprocess.Popen[str]:
        env = {**os.environ, "SAMOVAR_BUS": redis_server.address, "SAMOVAR_INSTANCE": OF}
        command = [sys.executable, "-u", "-m", "app.cli", "work", "--jobs", "2"]
        begun.append(subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True))
        return begun[-1]

    yield begin
    for one in begun:
        one.kill()
        one.wait()


def found(address: str, folder: Path) -> Finding:
    return queue(Settings(bus=address, jobs_on="queue", instance=OF, data=folder))


def until(redis: RedisServer, there: int, process: subprocess.Popen[str]) -> None:
    """Wait until so many workers attend."""
    for _ in range(200):
        if attendance(redis.address, OF) == Attendance(there, 0):
            return
        psutil.wait_procs([psutil.Process(os.getpid())], timeout=0.1)
    raise AssertionError(f"not {there} workers: {attendance(redis.address, OF)}, {process.poll()}")


def members(parent: subprocess.Popen[str]) -> list[psutil.Process]:
    found_ = psutil.Process(parent.pid).children()
    return [one for one in found_ if "spawn_main" in " ".join(one.cmdline())]


def test_two_attend_are_replaced_and_end_with_a_signal(
    work: Callable[[], subprocess.Popen[str]], redis_server: RedisServer, tmp_path: Path
) -> None:
    assert found(redis_server.address, tmp_path).state == "broken"
    crew = work()
    assert crew.stdout is not None
    said = Heard(crew.stdout)
    said.until("2 at once")
    until(redis_server, 2, crew)
    assert found(redis_server.address, tmp_path).found.startswith("2 at once")
    killed, other = members(crew)
    killed.kill()
    psutil.wait_procs([killed], timeout=10)
    until(redis_server, 2, crew)
    crew.send_signal(signal.SIGTERM)
    said.until("Stopped")
    assert crew.wait(20) == 0
    assert not other.is_running()


def test_none_outlives_a_parent_that_is_killed(
    work: Callable[[], subprocess.Popen[str]], redis_server: RedisServer
) -> None:
    crew = work()
    until(redis_server, 2, crew)
    both = members(crew)
    crew.kill()
    assert not psutil.wait_procs(both, timeout=20)[1]


def test_the_doctor_tells_of_a_redis_that_is_away(tmp_path: Path) -> None:
    finding = found("redis://127.0.0.1:9/0", tmp_path)
    assert (finding.state, finding.todo) == ("broken", "start it, or mend SAMOVAR_BUS")
    with pytest.raises(QueueGoneError):
        attendance("redis://127.0.0.1:9/0", OF)
