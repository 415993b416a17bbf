"""Several workers of the queue on one machine, under one parent that replaces whoever dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from types import FrameType

from redis import Redis
from redis.exceptions import RedisError

from app.jobs.working import QueueGoneError, serve_queue

PAUSE_SECONDS = 1.0
"""Before another takes the place of one that has died."""


class Crew:
    """`count` workers of the Samovar called `of`, on the Redis at `address`."""

    def __init__(self, count: int, address: str, of: str) -> None:
        self._address, self._of = address, of
        self._spawn = multiprocessing.get_context("spawn")
        self._stopping = False
        self._members = [self._member() for _ in range(count)]

    def work(self) -> None:
        """Until a signal ends it: the first lets jobs end, the second does not. Raises `QueueGoneError`."""
        check(self._address)
        for asked in (signal.SIGINT, signal.SIGTERM):
            signal.signal(asked, self._pass_on)
        for member in self._members:
            member.start()
        while self._members:
            wait([member.sentinel for member in self._members])
            self._replace()

    def _member(self) -> BaseProcess:
        return self._spawn.Process(target=_serve, args=(self._address, self._of))

    def _replace(self) -> None:
        if not self._stopping:
            time.sleep(PAUSE_SECONDS)
        for member in [one for one in self._members if not one.is_alive()]:
            self._members.remove(member)
            if not self._stopping:
                self._members.append(self._member())
                self._members[-1].start()

    def _pass_on(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True
        for member in self._members:
            if member.pid is not None and member.is_alive():
                os.kill(member.pid, signal.SIGTERM)


def check(address: str) -> None:
    """Raises `QueueGoneError` where no Redis answers."""
    try:
        with Redis.from_url(address, socket_connect_timeout=5) as redis:
            redis.ping()
    except RedisError as error:
        raise QueueGoneError(type(error).__name__) from error


def _serve(address: str, of: str) -> None:
    """A member: it hears signals from its parent alone, not from the terminal, and does not outlive it."""
    os.setsid()
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    try:
        serve_queue(address, of)
    except QueueGoneError:
        sys.exit(1)


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
