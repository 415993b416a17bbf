"""Snapshots of long cafés: made beside everything else, one at a time, in the way of nobody."""

import asyncio
from collections.abc import Sequence
from functools import partial

from app.cafe.refusal import Refusal
from app.cafe.state import Cafe
from app.store.packing import code_version, packed
from app.store.snapshots import in_pieces, keep_piece
from app.store.store import Store
from app.store.transaction import Transaction
from app.store.trouble import fault
from app.store.uncollected import settle

from .ack import Here
from .held import Held


class Keeper:
    """A snapshot for every so many events of a café (``every``). One that fails is left to the next."""

    def __init__(self, store: Store, every: int) -> None:
        self._store, self._every = store, every
        self._turn = asyncio.Lock()
        self._making: set[asyncio.Task[None]] = set()
        self._closed = False

    def look(self, held: Held) -> None:
        """See whether a café has grown by so much since its last snapshot; if so, have one made."""
        here = held.here
        if here.cafe.seq - held.kept_at < self._every:
            return
        held.kept_at = here.cafe.seq
        task = asyncio.get_running_loop().create_task(self._make(here))
        self._making.add(task)
        task.add_done_callback(self._making.discard)

    async def close(self) -> None:
        """Finish the piece that is being written, and make no more."""
        self._closed = True
        await asyncio.gather(*self._making, return_exceptions=True)

    async def _make(self, here: Here) -> None:
        try:
            async with self._turn:
                if self._closed:
                    return
                pieces = await asyncio.to_thread(_pieces, here.cafe)
                for place in range(len(pieces)):
                    work = partial(_keep, here, place, pieces)
                    if self._closed or not await self._store.write(work):
                        return
        except Refusal:
            return  # the café is gone, or the store in trouble: what it says is logged there
        except Exception as error:  # noqa: BLE001
            fault(error, f"a snapshot of café {here.code}")


def _pieces(cafe: Cafe) -> list[bytes]:
    """What is to be written: nothing, where the code has no version. Takes its time: for a thread."""
    pieces = in_pieces(packed(cafe)) if code_version() else []
    settle(cafe.seq)
    return pieces


def _keep(here: Here, place: int, pieces: Sequence[bytes], tx: Transaction) -> bool:
    return keep_piece(tx, here.code, here.epoch, here.cafe.seq, place, pieces)
