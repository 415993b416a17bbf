"""The host's console: design, run, harvest, strategy, take home."""

from app.pages.console import (
    asking,
    board,
    caring,
    covering,
    designing,
    door,
    frame,
    giving,
    harvesting,
    loose,
    outlining,
    plan,
    queue,
    running,
    themes,
    trouble,
)
from app.pages.console.here import CONSOLE

__all__ = [
    "CONSOLE",
    "asking",
    "board",
    "caring",
    "covering",
    "designing",
    "door",
    "frame",
    "giving",
    "harvesting",
    "loose",
    "outlining",
    "plan",
    "queue",
    "running",
    "themes",
    "trouble",
]
