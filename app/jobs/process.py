"""One process for one job, driven by a thread of its own so that any event loop may wait for it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO, Any, Generic, TypeVar

from app.jobs.outcome import JobFailed, Progress, Report

A = TypeVar("A")
R = TypeVar("R")

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
     "NUMEXPR_NUM_THREADS"),
    "1",
)  # fmt: skip
_BELOW_NORMAL = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)


class JobProcess(Generic[A, R]):
    """Runs `function(argument, report)` in a fresh interpreter; both are pickled."""

    def __init__(
        self, function: Callable[[A, Report], R], argument: A, heard: Callable[[Progress], None]
    ) -> None:
        self._work = (function, argument)
        self._heard = heard
        self._loop = asyncio.get_running_loop()
        self._outcome: asyncio.Future[R] = self._loop.create_future()
        self._guard = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._killed = False

    async def outcome(self) -> R:
        """Start the process and wait for its value.

        However this ends, cancelled included, the process has ended before it returns.
        Raises JobFailed.
        """
        threading.Thread(target=self._drive, name="job", daemon=True).start()
        try:
            return await asyncio.shield(self._outcome)
        except asyncio.CancelledError:
            self._kill()
            await asyncio.wait({self._outcome})
            if not self._outcome.cancelled():
                self._outcome.exception()
            raise

    def _kill(self) -> None:
        with self._guard:
            self._killed = True
            if self._process:
                self._process.kill()

    def _drive(self) -> None:
        """Everything that waits for the process (in the thread)."""
        try:
            value = self._converse(self._start())
        except BaseException as error:  # noqa: BLE001  whatever it is, the one who waits is told
            self._tell(self._settle, None, error)
        else:
            self._tell(self._settle, value, None)

    def _start(self) -> subprocess.Popen[bytes]:
        path = os.pathsep.join(part for part in sys.path if part)
        with self._guard:
            if self._killed:
                raise JobFailed("not_started")
            try:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "app.jobs.child"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env={**os.environ, **ONE_THREAD, "PYTHONPATH": path},
                    start_new_session=True,  # Ctrl-C is for the server; this process ends with it anyway
                    creationflags=_BELOW_NORMAL,
                )
            except OSError as error:
                raise JobFailed("not_started", type(error).__name__) from error
        return self._process

    def _converse(self, process: subprocess.Popen[bytes]) -> R:
        """Hand over the work and listen until the answer."""
        assert process.stdin
        assert process.stdout
        try:
            with contextlib.suppress(BrokenPipeError):
                pickle.dump(self._work, process.stdin)
                process.stdin.flush()
            kind, *rest = self._listen(process.stdout)
        finally:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
            process.stdout.close()
            status = process.wait()
        if kind == "result":
            value: R = rest[0]
            return value
        raise (
            JobFailed("raised", " ".join(rest))
            if kind == "raised"
            else JobFailed("crashed", f"exit {status}")
        )

    def _listen(self, answers: IO[bytes]) -> tuple[Any, ...]:
        """The last answer; progress is passed on as it comes."""
        while True:
            try:
                answer: tuple[Any, ...] = pickle.load(answers)
            except (EOFError, pickle.UnpicklingError):
                return ("ended",)
            if answer[0] != "progress":
                return answer
            self._tell(self._heard, Progress(answer[1], answer[2]))

    def _tell(self, what: Callable[..., None], *about: object) -> None:
        """Call in the event loop; when that is gone nobody waits any more."""
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(what, *about)

    def _settle(self, value: R, error: BaseException | None) -> None:
        if self._outcome.done():
            return
        if error is None:
            self._outcome.set_result(value)
        else:
            self._outcome.set_exception(error)
