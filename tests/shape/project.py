"""The project's own files, as the checks of its shape see them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = {
    ".py",
    ".js",
    ".css",
    ".html",
    ".md",
    ".toml",
    ".txt",
    ".svg",
    ".json",
    ".cfg",
    ".sh",
    ".yml",
    ".yaml",
    ".po",
}
LONG_FILES: dict[str, int] = {}
"""Exceptions to the 300 lines: path → how many it may have, and why stands beside it."""
LONG_FUNCTIONS: dict[str, int] = {
    "tests/unit/exports/sample.py:cafe": 60,  # one café, told in order
}
"""Exceptions to the 40 lines: `path:function` → how many it may have."""
LISTS = ("app/store/migrations/versions/",)
"""Folders whose functions are lists of columns, as long as the tables are."""


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project: what git keeps, and what it would keep."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for line in sorted(set(listed.splitlines())) if (path := ROOT / line).is_file())


def ours(*suffixes: str, under: str = "") -> list[Path]:
    """Files of these kinds under a folder of the project."""
    return [f for f in files() if f.suffix in suffixes and name(f).startswith(under)]


def texts() -> list[Path]:
    """Files that people read and write."""
    return [f for f in files() if f.suffix in TEXT or not f.suffix]


def name(path: Path) -> str:
    """The path as the project calls it."""
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    """A file's text."""
    return path.read_text(encoding="utf-8")
