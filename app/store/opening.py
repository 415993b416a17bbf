"""Open the store that an address names, its tables brought to this release; or say why it can't be."""

import sqlite3
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from app.cafe.refusal import Refusal

from .migrate import NewerDatabaseError, newest, standing
from .sqlite_store import SqliteStore
from .store import Store

DRIVER = "postgresql+asyncpg"


class NotOpenedError(Exception):
    """The message is one sentence: what is wrong, and what to do."""


def open_store(
    address: str, *, busy_ms: int, readers: int, copies: Path | None = None, as_it_is: bool = False
) -> Store:
    """A store, ready to be used. Blocks while its tables are brought to this release.

    ``readers``: connections at once. ``copies``: folder for a copy of a SQLite file that is about to be
    changed. ``as_it_is``: the tables are left as they are. Raises `NotOpenedError`.
    """
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            return _open_file(address, busy_ms, readers, copies, as_it_is)
        return _open_server(url, busy_ms, readers, as_it_is)
    except NewerDatabaseError as newer:
        raise NotOpenedError(
            "The database was written by a later Samovar: install that one; nothing was changed."
        ) from newer
    except ArgumentError as error:
        raise NotOpenedError("SAMOVAR_DATABASE is no database's address.") from error


def _open_file(address: str, busy_ms: int, readers: int, copies: Path | None, as_it_is: bool) -> Store:
    file = Path(make_url(address).database or "")
    try:
        if as_it_is:
            return SqliteStore(address, busy_ms=busy_ms, readers=readers)
        if copies is not None and file.exists():
            _copy_before_change(file, copies)
        return SqliteStore.opened(address, busy_ms=busy_ms, readers=readers)
    except (DBAPIError, sqlite3.Error) as error:
        why = getattr(error, "orig", error)
        raise NotOpenedError(
            f"The database {file} can't be opened ({why}): look at the disk, or bring back a backup "
            "with `samovar restore`."
        ) from error


def _copy_before_change(file: Path, copies: Path) -> None:
    """A copy of a database of an earlier release, beside the one that is about to be changed."""
    store = SqliteStore(f"sqlite:///{file}", readers=1)
    try:
        with store.engine.connect() as connection:
            at = standing(connection)
        copy = copies / f"before-{newest()}.db"
        if at in (None, newest()) or copy.exists():
            return
        copies.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = copy.with_suffix(".half")
        half.unlink(missing_ok=True)
        with sqlite3.connect(file) as plain:
            plain.execute("VACUUM INTO ?", (str(half),))
        plain.close()
        half.rename(copy)
    finally:
        store.shut()


def _open_server(url: URL, busy_ms: int, connections: int, as_it_is: bool) -> Store:
    try:
        from .postgres import PostgresStore
    except ImportError as error:
        raise NotOpenedError(
            'PostgreSQL needs more packages: pip install "samovar[many]", or make setup EXTRA=many.'
        ) from error
    named = url.set(drivername=DRIVER).render_as_string(hide_password=False)
    try:
        if as_it_is:
            return PostgresStore(named, busy_ms=busy_ms, connections=connections)
        return PostgresStore.opened(named, busy_ms=busy_ms, connections=connections)
    except NewerDatabaseError:
        raise
    except (OSError, DBAPIError, OperationalError, Refusal) as error:
        kind = error.code if isinstance(error, Refusal) else type(getattr(error, "orig", error)).__name__
        raise NotOpenedError(
            f"PostgreSQL at {url.host}:{url.port or 5432} does not let us in ({kind}): "
            "look at SAMOVAR_DATABASE, and whether the server runs."
        ) from error
