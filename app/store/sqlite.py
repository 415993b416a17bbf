"""All that is peculiar to SQLite: how a connection is set, and what its errors mean."""

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from app.cafe.refusal import Code

from .statement import Named, driver

WRITES = {"writes": True}
"""Execution options of a connection whose transactions take the write lock at once."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL}
_BROKEN = {
    sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
}  # fmt: skip


def sqlite_engine(url: URL, busy_ms: int) -> Engine:
    """An engine whose commits are on disk (WAL, synchronous=FULL) and whose erasures overwrite."""
    engine = create_engine(
        url, connect_args={"isolation_level": None, "timeout": busy_ms / 1000}, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def _set(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            f"busy_timeout={busy_ms}",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # a reader that becomes a writer half-way can't wait for the lock, only fail
        begin = "BEGIN IMMEDIATE" if connection.get_execution_options().get("writes", False) else "BEGIN"
        plain = driver(connection)
        assert plain is not None
        with Named(begin):
            plain.execute(begin).close()

    return engine


def empty_journal(url: str) -> None:
    """Move what is in the write-ahead log into the database, and cut the log, which may hold old words.

    Readers in the way are waited for a fifth of a second; then it is left to the next time.
    """
    connection = sqlite3.connect(url, timeout=0.2)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    finally:
        connection.close()


def meaning(error: DBAPIError) -> Code:
    """What an error of the database tells the one who asked: busy, disk_full, disk_broken or fault."""
    original = error.orig
    number = getattr(original, "sqlite_errorcode", 0) & 0xFF  # the low byte; the rest says where
    if number in _BUSY:
        return Code.BUSY
    if number in _FULL:
        return Code.DISK_FULL
    return Code.DISK_BROKEN if number in _BROKEN else Code.FAULT
