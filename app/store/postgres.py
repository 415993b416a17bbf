"""The store in PostgreSQL, for a café that several processes serve.

A transaction is an ordinary function (`Transaction`), and deciding a batch may take its time. So all of it
runs on an event loop of its own, in a thread beside the server's, several transactions at once.

READ COMMITTED with the lock on the café's row is enough for writers: who has waited for the lock reads the
row, and then the events, as they are after the commit it waited for. Readers get one unchanging view.
"""

import asyncio
import logging
import threading
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from typing import Any, TypeVar

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from app.cafe.refusal import Code

from .migrate import ONE_AT_A_TIME, migrate_within
from .transaction import Transaction
from .trouble import of_database

T = TypeVar("T")
_log = logging.getLogger("samovar.store")

BUSY = ("08", "40", "53", "55", "57")
"""Classes of PostgreSQL's errors that pass: connection, serialization, resources, lock, shutting down.
https://www.postgresql.org/docs/current/errcodes-appendix.html"""
DISK_FULL = "53100"
NEVER_KEPT = "22"
"""Values that PostgreSQL, or its driver, can't take: a zero byte, half a character, too large a number."""
BROKEN = ("58", "XX001", "XX002", "25006")
"""Errors of PostgreSQL's own disk: of the system, damaged pages, a server that only reads."""
ERASED = ("events", "snapshots", "door_people", "door_grants", "door_senders", "door_links")
"""Tables from whose pages erased words are swept."""


class PostgresStore:
    """``busy_ms``: how long to wait for a lock or a free connection; ``connections``: at most so many.

    ``answer_seconds``: how long a statement may take; then its connection is given up. 0 is for ever.
    """

    def __init__(self, url: str, *, busy_ms: int, connections: int, answer_seconds: int = 0) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="store", daemon=True)
        self._thread.start()
        pool = {"pool_size": connections, "max_overflow": 0, "pool_timeout": busy_ms / 1000}
        self._engine = _engine(url, busy_ms, answer_seconds, **pool)
        self._patient = _engine(url, busy_ms, 0, poolclass=NullPool)
        self._reads = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    @classmethod
    def opened(cls, url: str, *, busy_ms: int, connections: int, answer_seconds: int = 0) -> "PostgresStore":
        """A store whose tables are those of this release. Blocks: for the start, not for the loop."""
        store = cls(url, busy_ms=busy_ms, connections=connections, answer_seconds=answer_seconds)
        asyncio.run_coroutine_threadsafe(store._migrate(), store._loop).result()
        return store

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in a transaction; who writes to the same café waits for the lock on its row."""
        return await self._beside(_run(self._engine, work))

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` on one view. A connection that was lost meanwhile is replaced and asked again."""
        return await self._beside(_run(self._reads, work, tries=2))

    async def overwrite(self) -> None:
        """Sweep what was erased from the tables' pages; PostgreSQL's own log of changes forgets it later.

        Another sweep, or a connection that is lost, only puts it off.
        """
        await self._beside(self._sweep())

    async def close(self) -> None:
        """Finish what is running and let go of the connections."""
        await self._beside(self._engine.dispose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        await asyncio.to_thread(self._thread.join)
        self._loop.close()

    async def _beside(self, work: Coroutine[Any, Any, T]) -> T:
        """Run on the store's own loop; who stops waiting does not stop what has begun."""
        return await asyncio.shield(asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop)))

    async def _migrate(self) -> None:
        async with self._patient.begin() as connection:
            await connection.execute(text("SET LOCAL lock_timeout = 0"))
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
            await connection.run_sync(migrate_within)

    async def _sweep(self) -> None:
        swept = self._patient.execution_options(isolation_level="AUTOCOMMIT")
        try:
            async with swept.connect() as connection:
                await connection.execute(text(f"VACUUM {', '.join(ERASED)}"))
        except (SQLAlchemyError, OSError) as error:
            if meaning(error) is Code.BUSY:
                _log.info("erased words are swept the next time: the database is busy")
                return
            raise of_database(meaning(error), error) from error


def _engine(url: str, busy_ms: int, answer_seconds: int, **pool: Any) -> AsyncEngine:
    return create_async_engine(
        url,
        hide_parameters=True,
        connect_args={
            "timeout": max(1.0, busy_ms / 1000),
            "command_timeout": answer_seconds or None,
            "server_settings": {
                "lock_timeout": str(busy_ms),
                "synchronous_commit": "on",  # whatever the server's default: what is acknowledged is on disk
                "application_name": "samovar",
            },
        },
        **pool,
    )


async def _run(engine: AsyncEngine, work: Callable[[Transaction], T], tries: int = 1) -> T:
    try:
        connection = await engine.connect()
    except (SQLAlchemyError, OSError) as error:
        raise of_database(meaning(error), error) from error
    try:
        async with aclosing(connection), connection.begin():
            return await connection.run_sync(lambda plain: work(Transaction(plain)))
    except DBAPIError as error:
        if error.connection_invalidated and tries > 1:
            return await _run(engine, work, tries - 1)
        raise of_database(meaning(error), error) from error
    except (SQLAlchemyError, TimeoutError) as error:
        raise of_database(meaning(error), error) from error


def meaning(error: Exception) -> Code:
    """What an error tells the one who asked: busy, disk_full, disk_broken, malformed or fault."""
    if isinstance(error, OSError | NoConnectionFree):
        return Code.BUSY
    if not isinstance(error, DBAPIError):
        return Code.FAULT
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if state == DISK_FULL:
        return Code.DISK_FULL
    if state.startswith(BROKEN):
        return Code.DISK_BROKEN
    if state.startswith(NEVER_KEPT) or isinstance(getattr(error.orig, "__cause__", None), ValueError):
        return Code.MALFORMED
    return Code.BUSY if error.connection_invalidated or state.startswith(BUSY) else Code.FAULT
