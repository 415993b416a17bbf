"""The long form of these tests: `SOAK` is the number of kills in storms, `SEED` the first storm's seed."""

from __future__ import annotations

import os

import pytest

SOAK = int(os.environ.get("SOAK", "0"))
SEED = int(os.environ.get("SEED", "1"))
KILLS_A_SEED = 12
"""How often the server is killed, about, in one long storm."""
LONG = pytest.mark.skipif(not SOAK, reason="in the long form only: make soak")


def seeds() -> range:
    """Those of this run: one in the short form."""
    return range(SEED, SEED + max(1, -(-SOAK // KILLS_A_SEED)))
