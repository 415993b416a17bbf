"""The key that opens cafés on a public address: from the settings, or made once and kept."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from app.config import Settings

FILE = "host-key"


def host_key(settings: Settings, folder: Path) -> str:
    """The key in force. One that is made has 120 bits and stands in the data folder, for its owner only."""
    if settings.host_key:
        return settings.host_key
    path = folder / FILE
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            file.write(secrets.token_hex(15))
    return path.read_text(encoding="utf-8").strip()
