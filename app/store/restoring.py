"""Bring a backup back, in the place of what a database holds: a new file, or PostgreSQL's tables filled."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, select, table, text, update
from sqlalchemy.exc import DBAPIError

from .backup import (
    Counts,
    NoBackupError,
    Told,
    check,
    copy_rows,
    counts,
    file_engine,
    tables_of,
    write_backup,
)
from .migrate import ONE_AT_A_TIME, migrate_within, standing
from .tables import CAFES
from .transaction import new_epoch

OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'samovar' "
    "AND datname = current_database() AND pid <> pg_backend_pid()"
)


class InUseError(Exception):
    """Another Samovar is connected to the database that is to be replaced."""


def ready(file: Path, beside: Path) -> Engine:
    """A copy of a backup at the path ``beside``, ready to be taken up; the file stays as it is.

    Checked whole, brought to this release, without what no backup should hold (it may be a plain copy of a
    database), and with a new epoch for every café: phones may have seen later numbers of the same log.
    Raises ``NoBackupError``, ``NewerDatabaseError``.
    """
    engine = file_engine(beside)
    try:
        _duplicate(file, beside)
        with engine.begin() as connection:
            _begin_anew(connection)
    except (sqlite3.Error, DBAPIError) as error:
        engine.dispose()
        raise NoBackupError(str(getattr(error, "orig", error))) from error
    except Exception:
        engine.dispose()
        raise
    return engine


def _begin_anew(connection: Connection) -> None:
    check(connection)
    if standing(connection) is None:
        raise NoBackupError("it holds no café of Samovar's")
    migrate_within(connection)
    for name in ("door_senders", "snapshots"):
        connection.execute(table(name).delete())
    for (cafe,) in connection.execute(select(CAFES.c.id)).all():
        connection.execute(update(CAFES).where(CAFES.c.id == cafe).values(epoch=new_epoch()))


def _duplicate(file: Path, copy: Path) -> None:
    """As SQLite copies: with what still stands in a journal beside the file."""
    copy.unlink(missing_ok=True)
    address = f"{file.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE").close()


def cafes_in(database: Path) -> int | None:
    """How many cafés a database file holds; None where that can't be read."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as plain:
        tables = plain.execute("SELECT count(*) FROM sqlite_master WHERE name = 'cafes'").fetchone()
        return int(plain.execute("SELECT count(*) FROM cafes").fetchone()[0]) if tables[0] else 0
    return None


def take_place(new: Path, database: Path, aside: Path | None) -> None:
    """Put a file in the place of a database that nobody uses; what stood there goes to ``aside``, if given.

    At every moment one of the two stands at ``database``.
    """
    if aside is not None:
        aside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _backed_up(database, aside):
            _copied(database, aside)
    for journal in (Path(f"{database}-wal"), Path(f"{database}-shm")):
        journal.unlink(missing_ok=True)
    new.replace(database)
    flush(database.parent)


def _backed_up(database: Path, aside: Path) -> bool:
    """Whether the old database could be read, and so is aside as a backup like any other."""
    old = file_engine(database)
    try:
        with old.connect() as connection:
            if standing(connection) is None:
                return False
            check(connection)
            write_backup(connection, aside, lambda done, total: None)
    except Exception:  # noqa: BLE001  whatever is wrong with it: then it is kept byte by byte
        return False
    finally:
        old.dispose()
    return True


def _copied(database: Path, aside: Path) -> None:
    for ending in ("", "-wal"):
        if Path(f"{database}{ending}").exists():
            shutil.copy2(f"{database}{ending}", f"{aside}{ending}")


def fill(target: Connection, backup: Engine, told: Told, aside: Path | None) -> Counts:
    """Fill PostgreSQL's tables from a backup, in the transaction that is open there.

    Raises ``InUseError``; nothing is changed then. What stood there goes to ``aside``, if given.
    """
    target.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))  # who starts meanwhile waits
    if target.scalar(OTHERS):
        raise InUseError
    tables = tables_of(target)
    if aside is not None:
        aside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_backup(target, aside, lambda done, total: None)
    for each in reversed(tables):
        target.execute(each.delete())
    with backup.connect() as source:
        copy_rows(source, target, told)
    target.execute(text("SELECT setval(pg_get_serial_sequence('cafes', 'id'), max(id)) FROM cafes"))
    return counts(target)


def flush(folder: Path) -> None:
    """Make a file's new name last through a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
