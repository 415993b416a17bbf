"""What the same machine can do at best, by scripts outside the project; None where they are not here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def shared() -> Path | None:
    """The folder of the yardsticks."""
    folder = Path(os.environ.get("SHARED", ROOT.parent / "shared")) / "bench"
    return folder if folder.is_dir() else None


def commits(seconds: float, writers: int) -> float | None:
    """Bare rows a second that SQLite keeps durably for so many writers, committed in groups."""
    with tempfile.TemporaryDirectory() as here:
        told = _figures(
            "append_yardstick.py", "--dir", here, "--seconds", str(seconds), "--writers", str(writers)
        )
    return next((row["rows_s"] for row in told if row["kind"] == "sqlite group 0ms"), None)


def _figures(script: str, *arguments: str) -> list[dict[str, Any]]:
    """Run a yardstick once; its figures, or none where it is not here."""
    folder = shared()
    if folder is None or not (folder / script).exists():
        return []
    with tempfile.NamedTemporaryFile(suffix=".json") as figures:
        command = [sys.executable, str(folder / script), *arguments, "--rounds", "1", "--json", figures.name]
        subprocess.run(command, check=True, capture_output=True)
        told: list[dict[str, Any]] = json.loads(Path(figures.name).read_text("utf-8"))
    return told
