"""Snapshots of long cafés: made beside everything else, one at a time, in the way of nobody."""

import asyncio

from app.cafe.refusal import Refusal
from app.store.packing import code_version, packed
from app.store.snapshots import in_pieces, keep_piece
from app.store.store import Store
from app.store.trouble import fault

from .ack import Here
from .held import Held


class Keeper:
    """A snapshot for every so many events of a café (``every``). One that fails is left to the next."""

    def __init__(self, store: Store, every: int) -> None:
        self._store, self._every = store, every
        self._turn = asyncio.Lock()
        self._making: set[asyncio.Task[None]] = set()

    def look(self, held: Held) -> None:
        """See whether a café has grown by so much since its last snapshot; if so, have one made."""
        here = held.here
        if here.cafe.seq - held.kept_at < self._every or not code_version():
            return
        held.kept_at = here.cafe.seq
        task = asyncio.get_running_loop().create_task(self._make(here))
        self._making.add(task)
        task.add_done_callback(self._making.discard)

    async def close(self) -> None:
        """Make no more."""
        for task in self._making:
            task.cancel()
        await asyncio.gather(*self._making, return_exceptions=True)

    async def _make(self, here: Here) -> None:
        try:
            async with self._turn:
                pieces = in_pieces(await asyncio.to_thread(packed, here.cafe))
                place, goes_on = 0, True
                while goes_on and place < len(pieces):
                    goes_on = await self._store.write(
                        lambda tx, place=place: keep_piece(  # type: ignore[misc]
                            tx, here.code, here.epoch, here.cafe.seq, place, pieces
                        )
                    )
                    place += 1
        except Refusal:
            return  # the café is gone, or the store in trouble: what it says is logged there
        except Exception as error:  # noqa: BLE001
            fault(error, f"a snapshot of café {here.code}")
