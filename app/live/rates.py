"""How often somebody may do something: each person first, an address generously, for a hall shares one."""

from __future__ import annotations

import math
import time

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter


class Rates:
    """Counts in memory what each person and each address did. Rates are written `90/minute`."""

    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def wait(self, rate: str, what: str, who: str) -> int:
        """Count one; answer 0 if that was allowed, else the seconds after which it will be."""
        item = parse(rate)
        if self._limiter.hit(item, what, who):
            return 0
        stats = self._limiter.get_window_stats(item, what, who)
        return max(1, math.ceil(stats.reset_time - time.time()))
