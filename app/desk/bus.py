"""The seam of the bus: what the processes that serve cafés tell each other. Hints, not the truth.

The truth is in the store. ``tests/contracts/test_bus.py`` is what every implementation must pass.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

_log = logging.getLogger("samovar.bus")


@dataclass(frozen=True)
class Hint:
    """The café has at least ``seq`` events, or it is gone."""

    code: str
    seq: int
    gone: bool = False


@dataclass(frozen=True)
class Word:
    """What is no event, from one process to the others: who is online there, how far a job is.

    ``kind`` names its reader; ``body`` is that reader's JSON, with ids and numbers, never with what people
    wrote. ``worker`` is the process that said it.
    """

    code: str
    kind: str
    body: str = ""
    worker: str = ""


Message = Hint | Word
Listener = Callable[[Message], None]
End = Callable[[], None]


class Bus(Protocol):
    """A message may come twice, late, or never. ``connected`` tells whether other processes hear us now."""

    @property
    def connected(self) -> bool:
        """Whether it works, as far as it knows."""
        ...

    def begin(self) -> None:
        """Reach for the others, from now on; on the loop."""
        ...

    def listen(self, listener: Listener, resumed: Callable[[], None] | None = None) -> End:
        """Have ``listener`` called on the loop for every message from now on; the answer ends that.

        ``resumed`` is called whenever messages may have been missed.
        """
        ...

    async def tell(self, message: Message) -> None:
        """Tell every listener, in this process at once. A listener that fails holds up nobody, nor does a
        bus that is cut.
        """
        ...

    async def claim(self, what: str, seconds: float) -> bool:
        """Whether this is for the caller to do, of all who ask in these seconds. Where the bus is cut, it is:
        better twice than never.
        """
        ...

    async def release(self, what: str) -> None:
        """Let it be claimed anew."""
        ...

    async def close(self) -> None:
        """Tell nobody any more."""
        ...


class Listeners:
    """Those who listen in this process."""

    def __init__(self) -> None:
        self._each: list[tuple[Listener, Callable[[], None] | None]] = []

    def add(self, listener: Listener, resumed: Callable[[], None] | None) -> End:
        """Call these from now on."""
        one = (listener, resumed)
        self._each.append(one)

        def end() -> None:
            if one in self._each:
                self._each.remove(one)

        return end

    def hear(self, message: Message) -> None:
        """Call each, in the order in which they came."""
        for listener, _ in tuple(self._each):
            try:
                listener(message)
            except Exception as error:  # noqa: BLE001  one listener's fault is not the others'
                _log.error("a listener failed on café %s: %s", message.code, type(error).__name__)

    def resume(self) -> None:
        """Say that messages may have been missed."""
        for _, resumed in tuple(self._each):
            if resumed is not None:
                resumed()

    def clear(self) -> None:
        """Forget them."""
        self._each.clear()


class LocalBus:
    """The bus of a single process."""

    connected = True

    def __init__(self) -> None:
        self._listeners = Listeners()
        self._claimed: dict[str, float] = {}

    def begin(self) -> None:
        """There are no others."""

    def listen(self, listener: Listener, resumed: Callable[[], None] | None = None) -> End:
        """Hear every message from now on; none is ever missed."""
        return self._listeners.add(listener, resumed)

    async def tell(self, message: Message) -> None:
        """Call the listeners."""
        self._listeners.hear(message)

    async def claim(self, what: str, seconds: float) -> bool:
        """Give it to the first who asks."""
        now = time.monotonic()
        if self._claimed.get(what, now) > now:
            return False
        self._claimed[what] = now + seconds
        return True

    async def release(self, what: str) -> None:
        """Let it be claimed anew."""
        self._claimed.pop(what, None)

    async def close(self) -> None:
        """Forget the listeners."""
        self._listeners.clear()
