"""A real Redis of the distribution, on a free port of the loopback, for as long as the tests run.

with RedisServer(folder) as redis:
    bus = RedisBus(redis.address)
"""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
from pathlib import Path
from types import TracebackType

from redis import Redis

PROGRAM = shutil.which("redis-server")


class RedisServer:
    """``kill`` ends it as a crash does, ``start`` starts it again on the same port; it keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.address = f"redis://127.0.0.1:{self.port}/0"
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> RedisServer:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def start(self) -> None:
        """Start it, and read what it says until it takes connections."""
        assert PROGRAM is not None
        options = ("--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
        self._process = subprocess.Popen(
            [PROGRAM, *options, "--dir", str(self._folder)], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if "ready to accept connections" in line.lower():
                return
        raise RuntimeError("Redis did not start")

    def kill(self) -> None:
        """End it at once."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            if self._process.stdout is not None:
                self._process.stdout.close()
            self._process = None

    def throw_out(self) -> None:
        """Cut every connection that listens, as Redis does with one that reads too slowly."""
        with Redis.from_url(self.address) as redis:
            redis.client_kill_filter(_type="pubsub")

    def flood(self, channel: str) -> None:
        """Say so much that Redis throws out, by its output limit, who listens and does not read now."""
        with Redis.from_url(self.address) as redis:
            redis.config_set("client-output-buffer-limit", "pubsub 1mb 0 0")
            while redis.client_list(_type="pubsub"):
                redis.publish(channel, b"x" * 1024 * 1024)
