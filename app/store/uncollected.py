"""No garbage collection while a long log is read: nothing of what is made then is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

LONG = 10_000
_readers = 0
_lock = Lock()


@contextmanager
def uncollected() -> Iterator[None]:
    """Puts the collector off, for all threads, until the last who asked is done.

    It would walk through everything that was read so far, again and again: half the time of a replay.
    """
    global _readers  # noqa: PLW0603  the collector is the process's too
    with _lock:
        _readers += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _readers -= 1
            if not _readers:
                gc.enable()


def settle(entries: int) -> None:
    """Tell the collector that what lives now stays, if it is as much as a long café's ``entries``.

    A full round would walk through it for tens of milliseconds of everybody's time. What is let go later is
    freed as ever, but for what is caught in a circle at this moment: hence not for every short café.
    """
    if entries >= LONG:
        gc.freeze()
