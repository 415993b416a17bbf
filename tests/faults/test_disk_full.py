"""A full disk and a locked database: those who wait are told so, and nothing is lost."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from app.cafe.refusal import Code, Refusal
from app.store.sqlite_store import SqliteStore
from tests.house import House, a_house, op_with

pytestmark = pytest.mark.anyio


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 KB; only a system's owner can make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can't be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def enlarge(disk: Path) -> None:
    """Somebody made space."""
    subprocess.run(["mount", "-o", "remount,size=5m", str(disk)], check=True)


async def fill(house: House, code: str) -> tuple[set[str], list[Refusal]]:
    """Ideas until the disk is full: those that were acknowledged, and the refusals."""
    person = await house.join(code, "a")
    await house.next(code)
    kept: set[str] = set()
    refused: list[Refusal] = []
    while len(refused) < 20:
        sent = [house.idea(person, f"{'long ' * 80}{number}") for number in range(10)]
        for answer in await asyncio.gather(*sent, return_exceptions=True):
            if isinstance(answer, Refusal):
                refused.append(answer)
            else:
                kept.add(str(answer))
    return kept, refused


async def test_a_disk_that_is_full_loses_nothing_and_goes_on_when_it_has_space(small_disk: Path) -> None:
    async with a_house(small_disk) as house:
        code = await house.open()
        kept, refused = await fill(house, code)
        assert {(no.code, no.after) for no in refused} == {(Code.DISK_FULL, 10.0)}
        assert set((await house.desk.here(code)).cafe.ideas) == kept
        enlarge(small_disk)
        await house.host(code, "person.add")
    async with a_house(small_disk) as house:
        assert set((await house.desk.here(code)).cafe.ideas) == kept


async def test_a_database_that_may_not_grow_refuses_until_it_may(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        pages = [60]
        assert isinstance(house.store, SqliteStore)

        @event.listens_for(house.store.engine, "begin")
        def at_most(connection: object) -> None:
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages[0]}")  # type: ignore[attr-defined]

        code = await house.open()
        kept, refused = await fill(house, code)
        assert kept
        assert {no.code for no in refused} == {Code.DISK_FULL}
        pages[0] = 5000
        await house.host(code, "person.add")
        assert set((await house.desk.here(code)).cafe.ideas) == kept


async def test_a_database_locked_by_another_program_is_busy_and_then_goes_on(tmp_path: Path) -> None:
    async with a_house(tmp_path, busy_ms=50) as house:
        code = await house.open()
        person = await house.join(code, "a")
        await house.next(code)
        other = sqlite3.connect(tmp_path / "samovar.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        op = op_with(person.secret)
        with pytest.raises(Refusal) as no:
            await house.idea(person, "wait for me", op)
        assert (no.value.code, no.value.after) == (Code.BUSY, 1.0)
        with pytest.raises(Refusal) as at_the_door:
            await house.door.rename(code, person.person, "Sima")
        assert at_the_door.value.code == Code.BUSY
        assert (await house.desk.here(code)).cafe.ideas == {}
        other.execute("ROLLBACK")
        other.close()
        assert await house.idea(person, "wait for me", op) == op.partition(".")[0]
