"""A Samovar of the rehearsal's own: a free port, a throw-away data folder, gone at the end."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

START_SECONDS = 60
STOP_SECONDS = 15
ANOTHER_LOOK = 0.1
OURS = ("PORT", "HOST", "WEB_CONCURRENCY")
"""Settings beside `SAMOVAR_…` that a server reads: those of the real one are not for this one."""


class NotStartedError(Exception):
    """The server did not come up; the message is what it said."""


@dataclass(frozen=True)
class Means:
    """What the server is given: one process and a file, or several with a PostgreSQL and a Redis."""

    workers: int = 1
    database: str = ""
    bus: str = ""

    def settings(self, people: int) -> dict[str, str]:
        """As its environment. A rehearsal is one address from which a whole hall comes."""
        hall = f"{max(10_000, 100 * people)}/minute"
        return {
            "SAMOVAR_WORKERS": str(self.workers),
            "SAMOVAR_DATABASE": self.database,
            "SAMOVAR_BUS": self.bus,
            **{f"SAMOVAR_{what}_PER_ADDRESS": hall for what in ("JOINS", "PAGES", "COMMANDS")},
        }


@asynccontextmanager
async def own_server(people: int, means: Means = Means()) -> AsyncIterator[str]:
    """Its address, for as long as it is needed. Raises `NotStartedError`."""
    with tempfile.TemporaryDirectory(prefix="samovar-rehearsal-", ignore_cleanup_errors=True) as folder:
        port = free_port()
        with (Path(folder) / "log").open("w+b") as log:
            process = subprocess.Popen(  # noqa: ASYNC220  once, before anything runs
                [sys.executable, "-m", "app.cli", "run"],
                env=environment(port, Path(folder) / "data") | means.settings(people),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl+C is for the rehearsal, which ends its server itself
            )
            try:
                url = f"http://127.0.0.1:{port}"
                if not await answers(url, process):
                    raise NotStartedError(_last_line(Path(log.name)))
                yield url
            finally:
                await asyncio.to_thread(stop, process)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(port: int, data: Path) -> dict[str, str]:
    """This process's environment with other settings: no database, address or key of the real server."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("SAMOVAR_") and k not in OURS}
    path = os.pathsep.join(part for part in sys.path if part)
    chosen = {"PORT": str(port), "HOST": "127.0.0.1", "DATA": str(data), "HOSTING": "anyone"}
    return kept | {"PYTHONPATH": path} | {f"SAMOVAR_{name}": value for name, value in chosen.items()}


async def answers(url: str, process: subprocess.Popen[bytes]) -> bool:
    """Wait until the server answers; False if it ended, or took too long."""
    async with httpx2.AsyncClient() as client:
        for _ in range(round(START_SECONDS / ANOTHER_LOOK)):
            if process.poll() is not None:
                return False
            try:
                if (await client.get(f"{url}/health")).status_code == httpx2.codes.OK:
                    return True
            except httpx2.TransportError:
                pass
            await asyncio.sleep(ANOTHER_LOOK)
    return False


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask it to end, and wait."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", "replace").split("\n")
    return next((line for line in reversed(lines) if line.strip()), "it said nothing")
