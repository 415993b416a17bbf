"""Several server processes on one port: started, watched, and started again when they die."""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Callable

import uvicorn
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors.multiprocess import Multiprocess, Process

log = logging.getLogger("samovar.workers")
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds before a worker that could not start is tried again; each further time twice as many."""


class Workers(Multiprocess):
    """uvicorn's, which says when phones can come in, and does not try for ever what can't work.

    `ready` is called once, when the first worker serves. A worker that can't start is tried again as long as
    another serves, for its database may be away for a moment; where none does, all end and `failed` is set.
    """

    def __init__(
        self, config: uvicorn.Config, sockets: list[socket.socket], ready: Callable[[], None]
    ) -> None:
        super().__init__(config, sockets)
        self.failed = False
        self._ready: Callable[[], None] | None = ready
        self._serving: set[Process] = set()
        self._again_at: dict[Process, float] = {}
        self._pause = FIRST_PAUSE

    def keep_subprocess_alive(self) -> None:
        """Look at each worker once; whoever has died, or answers no more, is replaced."""
        for place, worker in enumerate(self.processes):
            worker.child_conn.close()  # open here too, it would hide from us that the worker's own end closed
            if self._lives(worker):
                continue
            self._bury(worker)
            if worker.exitcode == STARTUP_FAILURE and not self._somebody_serves():
                self.failed = True
                self.should_exit.set()
            if self.should_exit.is_set():
                return
            if self._due(worker):
                self.processes[place] = Process(self.config, self.sockets)
                self.processes[place].start()

    def _lives(self, worker: Process) -> bool:
        if not worker.is_alive(self.config.timeout_worker_healthcheck):
            return False
        self._serves(worker)
        return True

    def _serves(self, worker: Process) -> bool:
        """Whether phones can come in to a worker; it is noted when they first can."""
        if worker not in self._serving and worker.is_ready(self.config.timeout_worker_healthcheck):
            self._serving.add(worker)
            self._pause = FIRST_PAUSE
            self._greet()
        return worker in self._serving

    def _somebody_serves(self) -> bool:
        """Asked anew: one may have begun while another was waited for."""
        return any(worker.process.is_alive() and self._serves(worker) for worker in self.processes)

    def _greet(self) -> None:
        if self._ready is not None:
            self._ready()
            self._ready = None

    def _bury(self, worker: Process) -> None:
        worker.kill()  # it may be alive, and hang
        worker.join()
        if worker in self._serving:
            self._serving.remove(worker)
            log.warning("worker died", extra={"worker": worker.pid, "code": worker.exitcode})

    def _due(self, worker: Process) -> bool:
        """Whether another may take its place: at once, or after a pause if it could not even start."""
        if worker.exitcode != STARTUP_FAILURE:
            return True
        if worker not in self._again_at:
            log.warning("worker did not start; next try in %d s", self._pause, extra={"worker": worker.pid})
            self._again_at[worker] = time.monotonic() + self._pause
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
        if time.monotonic() < self._again_at[worker]:
            return False
        del self._again_at[worker]
        return True
