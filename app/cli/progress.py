"""One line that counts, for what takes longer than a moment; only on a terminal."""

from __future__ import annotations

import sys
import time

EVERY_SECONDS = 0.2
MIB = 1024 * 1024


class Progress:
    """Called with how many of how many are done."""

    def __init__(self, what: str) -> None:
        self._what, self._at = what, time.monotonic() + EVERY_SECONDS
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show how far it is, now and then."""
        now = time.monotonic()
        if sys.stderr.isatty() and now >= self._at:
            self._at, self._shown = now + EVERY_SECONDS, True
            print(f"\r{self._what}: {100 * done // max(1, total)} % of {total} rows", end="", file=sys.stderr)

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr)


def sized(size: int) -> str:
    """A size in MiB, as people read it."""
    return f"{size / MIB:.1f} MiB"
