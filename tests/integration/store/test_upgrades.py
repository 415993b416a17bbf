"""A database of an earlier release upgrades, also after a start that was killed in the middle of it."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, create_engine, make_url, text

from app.cafe.state import Cafe
from app.store.migrate import alembic_config, newest, standing
from app.store.opening import NotOpenedError, open_store
from app.store.sqlite import sqlite_engine
from tests.building import START, replayed
from tests.logs.fingerprint import fingerprint

LOGS = Path(__file__).parents[2] / "logs"
FIRST = "0001"
"""The migration at which release 0.1 stood."""
STARTS_AND_DIES = """
import os, signal, sys
from sqlalchemy import Engine, event
from app.store.opening import open_store

@event.listens_for(Engine, "before_cursor_execute")
def die(connection, cursor, statement, *rest):
    if statement.startswith("UPDATE alembic_version"):
        os.kill(os.getpid(), signal.SIGKILL)

open_store(sys.argv[1], busy_ms=1000, readers=2)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database as release 0.1 left it, with a whole day in it."""
    if request.param == "postgresql":
        address = str(request.getfixturevalue("postgres").database())
    else:
        address = f"sqlite:///{tmp_path / 'samovar.db'}"
    fill(plainly(address))
    return address


def plainly(address: str) -> Engine:
    """An engine that asks for no store."""
    if address.startswith("sqlite"):
        return sqlite_engine(make_url(address), 1000)
    return create_engine(address.replace("+asyncpg", "+psycopg"))


def fill(engine: Engine) -> None:
    lines = [json.loads(line) for line in (LOGS / "0.1.jsonl").read_text(encoding="utf-8").splitlines()]
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection), FIRST)
        cafe = "INSERT INTO cafes VALUES (1, 'B2B2B2', NULL, 'kold', :seq, :at, NULL, :end)"
        stands = {"seq": len(lines), "at": START, "end": START + 1}
        connection.execute(text(cafe), stands)
        event = "INSERT INTO events VALUES (1, :seq, :at, :op, :key_hash, :type, :version, :body)"
        connection.execute(text(event), [{**line, "body": json.dumps(line["body"])} for line in lines])
    engine.dispose()


def opened(address: str) -> Cafe:
    """The café of that day, as this release reads it."""

    async def read() -> Cafe:
        store = open_store(address, busy_ms=1000, readers=2)
        try:
            return replayed(await store.read(lambda tx: tx.events(tx.find("B2B2B2").id)))
        finally:
            await store.close()

    return asyncio.run(read())


def at(address: str) -> str | None:
    engine = plainly(address)
    with engine.connect() as connection:
        found = standing(connection)
    engine.dispose()
    return found


def as_it_was(cafe: Cafe) -> bool:
    known = json.loads((LOGS / "0.1.state.json").read_text(encoding="utf-8"))
    now = fingerprint(cafe)
    return bool({field: now.get(field) for field in known} == known)


def test_a_day_of_the_first_release_is_the_same_day(old: str) -> None:
    assert as_it_was(opened(old))
    assert at(old) == newest()


def test_a_start_killed_in_the_middle_of_a_migration_leaves_all_as_it_was(old: str) -> None:
    killed = subprocess.run([sys.executable, "-c", STARTS_AND_DIES, old], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert at(old) == FIRST
    assert as_it_was(opened(old))
    assert at(old) == newest()


def test_a_migration_that_fails_is_one_sentence_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, copies = tmp_path / "samovar.db", tmp_path / "backups"
    fill(plainly(f"sqlite:///{file}"))
    with monkeypatch.context() as broken:
        broken.setattr("alembic.command.upgrade", fails_after(command.upgrade))
        with pytest.raises(NotOpenedError, match=rf"a copy is {copies}.*can't be opened \(tea") as said:
            open_store(f"sqlite:///{file}", busy_ms=1000, readers=1, copies=copies)
    assert "\n" not in str(said.value)
    assert at(f"sqlite:///{file}") == FIRST
    assert as_it_was(opened(f"sqlite:///{file}"))
    (copy,) = copies.iterdir()
    assert at(f"sqlite:///{copy}") == FIRST
    assert as_it_was(opened(f"sqlite:///{copy}"))


def fails_after(upgrade: object) -> object:
    def failing(config: object, revision: str) -> None:
        upgrade(config, revision)  # type: ignore[operator]
        if revision == "head":
            raise RuntimeError("tea")

    return failing


def test_the_copy_does_not_say_who_sent_what(tmp_path: Path) -> None:
    file, copies = tmp_path / "samovar.db", tmp_path / "backups"
    fill(plainly(f"sqlite:///{file}"))
    with closing(sqlite3.connect(file)) as plain, plain:
        plain.execute("INSERT INTO door_senders VALUES (1, 'anop', 'agrant')")
    asyncio.run(open_store(f"sqlite:///{file}", busy_ms=1000, readers=1, copies=copies).close())
    for database, senders in ((file, 1), (copies / f"before-{newest()}.db", 0)):
        with closing(sqlite3.connect(database)) as plain:
            assert plain.execute("SELECT count(*) FROM door_senders").fetchone() == (senders,)
