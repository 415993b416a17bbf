"""The tables that migrations make are those that the code knows."""

import asyncio
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, create_engine, inspect, make_url

import app.people.tables  # noqa: F401  the door's tables belong to the same database
from app.store.migrate import alembic_config, migrate, migrate_within, newest
from app.store.opening import NotOpenedError, open_store
from app.store.sqlite import sqlite_engine
from tests.postgres import Postgres


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return sqlite_engine(make_url(f"sqlite:///{tmp_path / 'samovar.db'}"), 1000)


def test_alembic_finds_nothing_to_change(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        command.check(alembic_config(connection))
    engine.dispose()


def test_a_second_start_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    before = inspect(engine).get_table_names()
    migrate(engine)
    assert inspect(engine).get_table_names() == before
    assert {"cafes", "events", "gone", "door_people"} <= set(before)
    engine.dispose()


def test_migrations_go_back_too(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_a_connection_is_set_to_lose_nothing_and_to_overwrite(engine: Engine) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 1000,
    }
    with engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    assert found == wanted
    engine.dispose()


def test_postgresql_has_the_same_tables(postgres: Postgres) -> None:
    address = postgres.database().replace("+asyncpg", "+psycopg")
    engine = create_engine(address)
    with engine.begin() as connection:
        migrate_within(connection)
        command.check(alembic_config(connection))
    engine.dispose()


def test_processes_that_start_at_once_migrate_once(postgres: Postgres) -> None:
    address = postgres.database()

    def start() -> None:
        store = open_store(address, busy_ms=5000, readers=2)
        asyncio.run(store.close())

    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(start) for _ in range(4)]:
            done.result()


def test_a_database_of_an_earlier_release_is_copied_before_it_is_changed(tmp_path: Path) -> None:
    file, copies = tmp_path / "samovar.db", tmp_path / "backups"
    address = f"sqlite:///{file}"
    with sqlite_engine(make_url(address), 1000).begin() as connection:
        command.upgrade(alembic_config(connection), "0001")
    asyncio.run(open_store(address, busy_ms=1000, readers=1, copies=copies).close())
    with sqlite3.connect(copies / f"before-{newest()}.db") as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    with sqlite3.connect(file) as changed:
        assert changed.execute("SELECT version_num FROM alembic_version").fetchall() == [(newest(),)]


def test_a_database_of_a_later_release_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "samovar.db"
    address = f"sqlite:///{file}"
    asyncio.run(open_store(address, busy_ms=1000, readers=1).close())
    with sqlite3.connect(file) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(NotOpenedError, match="later Samovar"):
        open_store(address, busy_ms=1000, readers=1, copies=tmp_path / "backups")
    assert file.read_bytes() == before


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "samovar.db"
    file.write_text("tea" * 5000)
    with pytest.raises(NotOpenedError, match=r"samovar\.db can't be opened"):
        open_store(f"sqlite:///{file}", busy_ms=1000, readers=1, copies=tmp_path / "backups")
    assert file.read_text() == "tea" * 5000


def test_a_postgresql_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(NotOpenedError) as error:
        open_store("postgresql+asyncpg://samovar:kettle@127.0.0.1:9/samovar", busy_ms=1000, readers=1)
    assert "127.0.0.1:9" in str(error.value)
    assert "kettle" not in str(error.value)


def test_packages_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    with pytest.raises(NotOpenedError, match=r'pip install "samovar\[many\]"'):
        open_store("postgresql+asyncpg://127.0.0.1:9/samovar", busy_ms=1000, readers=1)


@pytest.mark.parametrize("address", ["mysql://127.0.0.1/tea", "tea", "postgresql+asyncpg://samovar:x@/:"])
def test_what_is_no_address_is_one_sentence(address: str) -> None:
    with pytest.raises(NotOpenedError) as error:
        open_store(address, busy_ms=1000, readers=1)
    assert "SAMOVAR_DATABASE" in str(error.value)
    assert "\n" not in str(error.value)
