"""No garbage collection while a long log is read: nothing of what is made then is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

LONG = 10_000


class _Readers:
    """How many read just now, and whether the collector was on before the first of them."""

    def __init__(self) -> None:
        self._lock, self._count, self._was_on = Lock(), 0, True

    def come(self) -> None:
        with self._lock:
            if not self._count:
                self._was_on = gc.isenabled()
            self._count += 1
            gc.disable()

    def go(self) -> None:
        with self._lock:
            self._count -= 1
            if not self._count and self._was_on:
                gc.enable()


_READERS = _Readers()


@contextmanager
def uncollected() -> Iterator[None]:
    """Puts the collector off, for all threads, until the last who asked is done.

    It would walk through everything that was read so far, again and again: half the time of a replay.
    """
    _READERS.come()
    try:
        yield
    finally:
        _READERS.go()


def settle(entries: int) -> None:
    """Tell the collector that what lives now stays, if it is as much as a long café's ``entries``.

    A full round would walk through it for tens of milliseconds of everybody's time. What is let go later is
    freed as ever, but for what is caught in a circle at this moment: hence not for every short café.
    """
    if entries >= LONG:
        gc.freeze()
