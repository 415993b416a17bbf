"""The seam of the bus: it says that a café has grown. A hint, not the truth; the truth is in the store.

``tests/contracts/test_bus.py`` is what every implementation must pass.
"""

import logging
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


Listener = Callable[[Hint], None]


class Bus(Protocol):
    """Carries hints between the processes that serve cafés. A hint may come twice, late, or never."""

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` called on the loop for every hint told from now on; the answer ends that."""
        ...

    async def tell(self, hint: Hint) -> None:
        """Tell every listener, in this process too. A listener that fails holds up nobody."""
        ...

    async def close(self) -> None:
        """Tell nobody any more."""
        ...


class LocalBus:
    """The bus of a single process."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hear every hint from now on."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    async def tell(self, hint: Hint) -> None:
        """Call the listeners, in the order in which they came."""
        for listener in tuple(self._listeners):
            try:
                listener(hint)
            except Exception as error:  # noqa: BLE001  one listener's fault is not the others'
                _log.error("a listener failed on café %s: %s", hint.code, type(error).__name__)

    async def close(self) -> None:
        """Forget the listeners."""
        self._listeners.clear()
