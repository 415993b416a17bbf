"""What the same machine can do at best, by scripts outside the project (folder `bench` in `SHARED`)."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DISK = ROOT / "build"
"""Ours and the yardsticks write here: to one disk, and none that is in memory."""


def shared() -> Path | None:
    """The folder of the yardsticks."""
    folder = Path(os.environ.get("SHARED", ROOT.parent / "shared")) / "bench"
    return folder if folder.is_dir() else None


@cache
def script(name: str) -> Any:
    """A yardstick as a module."""
    folder = shared()
    assert folder is not None
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return importlib.import_module(name)


def fanout() -> Any:
    """Bare broadcasting: `Fleet`, `Server`, `drive`, `cpu_s`, `rss_kib`."""
    return script("fanout_yardstick")


def render_us() -> float:
    """CPU microseconds of one card's render."""
    return float(_figures("render_yardstick.py", "--rounds", "3", "--seconds", "0.3")["render"]["us"])


def append(seconds: float, writers: int, slow_ms: float = 0) -> dict[str, dict[str, Any]]:
    """Durable commits of this disk, by kind: rows/s, with ``slow_ms`` added to each flush."""
    return _figures(
        "append_yardstick.py", "--seconds", str(seconds), "--writers", str(writers), "--rounds", "1",
        before=lambda: slow(slow_ms) if slow_ms else {},
    )  # fmt: skip


def slow(ms: float) -> dict[str, str]:
    """The environment in which each commit of SQLite, and each fdatasync, takes so much longer."""
    hook = Path(__file__).parent / "slow_disk"
    return {"PYTHONPATH": os.pathsep.join((str(hook), str(ROOT))), "SLOW_DISK_MS": str(ms)}


def _figures(
    name: str, *arguments: str, before: Callable[[], dict[str, str]] = dict
) -> dict[str, dict[str, Any]]:
    """Run a yardstick once; its figures by kind."""
    folder = shared()
    assert folder is not None
    with tempfile.TemporaryDirectory() as here:
        told = Path(here) / "figures.json"
        command = [sys.executable, str(folder / name), *arguments, "--json", str(told)]
        if name.startswith("append"):
            command += ["--dir", here]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **before()})
        return {row["kind"]: row for row in json.loads(told.read_text("utf-8"))}
