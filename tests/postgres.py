"""A real PostgreSQL of the distribution, in a folder of its own, for as long as the tests run.

    with Postgres(folder) as postgres:
        address = postgres.database()       # of a new, empty database: postgresql+asyncpg://…

It listens on a free port of the loopback. As root it runs as the user `postgres`, as it
demands, and in a folder of its own: pytest shuts its folders to all others whenever it starts.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import TracebackType

import psutil
import psycopg

SETTINGS = ("max_connections=200", "listen_addresses=127.0.0.1", "unix_socket_directories=")
QUICK = ("fsync=off", "full_page_writes=off")
"""For tests that cut no power: a killed process loses nothing by these."""


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, newest first; None where it is not installed."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "postgres").exists()), None)


class Postgres:
    """One cluster. ``kill`` ends it as a crash does, ``start`` starts it again on the same port."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self._user = "postgres" if os.name == "posix" and os.geteuid() == 0 else None
        self._own = Path(tempfile.mkdtemp(prefix="samovar-")) if self._user else None
        self.folder = (self._own or folder) / "postgres"
        self.port = _free_port()
        self._settings = SETTINGS if durable else (*SETTINGS, *QUICK)
        self._numbers = count(1)

    def __enter__(self) -> Postgres:
        self.folder.mkdir()
        if self._user:
            shutil.chown(self.folder, self._user, self._user)
            self.folder.parent.chmod(0o711)
        self._run("initdb", "-U", "samovar", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        if self._own:
            shutil.rmtree(self._own, ignore_errors=True)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = " ".join(f"-c {setting}" for setting in (*self._settings, f"port={self.port}"))
        self._run("pg_ctl", "-w", "-o", options, "-l", str(self.folder / "log"), "start")
        self._first = psutil.Process(int((self.folder / "postmaster.pid").read_text().split()[0]))

    def kill(self) -> None:
        """End it at once, as a crash does."""
        self._first.send_signal(signal.SIGQUIT)
        self._first.wait(20)

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """It runs, but answers nothing, as behind a network that drops all packets."""
        family = [self._first, *self._first.children(recursive=True)]
        for one in family:
            one.suspend()
        try:
            yield
        finally:
            for one in family:
                one.resume()

    def database(self) -> str:
        """The address of a new, empty database."""
        name = f"samovar_{next(self._numbers)}"
        self.tell(f"CREATE DATABASE {name}")
        return self.address(name)

    def address(self, name: str) -> str:
        """The address of a database, as Samovar takes it."""
        return f"postgresql+asyncpg://samovar@127.0.0.1:{self.port}/{name}"

    def tell(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement outside of any transaction; answers its rows."""
        where = f"host=127.0.0.1 port={self.port} user=samovar dbname={database}"
        with psycopg.connect(where, autocommit=True) as connection:
            told = connection.execute(statement.encode())
            return list(told.fetchall()) if told.description else []

    def _run(self, program: str, *arguments: str) -> None:
        folder = programs()
        assert folder is not None
        command = [str(folder / program), "-D", str(self.folder), *arguments]
        done = subprocess.run(
            command, user=self._user, group=self._user, cwd="/", check=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL, stderr=subprocess.STDOUT,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program} failed: {(done.stdout or b'').decode()[-400:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
