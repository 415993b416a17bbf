"""A backup is taken while cafés go on, and comes back whole into either database; no sender is in it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from app.cli import main
from app.people.grant import Admitted
from tests.building import replayed
from tests.house import House, a_house
from tests.postgres import Postgres

pytestmark = pytest.mark.anyio
KINDS = ("sqlite", "postgresql")


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of the database that is backed up."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres").database())
    return f"sqlite:///{tmp_path / 'data' / 'samovar.db'}"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
async def house(address: str, data: Path) -> AsyncIterator[House]:
    async with a_house(address) as one:
        yield one


@pytest.fixture
def samovar(monkeypatch: pytest.MonkeyPatch) -> Commands:
    return Commands(monkeypatch)


class Commands:
    """The command line, in another thread: the house's loop goes on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    async def __call__(self, database: str, *arguments: object) -> int:
        server = database if database.startswith("postgresql") else ""
        self._monkeypatch.setenv("SAMOVAR_DATABASE", server)
        return await asyncio.to_thread(_run, [str(one) for one in arguments])


def _run(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    return int(end.value.code or 0)


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.suffix != ".pid")


async def a_round(house: House) -> tuple[str, Admitted]:
    code = await house.open()
    person = await house.join(code, "a", "Sima")
    await house.next(code)
    return code, person


async def test_a_backup_taken_while_people_write_is_one_moment_of_the_cafe(
    house: House, address: str, data: Path, samovar: Commands, tmp_path: Path
) -> None:
    code, person = await a_round(house)
    file = tmp_path / "kept.db"
    taking = asyncio.create_task(samovar(address, "backup", file, "--data", data))
    while not taking.done():
        await house.idea(person, "meanwhile")
    assert taking.result() == 0
    with closing(sqlite3.connect(file)) as kept:
        numbers = [seq for (seq,) in kept.execute("SELECT seq FROM events ORDER BY seq")]
        assert numbers == list(range(1, len(numbers) + 1))
        assert kept.execute("SELECT code, seq FROM cafes").fetchall() == [(code, numbers[-1])]
    assert len(numbers) <= (await house.desk.here(code)).cafe.seq
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("to", KINDS)
async def test_it_comes_back_into_either_database(
    house: House, address: str, data: Path, samovar: Commands, tmp_path: Path, to: str,
    request: pytest.FixtureRequest,
) -> None:  # fmt: skip
    code, person = await a_round(house)
    await house.idea(person, "فکر خوب")
    log, file, there = await house.desk.log(code), tmp_path / "kept.db", tmp_path / "there"
    assert await samovar(address, "backup", file, "--data", data) == 0
    target = f"sqlite:///{there / 'samovar.db'}"
    if to == "postgresql":
        target = request.getfixturevalue("postgres").database()
    assert await samovar(target, "restore", file, "--data", there) == 0
    async with a_house(target) as other:
        assert await other.desk.log(code) == log
        assert (await other.desk.here(code)).epoch != (await house.desk.here(code)).epoch
        assert (await other.door.resume(code, person.resume_code, "b", "::1")).person == person.person
        assert await other.door.names(code) == {person.person: "Sima"}
        await other.idea(person, "and it goes on")
        second = await other.open()
        assert replayed(await other.desk.log(code)).seq == log[-1].seq + 1
        assert second != code


async def test_nobody_is_joined_to_an_idea_in_it(
    house: House, address: str, data: Path, samovar: Commands, tmp_path: Path
) -> None:
    code, person = await a_round(house)
    idea = await house.idea(person, "said by nobody")
    await house.door.ban(code, idea)
    await samovar(address, "backup", tmp_path / "kept.db", "--data", data)
    with closing(sqlite3.connect(tmp_path / "kept.db")) as kept:
        assert kept.execute("SELECT count(*) FROM door_senders").fetchone() == (0,)
        banned = kept.execute("SELECT banned_for FROM door_grants WHERE banned_at IS NOT NULL").fetchall()
    assert banned == [("",)]


async def test_cafes_that_are_there_are_kept_aside(
    address: str, data: Path, samovar: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kept.db"
    async with a_house(address) as house:
        await a_round(house)
        await samovar(address, "backup", file, "--data", data)
        later, _ = await a_round(house)
    assert await samovar(address, "restore", file, "--data", data) == 1
    assert "--replace" in capsys.readouterr().err
    assert await samovar(address, "restore", file, "--data", data, "--replace") == 0
    (aside,) = (data / "backups").glob("replaced-*.db")
    assert await samovar(address, "restore", aside, "--data", data, "--replace") == 0
    async with a_house(address) as house:
        assert (await house.desk.here(later)).cafe.step == "move-1"


async def test_a_database_that_can_not_be_read_is_kept_byte_by_byte(
    data: Path, samovar: Commands, tmp_path: Path
) -> None:
    async with a_house(data) as house:
        code, _ = await a_round(house)
        assert await samovar("", "backup", tmp_path / "kept.db", "--data", data) == 0
    broken = b"tea" * 9000
    (data / "samovar.db").write_bytes(broken)
    assert await samovar("", "restore", tmp_path / "kept.db", "--data", data, "--replace") == 0
    (aside,) = (data / "backups").glob("replaced-*.db")
    assert aside.read_bytes() == broken
    async with a_house(data) as house:
        assert (await house.desk.here(code)).cafe.step == "move-1"


async def test_postgresql_is_not_replaced_under_a_running_server(
    postgres: Postgres, data: Path, samovar: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = postgres.database()
    async with a_house(address) as house:
        code, _ = await a_round(house)
        await samovar(address, "backup", tmp_path / "kept.db", "--data", data)
        assert await samovar(address, "restore", tmp_path / "kept.db", "--data", data, "--replace") == 1
        assert "stop all its workers" in capsys.readouterr().err
        assert (await house.desk.here(code)).cafe.step == "move-1"


async def test_a_damaged_backup_changes_nothing(
    data: Path, samovar: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with a_house(data) as house:
        code, person = await a_round(house)
        for number in range(40):
            await house.idea(person, f"{number} " * 150)
        await samovar("", "backup", tmp_path / "kept.db", "--data", data)
    whole = (tmp_path / "kept.db").read_bytes()
    for bad in (whole[: len(whole) // 2], whole[:8192] + bytes(8192) + whole[16384:], b"tea" * 999, b""):
        (tmp_path / "bad.db").write_bytes(bad)
        assert await samovar("", "restore", tmp_path / "bad.db", "--data", data, "--replace") == 1
        assert "is no backup, or it is damaged" in capsys.readouterr().err
    assert names(data) == [
        "samovar.db",
        "samovar.lock",
    ]
    async with a_house(data) as house:
        assert (await house.desk.here(code)).cafe.step == "move-1"


async def test_a_backup_never_writes_over_a_file(
    data: Path, samovar: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with a_house(data) as house:
        await a_round(house)
    (tmp_path / "mine.txt").write_text("mine")
    assert await samovar("", "backup", tmp_path / "mine.txt", "--data", data) == 1
    assert "name another file" in capsys.readouterr().err
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert await samovar("", "backup", "--data", data) == 0
    (made,) = (data / "backups").iterdir()
    assert made.name in capsys.readouterr().out
