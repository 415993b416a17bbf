"""The seam of the store: whatever can run a function in a transaction over the logs.

``tests/contracts/test_store.py`` is what every implementation must pass.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from .transaction import Transaction

T = TypeVar("T")


class Store(Protocol):
    """Both methods run ``work`` beside the loop, all or nothing, and pass on what it raises.

    They raise ``Refusal`` for trouble of their own: busy (after when), disk_full, disk_broken, fault.
    A write that was answered is on disk.
    """

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in a transaction that may write; one writer at a time."""
        ...

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` on one unchanging view of what is committed."""
        ...

    async def overwrite(self) -> None:
        """Make sure that what was erased is not on the disk any more; does what it can."""
        ...

    async def close(self) -> None:
        """Finish what is running and let go of the database."""
        ...
