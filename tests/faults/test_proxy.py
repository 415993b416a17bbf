"""A real nginx stands between, and the server dies behind it, or nginx itself does."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.trouble.proxy import Nginx
from tests.faults.crowd import crowd
from tests.faults.mortal import Mortal

pytestmark = pytest.mark.anyio
PEOPLE, EACH = 8, 6


@pytest.fixture
def nginx(mortal: Mortal, tmp_path: Path) -> Iterator[Nginx]:
    """In front of the server."""
    if shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin") is None:
        pytest.skip("NGINX IS NOT INSTALLED: a proxy in between is not tested")
    folder = tmp_path / "nginx"
    folder.mkdir()
    proxy = Nginx(folder, mortal.port)
    proxy.start(sockets=True)
    yield proxy
    proxy.stop()


async def test_what_is_said_by_way_of_a_proxy_outlives_the_server_and_the_proxy(
    mortal: Mortal, nginx: Nginx
) -> None:
    async with crowd(mortal.url, f"http://127.0.0.1:{nginx.port}", PEOPLE) as there:
        for restart in (mortal.kill, nginx.stop):
            there.say(EACH)
            acked = len(there.tally.acked)
            await there.until(lambda acked=acked: len(there.tally.acked) >= acked + PEOPLE)  # type: ignore[misc]
            restart()
            before = set(there.tally.acked)
            if restart == mortal.kill:
                await asyncio.to_thread(mortal.start)
            else:
                await asyncio.to_thread(nginx.start, sockets=True)
            await there.nothing_lost(before)
            await there.all_alike()
