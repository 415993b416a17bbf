"""The store in a SQLite file: one thread writes, a few read, and nothing of it runs on the loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from app.cafe.refusal import Code

from .hand import Hand
from .migrate import migrate
from .sqlite import WRITES, empty_journal, meaning, sqlite_engine
from .transaction import Transaction
from .trouble import fault, of_database, trouble

T = TypeVar("T")

BUSY_MS = 5000


class SqliteStore:
    """Logs in a SQLite file, which one process serves."""

    def __init__(self, url: str, *, busy_ms: int = BUSY_MS, readers: int = 3) -> None:
        self.engine = sqlite_engine(make_url(url), busy_ms)
        self._writer = Hand("store-writer")
        self._readers = ThreadPoolExecutor(readers, "store-reader")
        self._pen: Connection | None = None

    @classmethod
    def opened(cls, url: str, *, busy_ms: int = BUSY_MS, readers: int = 3) -> "SqliteStore":
        """A store whose tables are those of this release. Blocks: for the start, not for the loop."""
        store = cls(url, busy_ms=busy_ms, readers=readers)
        migrate(store.engine)
        return store

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in the writer's thread, in a transaction of its own."""
        return await self._writer.do(lambda: self._told(self._write, work))

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in a reader's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._told, self._read, work)

    async def overwrite(self) -> None:
        """Empty the journal, where old words may stand; a reader in the way only puts it off."""
        file = self.engine.url.database
        if file:
            await self._writer.do(lambda: empty_journal(file))

    async def close(self) -> None:
        """Finish what is running and let go of the file."""
        await asyncio.to_thread(self.shut)

    def shut(self) -> None:
        """The same for those who have no loop."""
        self._writer.rest()
        self._readers.shutdown()
        if self._pen is not None:
            self._pen.close()
        self.engine.dispose()

    def _write(self, work: Callable[[Transaction], T]) -> T:
        """In the writer's thread, on a connection of its own: asking a pool costs more than a statement."""
        pen = self._pen
        if pen is None:
            pen = self._pen = self.engine.connect().execution_options(**WRITES)
        try:
            with pen.begin():
                return work(Transaction(pen))
        except SQLAlchemyError:
            self._pen = None
            pen.close()
            raise

    def _read(self, work: Callable[[Transaction], T]) -> T:
        with self.engine.begin() as connection:
            return work(Transaction(connection))

    def _told(self, run: Callable[[Callable[[Transaction], T]], T], work: Callable[[Transaction], T]) -> T:
        """What ``run`` answers; trouble with the database as a refusal."""
        try:
            return run(work)
        except DBAPIError as error:
            raise of_database(meaning(error), error) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise trouble(Code.MALFORMED) from error  # half a character, or too large a number: never kept
        except SQLAlchemyError as error:
            raise fault(error, "the database") from error
