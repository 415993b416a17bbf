"""`samovar run --workers 2`: a worker that dies is started again, and none outlives its parent."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import psutil
import pytest

from app.rehearsal.own_server import environment, free_port
from tests.integration.served import Browser, Served
from tests.postgres import Postgres
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio


class Running:
    """A parent and its workers on one port."""

    def __init__(self, port: int, env: dict[str, str]) -> None:
        self.port, self.url = port, f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "run", "--workers", "2"], env=env, stdout=subprocess.PIPE
        )
        assert self.process.stdout is not None
        self.said = next(line for line in self.process.stdout if b"is running" in line)
        self.workers = self._workers()

    def _workers(self) -> list[psutil.Process]:
        """Those whose command line says that they were spawned to serve."""
        found = psutil.Process(self.process.pid).children()
        return [one for one in found if one.status() != "zombie" and "spawn_main" in " ".join(one.cmdline())]

    def stop(self) -> None:
        """End what is left."""
        self.process.terminate()
        self.process.wait(30)
        for worker in self.workers:
            if worker.is_running():
                worker.kill()


@pytest.fixture
def running(postgres: Postgres, redis_server: RedisServer, tmp_path: Path) -> Iterator[Running]:
    """Two workers."""
    port = free_port()
    env = environment(port, tmp_path / "data")
    env |= {"SAMOVAR_DATABASE": postgres.database(), "SAMOVAR_BUS": redis_server.address}
    one = Running(port, env)
    yield one
    one.stop()


async def test_a_killed_worker_takes_nothing_with_it_and_none_outlives_the_parent(running: Running) -> None:
    host = Browser(Served(running.port))
    code = await host.open_cafe()
    for worker in running.workers:
        worker.kill()
        psutil.wait_procs([worker], timeout=10)
        guest = Browser(Served(running.port))
        await guest.join(code)
        assert (await guest.page(code)).me["person"] == guest.person
        await guest.close()
    await host.close()
    left = running._workers()
    assert len(left) == 2
    running.process.kill()
    running.process.wait()
    gone, alive = psutil.wait_procs(left, timeout=15)
    assert len(gone) == 2 and not alive
    with pytest.raises(httpx2.TransportError):
        httpx2.get(running.url)
