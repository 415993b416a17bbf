"""Keep the computer from falling asleep by itself while a café runs. A closed lid still sends it to sleep."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

WAYS = {
    "linux": ("systemd-inhibit", "--what=idle:sleep", "--who=Samovar", "--why=A café is running", "cat"),
    "darwin": ("caffeinate", "-i", "-w", str(os.getpid())),
}
"""A program that holds sleep off for as long as it runs: until its input ends, or our process does."""
KEEP_ON, NEEDED = 0x80000000, 0x00000001
"""Windows: ES_CONTINUOUS and ES_SYSTEM_REQUIRED of SetThreadExecutionState."""


@contextmanager
def awake(platform: str = sys.platform) -> Iterator[None]:
    """Hold sleep off while the block runs, where the system lets us; where not, nothing happens."""
    if platform == "win32":
        with _windows():
            yield
        return
    way = WAYS.get(platform)
    if way is None or not shutil.which(way[0]):
        yield
        return
    quiet = subprocess.DEVNULL
    with subprocess.Popen(way, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet) as holder:
        try:
            yield
        finally:
            holder.terminate()


@contextmanager
def _windows() -> Iterator[None]:
    if sys.platform == "win32":
        from ctypes import windll

        windll.kernel32.SetThreadExecutionState(KEEP_ON | NEEDED)
        try:
            yield
        finally:
            windll.kernel32.SetThreadExecutionState(KEEP_ON)
    else:
        yield
