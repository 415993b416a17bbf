"""Samovar hosts a World Café, from the QR code to the summary everybody takes home."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

try:
    __version__ = version("samovar")
except PackageNotFoundError:  # run from a checkout that set-up has not installed yet
    __version__ = "0"

HOME = Path(__file__).resolve().parent.parent
"""The project's folder: templates/, static/ and locale/ stand in it."""
