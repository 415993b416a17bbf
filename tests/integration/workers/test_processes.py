"""`samovar run --workers 2`: a worker that dies is started again, and none outlives its parent."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import httpx2
import psutil
import pytest

from tests.integration.served import Browser, Served
from tests.integration.workers.running import Running
from tests.postgres import Postgres
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio
NOWHERE = "SAMOVAR_DATABASE=postgresql+asyncpg://samovar@127.0.0.1:1/nowhere"


@pytest.fixture
def running(postgres: Postgres, redis_server: RedisServer, tmp_path: Path) -> Iterator[Running]:
    """A parent to be started."""
    one = Running(tmp_path, SAMOVAR_DATABASE=postgres.database(), SAMOVAR_BUS=redis_server.address)
    yield one
    one.stop()


async def test_a_killed_worker_takes_nothing_with_it_and_none_outlives_the_parent(running: Running) -> None:
    running.start()
    running.said.until("is running")
    host = Browser(Served(running.port))
    code = await host.open_cafe()
    for worker in running.workers():
        worker.kill()
        psutil.wait_procs([worker], timeout=10)
        guest = Browser(Served(running.port))
        await guest.join(code)
        assert (await guest.page(code)).me["person"] == guest.person
        await guest.close()
    await host.close()
    left = running.workers()
    assert len(left) == 2
    running.process.kill()
    running.process.wait()
    gone, alive = psutil.wait_procs(left, timeout=15)
    assert len(gone) == 2 and not alive
    with pytest.raises(httpx2.TransportError):
        httpx2.get(f"http://127.0.0.1:{running.port}")


@pytest.mark.parametrize(
    ("lie", "why"), [("SAMOVAR_LOG=verse", "literal_error"), (NOWHERE, "127.0.0.1:1 does not let us in")]
)
def test_workers_that_cannot_start_end_it_with_a_sentence(running: Running, lie: str, why: str) -> None:
    running.mislead(lie)
    running.start()
    assert running.process.wait(30) == 1
    running.errors.until(why)
    assert running.errors.until("did not start").startswith("samovar: Samovar did not start")


def test_a_worker_that_cannot_start_is_tried_again_while_another_serves(running: Running) -> None:
    running.start()
    running.said.until("is running")
    first, other = running.workers()
    assert httpx2.get(f"http://127.0.0.1:{running.port}/readyz").status_code == 200
    running.mislead(NOWHERE)
    first.kill()
    running.errors.until("next try in 1 s")
    running.errors.until("next try in 2 s")
    assert httpx2.get(f"http://127.0.0.1:{running.port}/readyz").status_code == 200
    running.mislead("")
    while len(running.workers()) < 2:
        psutil.wait_procs([other], timeout=0.2)
    running.process.send_signal(signal.SIGINT)
    running.said.until("Everything that was acknowledged is kept")
    assert running.process.wait(30) == 0
    assert not other.is_running()
