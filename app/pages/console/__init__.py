"""The host's console: design, run, harvest, strategy, take home."""

from app.pages.console import (
    board,
    covering,
    door,
    frame,
    harvesting,
    loose,
    outlining,
    queue,
    running,
    themes,
)
from app.pages.console.here import CONSOLE

__all__ = [
    "CONSOLE",
    "board",
    "covering",
    "door",
    "frame",
    "harvesting",
    "loose",
    "outlining",
    "queue",
    "running",
    "themes",
]
