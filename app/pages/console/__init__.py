"""The host's console: design, run, harvest, strategy, take home."""

from app.pages.console import board, door, frame, queue, running
from app.pages.console.here import CONSOLE

__all__ = ["CONSOLE", "board", "door", "frame", "queue", "running"]
