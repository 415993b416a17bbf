"""What must hold before Samovar starts. Each check that fails says in one line what to do."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO

import psutil

from app.config import Settings
from app.drives import mounts, network_drive, synced_folder

MIB = 1024 * 1024


class CannotStartError(Exception):
    """Samovar can't go on; the message is one line that says what is missing and what to do."""


def check_workers(settings: Settings) -> None:
    """Refuse more than one worker on SQLite."""
    if settings.workers > 1 and settings.on_sqlite:
        raise CannotStartError(
            f"{settings.workers} workers were asked for, but a SQLite database serves one: "
            "use one worker, or set SAMOVAR_DATABASE to a PostgreSQL database."
        )


def check_queue(settings: Settings) -> None:
    """Refuse a bus or a queue without what they need: their packages, and the Redis that the queue is in."""
    needed = [*(["redis"] if settings.bus else []), *(["rq"] if settings.jobs_on == "queue" else [])]
    if missing := [name for name in needed if find_spec(name) is None]:
        raise CannotStartError(
            f"Redis needs more packages ({', '.join(missing)}): "
            'pip install "samovar[many]" (deploy/requirements-many.txt).'
        )
    if settings.jobs_on == "queue" and not settings.bus:
        raise CannotStartError(
            "Jobs are to go into a queue (SAMOVAR_JOBS_ON=queue), but there is no Redis to keep it: "
            "set SAMOVAR_BUS to its address."
        )


def check_data_folder(settings: Settings) -> Path:
    """Make the data folder, its owner's alone; refuse one that can't hold a database. Gives its path."""
    folder = settings.data.expanduser().resolve()
    advice = "choose another folder with SAMOVAR_DATA."
    if folder.exists() and not folder.is_dir():
        raise CannotStartError(f"The data folder {folder} is a file, not a folder: {advice}")
    if settings.on_sqlite:
        if kind := network_drive(folder, mounts()):
            raise CannotStartError(
                f"The data folder {folder} is on a network drive ({kind}), where a database breaks: "
                "choose a folder on this computer's own disk with SAMOVAR_DATA."
            )
        if name := synced_folder(folder):
            raise CannotStartError(
                f"The data folder {folder} is in a synced folder ({name}), which copies half a database: "
                "choose a folder outside it with SAMOVAR_DATA."
            )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"samovar")
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise CannotStartError(
                f"The disk of the data folder {folder} is full: free some space."
            ) from error
        raise CannotStartError(
            f"The data folder {folder} is not writable ({error.strerror}): {advice}"
        ) from error
    return folder


def check_space(settings: Settings, folder: Path) -> None:
    """Refuse a disk that is nearly full: an idea that can't be written would be refused too."""
    free = shutil.disk_usage(folder).free // MIB
    if free < settings.disk_free_mb:
        raise CannotStartError(
            f"The disk of the data folder {folder} is full "
            f"({free} MiB free, {settings.disk_free_mb} MiB needed): "
            "free some space, or choose another folder with SAMOVAR_DATA."
        )


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the data folder, so that no second Samovar writes to it; the system lets go if we die."""
    path = folder / "samovar.lock"
    with path.open("a+", encoding="utf-8") as file:
        if not _lock(file):
            raise CannotStartError(
                f"The data folder {folder} is in use by another Samovar{_holder(path)}: "
                "stop that one, or choose another folder with SAMOVAR_DATA."
            )
        (folder / "samovar.pid").write_text(str(os.getpid()), encoding="utf-8")
        yield


def _lock(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(lock: Path) -> str:
    try:
        return f" (process {int(lock.with_suffix('.pid').read_text(encoding='utf-8'))})"
    except (OSError, ValueError):
        return ""


def listening(settings: Settings) -> socket.socket:
    """Take the port. Gives the bound socket, so that nobody can take it between the check and the start."""
    host = settings.host or "0.0.0.0"
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform == "win32":
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        taken.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
    try:
        taken.bind((host, settings.port))
        taken.listen(2048)
    except OSError as error:
        taken.close()
        raise CannotStartError(_why_not(error, host, settings.port)) from error
    taken.set_inheritable(True)
    return taken


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE or (getattr(error, "winerror", 0) == 10013 and port >= 1024):
        return f"Port {port} is taken{_owner(port)}: choose another with PORT, such as PORT={port + 1}."
    if error.errno == errno.EACCES:
        return f"Port {port} needs an administrator's rights: choose another with PORT, such as PORT=8000."
    if error.errno == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror):
        return f"This computer has no address {host}: mend HOST, or leave it out to listen on all of them."
    return f"Samovar can't listen on {host}, port {port} ({error.strerror})."


def _owner(port: int) -> str:
    """Which program listens on the port, where the system tells."""
    try:
        for connection in psutil.net_connections("tcp"):
            here = connection.laddr
            if here and here.port == port and connection.status == psutil.CONN_LISTEN and connection.pid:
                return f" by {psutil.Process(connection.pid).name()} (process {connection.pid})"
    except (psutil.Error, OSError):
        pass
    return ""
