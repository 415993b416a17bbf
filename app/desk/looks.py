"""Looking whether something has changed, once for all who ask at the same moment."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Looks:
    """``fresh`` answers after a look that began after it was called: one that is under way may be too old."""

    def __init__(self, look: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._look = look
        self._this: asyncio.Task[None] | None = None
        self._next: asyncio.Task[None] | None = None

    async def fresh(self) -> None:
        """Look. Raises what the look raises."""
        if self._next is None:
            self._next = asyncio.get_running_loop().create_task(self._after(self._this))
        await asyncio.shield(self._next)

    async def _after(self, before: "asyncio.Task[None] | None") -> None:
        if before is not None:
            await asyncio.wait({before})
        self._this, self._next = self._next, None
        await self._look()
