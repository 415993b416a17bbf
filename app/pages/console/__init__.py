"""The host's console: design, run, harvest, strategy, take home."""

from app.pages.console.here import CONSOLE

__all__ = ["CONSOLE"]
