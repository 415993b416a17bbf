"""The host's console: design, run, harvest, strategy, take home."""

from app.pages.console import (
    board,
    door,
    frame,
    harvesting,
    loose,
    queue,
    running,
    themes,
)
from app.pages.console.here import CONSOLE

__all__ = [
    "CONSOLE",
    "board",
    "door",
    "frame",
    "harvesting",
    "loose",
    "queue",
    "running",
    "themes",
]
