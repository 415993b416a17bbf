"""Open the store that an address names, its tables brought to this release; or say why it can't be."""

import logging
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from app.cafe.refusal import Refusal

from .backup import write_backup
from .migrate import NewerDatabaseError, newest, standing
from .sqlite_store import SqliteStore
from .store import Store

DRIVER = "postgresql+asyncpg"
_log = logging.getLogger("samovar.store")


class NotOpenedError(Exception):
    """The message is one sentence: what is wrong, and what to do."""


def open_store(
    address: str,
    *,
    busy_ms: int,
    readers: int,
    answer_seconds: int = 0,
    copies: Path | None = None,
    as_it_is: bool = False,
) -> Store:
    """A store, ready to be used. Blocks while its tables are brought to this release.

    ``readers``: connections at once. ``answer_seconds``: of a statement to PostgreSQL, 0 is for ever.
    ``copies``: folder for a copy of a SQLite file that is about to be changed. ``as_it_is``: the tables are
    left as they are. Raises `NotOpenedError`.
    """
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise NotOpenedError("SAMOVAR_DATABASE is no database's address.") from error
    try:
        if url.get_backend_name() == "sqlite":
            open_ = SqliteStore if as_it_is else SqliteStore.opened
            return _open_file(url, copies, lambda: open_(address, busy_ms=busy_ms, readers=readers))
        if url.get_backend_name() == "postgresql":
            return _open_server(url, busy_ms, readers, answer_seconds, as_it_is)
    except NewerDatabaseError as newer:
        raise NotOpenedError(
            "The database was written by a later Samovar: install that one; nothing was changed."
        ) from newer
    raise NotOpenedError(
        f"SAMOVAR_DATABASE names a {url.drivername} database: it takes postgresql+asyncpg://…"
    )


def _open_file(url: URL, copies: Path | None, opens: Callable[[], Store]) -> Store:
    file, copy = Path(url.database or ""), None
    try:
        if copies is not None and file.exists():
            copy = _copy_before_change(file, copies)
        store = opens()
    except NewerDatabaseError:
        raise
    except Exception as error:  # a migration may fail in any way, and then nothing was changed
        why = getattr(error, "orig", error)
        kept = f" (a copy is {copy})" if copy else ""
        raise NotOpenedError(
            f"The database {file}{kept} can't be opened ({why}): look at the disk, or bring back a backup "
            "with `samovar restore`."
        ) from error
    if copy:
        _log.warning("the database was one of an earlier Samovar; a copy of it as it was is %s", copy)
    return store


def _copy_before_change(file: Path, copies: Path) -> Path | None:
    """A backup of a database of an earlier release, which is about to be changed."""
    store = SqliteStore(f"sqlite:///{file}", readers=1)
    try:
        with store.engine.begin() as connection:
            at = standing(connection)
            copy = copies / f"before-{newest()}.db"
            if at in (None, newest()):
                return None
            if not copy.exists():
                copies.mkdir(mode=0o700, parents=True, exist_ok=True)
                half = copy.with_suffix(".half")
                write_backup(connection, half, lambda done, total: None)
                half.rename(copy)
            return copy
    finally:
        store.shut()


def _open_server(url: URL, busy_ms: int, connections: int, answer_seconds: int, as_it_is: bool) -> Store:
    named = url.set(drivername=DRIVER).render_as_string(hide_password=False)
    try:
        from .postgres import PostgresStore  # asks for packages that SQLite does without

        open_ = PostgresStore if as_it_is else PostgresStore.opened
        return open_(named, busy_ms=busy_ms, connections=connections, answer_seconds=answer_seconds)
    except ImportError as error:
        raise NotOpenedError(
            'PostgreSQL needs more packages: pip install "samovar[many]", '
            "or .venv/bin/pip install -r deploy/requirements-many.txt where `make` set this up."
        ) from error
    except NewerDatabaseError:
        raise
    except (OSError, DBAPIError, Refusal) as error:
        where = f"{url.host or 'its socket'}:{url.port or 5432}"
        raise NotOpenedError(
            f"PostgreSQL at {where} does not let us in ({_kind(error)}): "
            "look at SAMOVAR_DATABASE, and whether the server runs."
        ) from error


def _kind(error: Exception) -> str:
    """What went wrong, by its name alone: a message may hold the address with its password."""
    deepest = getattr(error, "orig", None) or error
    return error.code if isinstance(error, Refusal) else type(deepest.__cause__ or deepest).__name__
