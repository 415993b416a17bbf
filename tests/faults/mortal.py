"""Samovar as its own process, to be killed without a goodbye and started again where it stood."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from app.rehearsal.own_server import environment, free_port

START_SECONDS = 60
RUNS = "Samovar is running"
"""What it says when phones can come in."""
NOTHING_REFUSED = {
    "SAMOVAR_COMMANDS_PER_PERSON": "100000/minute",
    "SAMOVAR_COMMANDS_PER_ADDRESS": "1000000/minute",
    "SAMOVAR_JOINS_PER_ADDRESS": "100000/minute",
    "SAMOVAR_NEW_CAFES_PER_ADDRESS": "100000/hour",
}
"""Rates beyond what a test ever reaches."""


class Mortal:
    """One server, with the same port and data folder in every life. `settings` is its environment."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.data = folder / "data"
        self.settings = environment(self.port, self.data) | NOTHING_REFUSED
        self.settings |= {f"SAMOVAR_{name.upper()}": value for name, value in settings.items()}
        self.said: list[str] = []
        self._process: subprocess.Popen[str] | None = None
        self._heard = threading.Event()
        self._ready = False

    def start(self) -> None:
        """Start, and wait until it says that phones can come in."""
        self.begin()
        assert self._heard.wait(START_SECONDS) and self._ready, "".join(self.said[-60:])

    def begin(self) -> None:
        """Start, and wait for nothing."""
        self._heard, self._ready = threading.Event(), False
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-m", "app.cli", "run"],
            env=self.settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._listen, args=(self._process, self._heard), daemon=True).start()

    def kill(self) -> None:
        """As a power cut does: it, and all that it has started."""
        if self._process is None:
            return
        for process in self._family():
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self._process.wait()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    @property
    def process(self) -> psutil.Process:
        """The server, as the system sees it."""
        assert self._process is not None
        return psutil.Process(self._process.pid)

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """The lid is closed: nothing of it runs, and nothing that is connected hears of it."""
        family = self._family()
        for process in family:
            process.suspend()
        try:
            yield
        finally:
            for process in family:
                process.resume()

    @contextmanager
    def unable_to_write(self) -> Iterator[None]:
        """Whatever it writes to a file fails, as on a disk that has broken; until the block ends."""
        server = self.process
        _, hard = server.rlimit(psutil.RLIMIT_FSIZE)
        server.rlimit(psutil.RLIMIT_FSIZE, (0, hard))
        try:
            yield
        finally:
            with contextlib.suppress(psutil.NoSuchProcess):
                server.rlimit(psutil.RLIMIT_FSIZE, (hard, hard))

    def _family(self) -> list[psutil.Process]:
        try:
            return [self.process, *self.process.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []

    def _listen(self, process: subprocess.Popen[str], heard: threading.Event) -> None:
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                self.said.append(line)
                if RUNS in line:
                    self._ready = True
                    heard.set()
        heard.set()
