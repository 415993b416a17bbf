"""How often somebody may do something: each person first, an address generously, for a hall shares one."""

from __future__ import annotations

import math
import time
from functools import lru_cache

from limits import parse

SWEPT_EVERY = 60.0
"""Seconds after which counts that no longer count are thrown away."""


class Rates:
    """Counts in memory what each person and each address did. Rates are written `90/minute`.

    A window begins with the first thing done in it. It is asked for every command, so it is a dict and a
    clock: `limits`, which reads the rates, starts a thread for each count that it keeps in memory.
    """

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], tuple[float, int]] = {}
        self._sweep_at = 0.0

    def wait(self, rate: str, what: str, who: str) -> int:
        """Count one; answer 0 if that was allowed, else the seconds after which it will be."""
        most, seconds = _read(rate)
        now = time.monotonic()
        if now >= self._sweep_at:
            self._sweep(now)
        ends, count = self._counts.get((what, who), (0.0, 0))
        if ends <= now:
            ends, count = now + seconds, 0
        if count >= most:
            return max(1, math.ceil(ends - now))
        self._counts[what, who] = ends, count + 1
        return 0

    def _sweep(self, now: float) -> None:
        self._counts = {key: kept for key, kept in self._counts.items() if kept[0] > now}
        self._sweep_at = now + SWEPT_EVERY


@lru_cache(maxsize=64)
def _read(rate: str) -> tuple[int, int]:
    """(how many, in how many seconds)."""
    item = parse(rate)
    return item.amount, item.get_expiry()
