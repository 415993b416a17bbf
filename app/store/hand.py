"""A thread that does one thing after the other, for a loop whose tasks wait for what comes of it."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")
Errand = tuple[asyncio.AbstractEventLoop, "asyncio.Future[Any]", Callable[[], Any]]


class Hand:
    """What ``concurrent.futures`` does for one thread, at a third of its price: each idea pays for it."""

    def __init__(self, name: str) -> None:
        self._errands: SimpleQueue[Errand | None] = SimpleQueue()
        self._resting = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    async def do(self, work: Callable[[], T]) -> T:
        """Run ``work`` in the thread, after all that was given to it before; its errors are raised here.

        Raises RuntimeError if the hand rests.
        """
        if self._resting:
            raise RuntimeError("the store is closed")
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        self._errands.put((loop, done, work))
        return await done

    def rest(self) -> None:
        """Finish what was given, and end. Blocks."""
        self._resting = True
        self._errands.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (errand := self._errands.get()) is not None:
            self._run(*errand)
            del errand  # until the next one comes, nothing of this is kept

    @staticmethod
    def _run(loop: asyncio.AbstractEventLoop, done: asyncio.Future[T], work: Callable[[], T]) -> None:
        if done.cancelled():
            return
        tell: Callable[[], None]
        try:
            answer = work()
        except BaseException as error:  # noqa: BLE001  whoever waits raises it
            tell = _telling(done.set_exception, done, error)
        else:
            tell = _telling(done.set_result, done, answer)
        with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile, and with it who waited
            loop.call_soon_threadsafe(tell)


def _telling(say: Callable[[T], None], done: asyncio.Future[Any], answer: T) -> Callable[[], None]:
    """Says what came of it, on the loop; whoever went away meanwhile is not told."""
    return lambda: None if done.done() else say(answer)
