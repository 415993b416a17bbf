"""A café in memory: its state, what waits for its next batch, and when it was last asked for."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from app import measures
from app.cafe.refusal import Code
from app.cafe.state import Cafe
from app.store.trouble import trouble

from .ack import Here
from .looks import Looks
from .wish import Wish


@dataclass(eq=False)
class Held:
    """``used_at`` is the loop's clock, in seconds. ``behind``: another process wrote to the log.

    ``kept_at``: number of the event at which its last snapshot was taken. ``turn`` is set when the batch that
    is being written is done.
    """

    here: Here
    loaded: bool = False
    waiting: deque[Wish] = field(default_factory=deque)
    behind: bool = False
    used_at: float = 0.0
    kept_at: int = 0
    working: "asyncio.Task[None] | None" = None
    turn: asyncio.Event = field(default_factory=asyncio.Event)
    looks: Looks | None = None

    def add(self, wish: Wish, at_most: int) -> None:
        """Queue a wish. Raises ``Refusal`` (busy) where too many wait already."""
        if len(self.waiting) >= at_most:
            raise trouble(Code.BUSY)
        self.waiting.append(wish)
        measures.WAITING.inc()

    def take(self, at_most: int) -> list[Wish]:
        """All that arrived while the last commit was being written: the next batch."""
        size = min(len(self.waiting), at_most)
        if size:
            measures.BATCH.observe(size)
            measures.WAITING.dec(size)
        return [self.waiting.popleft() for _ in range(size)]

    def next_turn(self) -> None:
        """A batch is done."""
        done, self.turn = self.turn, asyncio.Event()
        done.set()

    @property
    def busy(self) -> bool:
        """Whether there is something to do for it yet."""
        return bool(self.waiting) or self.behind or self.working is not None


def unread(code: str) -> Held:
    """A café of which nothing is known yet."""
    return Held(Here(code, "", Cafe()))
