"""No garbage collection while a long log is read: nothing of what is made then is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

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
