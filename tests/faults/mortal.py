"""Samovar as its own process, to be killed without a goodbye and started again where it stood."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import httpx2

from app.rehearsal.own_server import environment, free_port

START_SECONDS = 60


class Mortal:
    """One server, with the same port and data folder in every life. `settings` is its environment."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.settings = environment(self.port, folder / "data")
        self._log = folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers."""
        with self._log.open("ab") as log:
            command = [sys.executable, "-m", "app.cli", "run"]
            self._process = subprocess.Popen(command, env=self.settings, stdout=log, stderr=log)
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self._process.poll() is None and time.monotonic() < end, self._log.read_text()
            time.sleep(0.05)

    def kill(self) -> None:
        """As a power cut does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _answers(self) -> bool:
        try:
            return httpx2.get(f"{self.url}/health").status_code == httpx2.codes.OK
        except httpx2.TransportError:
            return False
