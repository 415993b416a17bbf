"""The disk is full, broken, or may not be written: the host is told at once, phones keep what they have."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import httpx2
import pytest

from tests.faults.crowd import SECONDS, Crowd, crowd
from tests.faults.mortal import Mortal
from tests.integration.served import Browser, Page, Served

pytestmark = pytest.mark.anyio
PEOPLE, EACH = 6, 3


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB; only a system's owner can make one."""
    folder = tmp_path / "data"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can't be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def small(disk: Path, tmp_path: Path) -> Iterator[Mortal]:
    """A server on that disk."""
    server = Mortal(tmp_path, disk_free_mb="0")
    server.start()
    yield server
    server.kill()


@contextmanager
def full(server: Mortal) -> Iterator[None]:
    """Something else has filled the disk, to the last byte."""
    ballast = server.data / "film"
    with ballast.open("wb", buffering=0) as film:
        for size in (64 * 1024, 4096, 1):
            try:
                while True:
                    film.write(b"\0" * size)
            except OSError:
                continue
    yield
    ballast.unlink(missing_ok=True)


async def told(page: Page, words: str) -> None:
    """The host's page shows these words among its troubles."""
    async with asyncio.timeout(SECONDS):
        await page.until(lambda page: words in page.parts["console_trouble"])


async def the_host_is_told_and_nothing_is_lost(
    server: Mortal, there: Crowd, trouble: AbstractContextManager[None], words: str, code: str
) -> None:
    browser = Browser(Served(server.port))
    browser.http.cookies.update(there.host.browser._cookies)
    console = await browser.page(there.host.code, "host", room="run")
    with trouble:
        there.say(EACH)
        await told(console, words)
        assert not any(phone.outbox._empty.is_set() for phone in there.phones if phone.number)
        async with httpx2.AsyncClient() as http:
            ready = await http.get(f"{server.url}/readyz")
        assert (ready.status_code, code in ready.json()["wrong"]) == (503, True)
    await there.nothing_lost()
    await there.all_alike()
    await console.until(lambda page: words not in page.parts["console_trouble"])
    await browser.close()


async def test_a_full_disk_is_said_on_the_hosts_page_and_phones_keep_their_ideas(small: Mortal) -> None:
    async with crowd(small.url, small.url, PEOPLE) as there:
        words = "The disk of the café’s computer is full."
        await the_host_is_told_and_nothing_is_lost(small, there, full(small), words, "disk_full")


async def test_a_broken_disk_is_said_on_the_hosts_page_and_phones_keep_their_ideas(mortal: Mortal) -> None:
    async with crowd(mortal.url, mortal.url, PEOPLE) as there:
        words = "cannot write to its database"
        trouble = mortal.unable_to_write()
        await the_host_is_told_and_nothing_is_lost(mortal, there, trouble, words, "database")


async def test_killed_with_its_disk_full_it_starts_again_and_nothing_acknowledged_is_lost(
    small: Mortal,
) -> None:
    async with crowd(small.url, small.url, PEOPLE) as there:
        there.say(EACH)
        await there.until(lambda: len(there.tally.acked) >= PEOPLE)
        with full(small):
            await asyncio.sleep(0.3)
            small.kill()
            before = set(there.tally.acked)
        await asyncio.to_thread(small.start)
        await there.nothing_lost(before)


def test_on_a_disk_that_may_only_be_read_it_says_so_in_a_sentence(disk: Path, tmp_path: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    server = Mortal(tmp_path, disk_free_mb="0")
    server.begin()
    assert server.process.wait(SECONDS) == 1
    server.kill()
    said = " ".join("".join(server.said).split())
    assert "is not writable" in said and "SAMOVAR_DATA" in said and "Traceback" not in said
