"""Samovar hosts a World Café, from the QR code to the summary everybody takes home."""

from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
"""The project's folder: templates/, static/ and locale/ stand in it."""


def version() -> str:
    """The version that is installed; `0` in a checkout that set-up has not seen yet."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("samovar")
    except PackageNotFoundError:
        return "0"
