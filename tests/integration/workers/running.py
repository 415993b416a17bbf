"""`samovar run --workers 2` as a process of its own, whose workers may be told another thing than it is."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from queue import SimpleQueue
from typing import IO

import psutil

from app.rehearsal.own_server import environment, free_port

MISLED = Path(__file__).parent / "misled"
SECONDS = 40
"""After which a line that does not come is given up."""


class Heard:
    """The lines that a process says, in the order in which they are asked for."""

    def __init__(self, lines: IO[str]) -> None:
        self.all: list[str] = []
        self._new: SimpleQueue[str | None] = SimpleQueue()
        threading.Thread(target=self._listen, args=(lines,), daemon=True).start()

    def _listen(self, lines: IO[str]) -> None:
        with lines:
            for line in lines:
                self._new.put(line)
        self._new.put(None)

    def until(self, words: str) -> str:
        """The next line that holds these words."""
        while (line := self._new.get(timeout=SECONDS)) is not None:
            self.all.append(line)
            if words in line:
                return line
        raise AssertionError(f"{words!r} was not said: {''.join(self.all)}")


class Running:
    """A parent and its workers on one port. What `mislead` says is set for workers that start after it."""

    def __init__(self, folder: Path, **env: str) -> None:
        self.port, self._lie = free_port(), folder / "lie"
        self._env = environment(self.port, folder / "data") | env | {"MISLED": str(self._lie)}
        self._env["PYTHONPATH"] = f"{MISLED}{os.pathsep}{self._env['PYTHONPATH']}"

    def mislead(self, lie: str) -> None:
        """`NAME=value`, for each worker that starts from now on; "" ends it."""
        self._lie.write_text(lie, encoding="utf-8")

    def start(self) -> None:
        """Start it. What it says is in `said` and `errors`."""
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "app.cli", "run", "--workers", "2"],
            env=self._env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.process.stdout is not None and self.process.stderr is not None
        self.said, self.errors = Heard(self.process.stdout), Heard(self.process.stderr)

    def workers(self) -> list[psutil.Process]:
        """Those whose command line says that they were spawned to serve."""
        found = psutil.Process(self.process.pid).children()
        return [one for one in found if one.status() != "zombie" and "spawn_main" in " ".join(one.cmdline())]

    def stop(self) -> None:
        """End what is left."""
        left = self.workers() if self.process.poll() is None else []
        self.process.terminate()
        self.process.wait(30)
        for worker in left:
            if worker.is_running():
                worker.kill()
