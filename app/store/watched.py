"""A store that is watched: how long commits take, and whether what is written can be kept just now."""

from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

from app import measures
from app.cafe.refusal import Code, Refusal

from .store import Store
from .transaction import Transaction

T = TypeVar("T")
BROKEN = (Code.DISK_FULL, Code.DISK_BROKEN, Code.FAULT)
"""Trouble that does not pass by itself."""


class WatchedStore:
    """Does what ``store`` does. ``told`` is called on the loop when writing fails for lack of room or by a
    fault, with the code, and with None once something was written again.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.trouble: Code | None = None
        self.told: Callable[[Code | None], None] = lambda trouble: None

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in a transaction that may write."""
        began = perf_counter()
        try:
            answer = await self._store.write(work)
        except Refusal as refusal:
            if refusal.code in BROKEN:
                self._is(refusal.code)
            raise
        measures.COMMIT.observe(perf_counter() - began)
        if self.trouble is not None:
            self._is(None)
        return answer

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` on one unchanging view."""
        return await self._store.read(work)

    async def overwrite(self) -> None:
        """Make sure that what was erased is gone from the disk."""
        await self._store.overwrite()

    async def close(self) -> None:
        """Let go of the database."""
        await self._store.close()

    def _is(self, trouble: Code | None) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.told(trouble)
