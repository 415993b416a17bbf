"""One at a time on a whole machine, however many processes ask: an encoder takes a core and much memory."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.jobs.outcome import Report


@contextmanager
def only_one(what: str, say: Report) -> Iterator[None]:
    """Wait for the turn, and tell that one waits. The system ends the turn of a process that dies."""
    owner = os.getuid() if sys.platform != "win32" else 0
    with (Path(tempfile.gettempdir()) / f"samovar-{owner}-{what}.lock").open("a+", encoding="utf-8") as file:
        if not _taken(file, wait=False):
            say(0.0, "waiting")
            _taken(file, wait=True)
        yield


def _taken(file: IO[str], *, wait: bool) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True
