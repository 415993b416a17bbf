"""A beat: work that is done at once when it is due, then not again before a pause is over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.store.trouble import fault


class Beat:
    """`work` does a slice of what is due, and answers whether some is left. A slice is short: it blocks."""

    def __init__(self, pause: float, work: Callable[[], bool]) -> None:
        self._pause, self._work = pause, work
        self._next: asyncio.Handle | None = None
        self._due = False
        self._closed = False

    @property
    def resting(self) -> bool:
        """Whether nothing is due, nor was a moment ago."""
        return self._next is None

    def wake(self) -> None:
        """Something is due."""
        self._due = True
        if self._next is None and not self._closed:
            self._next = asyncio.get_running_loop().call_soon(self._go)

    def close(self) -> None:
        """Do nothing more."""
        self._closed = True
        if self._next is not None:
            self._next.cancel()
            self._next = None

    def _go(self) -> None:
        self._due = False
        try:
            left = self._work()
        except Exception as error:  # noqa: BLE001  logged, and the next one may go well
            fault(error, "a tick")
            left = False
        loop = asyncio.get_running_loop()
        if self._closed:
            self._next = None
        elif left:
            self._next = loop.call_soon(self._go)
        else:
            self._next = loop.call_later(self._pause, self._rested)

    def _rested(self) -> None:
        self._next = None
        if self._due:
            self.wake()
