"""Backups: everything but who sent what, in a SQLite file from which either database can be filled again.

A backup is copied out of one unchanging view, so that cafés go on meanwhile. Its tables are those of the
database at its release; one of an earlier release is brought to this one before it is read back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, func, insert, select
from sqlalchemy.engine import URL

from .migrate import alembic_config, standing

LEFT_OUT = ("alembic_version", "door_senders", "snapshots")
"""Tables that no backup holds: who sent what; a cache; and the one that the migrations fill themselves."""
Made = Mapping[str, Callable[[], Any]]
"""Column ("table.column") → what makes its value."""
NOTHING: Made = {}
UNSAID: Made = {"door_grants.banned_for": lambda: ""}
"""Columns that go into no backup: by which idea somebody was named, who then was sent away."""
WINDOW = 1000
"""Rows in memory at once."""

Told = Callable[[int, int], None]
"""Hears how many rows of how many are done."""


class NoBackupError(Exception):
    """The file is not a backup, or is damaged; the message says in a few words why."""


@dataclass(frozen=True)
class Counts:
    """What a database holds."""

    cafes: int
    people: int
    ideas: int
    events: int


def write_backup(source: Connection, file: Path, told: Told) -> Counts:
    """Copy what ``source`` sees into a new file, its owner's alone. If it raises, the file is of no use."""
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    engine = file_engine(file)
    try:
        with engine.begin() as target:
            at = standing(source)
            assert at is not None
            command.upgrade(alembic_config(target), at)
            copy_rows(source, target, told, UNSAID)
        with engine.connect() as written:
            check(written)
            return counts(written)
    finally:
        engine.dispose()


def counts(connection: Connection) -> Counts:
    """What a database holds."""
    tables = {table.name: table for table in tables_of(connection)}
    events = tables["events"]
    by_type = select(events.c.type, func.count()).group_by(events.c.type)
    found: dict[str, int] = {row[0]: row[1] for row in connection.execute(by_type)}
    cafes = connection.scalar(select(func.count()).select_from(tables["cafes"])) or 0
    people, ideas = found.get("person.joined", 0), found.get("idea.added", 0)
    return Counts(cafes, people, ideas, sum(found.values()))


def check(connection: Connection) -> None:
    """Look through all pages of a SQLite file. Raises ``NoBackupError``."""
    for pragma in ("integrity_check", "foreign_key_check"):
        for row in connection.exec_driver_sql(f"PRAGMA {pragma}"):
            if row[0] != "ok":
                raise NoBackupError(f"{pragma}: {row[0]}")


def copy_rows(source: Connection, target: Connection, told: Told, made: Made = NOTHING) -> None:
    """Copy the rows of all tables of a backup; the columns in ``made`` get what is made for them."""
    tables, done = tables_of(target), 0
    total = sum(source.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
    for table in tables:
        anew = {key.split(".")[1]: make for key, make in made.items() if key.split(".")[0] == table.name}
        query = select(*table.c).order_by(*table.primary_key)
        found = source.execute(query, execution_options={"yield_per": WINDOW}).mappings()
        for rows in found.partitions():
            changed = [{**row, **{name: make() for name, make in anew.items()}} for row in rows]
            target.execute(insert(table), changed)
            done += len(changed)
            told(done, total)


def tables_of(connection: Connection) -> list[Table]:
    """The tables that are copied, as they are there; those that others refer to come first."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name not in LEFT_OUT]


def file_engine(file: Path) -> Engine:
    """An engine for a file that nobody else uses: no journal stays beside it."""
    url = URL.create("sqlite", database=str(file))
    return create_engine(url, hide_parameters=True)
