"""Wrong tries are few: counted per address, in this process."""

import time
from collections.abc import Callable
from typing import TypeVar

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.cafe.refusal import Code, Refusal

T = TypeVar("T")

MINUTES = 10


class Tries:
    """So many wrong tries of one kind within ten minutes; right ones are not counted.

    Checked and counted in one of the store's few threads, so that a thousand tries at once are no way round.
    """

    def __init__(self, kind: str, at_most: int) -> None:
        self._kind = kind
        self._limit: RateLimitItem = RateLimitItemPerMinute(at_most, MINUTES)
        self._window = MovingWindowRateLimiter(MemoryStorage())

    def of(self, address: str, look: Callable[[], T]) -> T:
        """What ``look`` finds; a refusal counts as a wrong try.

        Raises ``Refusal`` (too_many_tries, with the seconds to wait) where no more are allowed.
        """
        if not self._window.test(self._limit, self._kind, address):
            free_at, _ = self._window.get_window_stats(self._limit, self._kind, address)
            raise Refusal(Code.TOO_MANY_TRIES, after=max(1.0, free_at - time.time()))
        try:
            return look()
        except Refusal:
            self._window.hit(self._limit, self._kind, address)
            raise
