"""The café’s disk is full, or its file may not be written: every page says so, and nothing is lost."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.cafe.house import Host, House, Phone
from tests.faults.mortal import Mortal

pytestmark = pytest.mark.e2e
PATIENCE = 30_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 100 MB; only a system's owner can make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can't be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def serve(browser: Browser) -> Iterator[Callable[[Path], tuple[Mortal, House]]]:
    made: list[tuple[Mortal, House]] = []

    def start(folder: Path) -> tuple[Mortal, House]:
        server = Mortal(folder)
        base = server.url.replace("127.0.0.1", "cafe.test")
        server.settings |= {"SAMOVAR_URL": base, "SAMOVAR_DISK_FREE_MB": "0"}
        server.start()
        made.append((server, House(browser, base, mortal=True)))
        return made[-1]

    yield start
    for server, house in made:
        house.close()
        server.kill()
        assert [fault for fault in house.faults if "503" not in fault and "500" not in fault] == []


def in_round_one(house: House) -> tuple[Host, Phone]:
    host = Host(house).open_cafe(welcome_minutes=0)
    run = host.room()
    phone = Phone(house, host.code).join("Amina")
    host.go_on_to(run, "round-1")
    expect(phone.page.locator("#composer")).to_be_visible()
    phone.write("While there is room")
    phone.shows("While there is room")
    return host, phone


def fill(disk: Path) -> Path:
    """Somebody downloads films."""
    films = disk / "films"
    with films.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"\0" * 4096):
            continue
    return films


def test_a_full_disk_is_said_everywhere_and_ideas_wait_on_the_phone(
    small_disk: Path, serve: Callable[[Path], tuple[Mortal, House]]
) -> None:
    server, house = serve(small_disk)
    host, phone = in_round_one(house)
    design = host.room("harvest")
    films = fill(small_disk)
    phone.write("No room for this")
    expect(phone.page.locator("#connection strong")).to_contain_text("computer has no room left")
    expect(phone.page.locator("#unsent .idea__text")).to_have_text(["No room for this"])
    for page in (design, host.context.pages[0]):
        expect(page.locator("#console_trouble")).to_contain_text("disk of the café’s computer is full")
    assert httpx2.get(f"{server.url}/readyz").json() == {"ready": False, "wrong": ["disk_full"]}
    films.unlink()
    expect(phone.page.locator("#unsent > *")).to_have_count(0, timeout=PATIENCE)
    phone.shows("No room for this")
    expect(design.locator("#console_trouble .banner")).to_have_count(0)
    assert httpx2.get(f"{server.url}/readyz").status_code == 200


@pytest.mark.skipif(sys.platform != "linux", reason="a running process is given a limit by Linux alone")
def test_a_database_that_can_no_longer_be_written_is_said_and_ideas_wait(
    tmp_path: Path, serve: Callable[[Path], tuple[Mortal, House]]
) -> None:
    server, house = serve(tmp_path)
    host, phone = in_round_one(house)
    run = host.context.pages[0]
    with server.unable_to_write():
        phone.write("It may not be written")
        expect(run.locator("#console_trouble .banner")).to_have_count(1)
        expect(phone.page.locator("#connection strong")).to_be_visible(timeout=PATIENCE)
    expect(phone.page.locator("#unsent > *")).to_have_count(0, timeout=PATIENCE)
    phone.shows("It may not be written")
    expect(run.locator("#console_trouble .banner")).to_have_count(0)
