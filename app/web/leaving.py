"""Going away in good order: a worker that was asked to stop says so before it takes nothing more."""

from __future__ import annotations

import asyncio
import signal
import threading
from types import FrameType


class Leaving:
    """`begun`: whether this process was asked to stop."""

    def __init__(self) -> None:
        self.begun = False

    def watch(self, seconds: float) -> None:
        """From now on, let the server hear of a SIGTERM so many seconds after `begun` is set."""
        if threading.current_thread() is not threading.main_thread():
            return  # whoever runs us in a thread has signals of their own
        loop = asyncio.get_running_loop()
        server = signal.getsignal(signal.SIGTERM)

        def asked(number: int, frame: FrameType | None) -> None:
            self.begun = True
            if callable(server):
                loop.call_soon_threadsafe(loop.call_later, seconds, server, number, None)

        if callable(server):
            signal.signal(signal.SIGTERM, asked)
