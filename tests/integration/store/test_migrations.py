"""The tables that migrations make are those that the code knows."""

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, inspect, make_url

import app.people.tables  # noqa: F401  the door's tables belong to the same database
from app.store.migrate import alembic_config, migrate
from app.store.sqlite import sqlite_engine


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
