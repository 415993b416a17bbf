"""Loaded first by a server whose clock is to be set: the wall clock is off by what the file says, in seconds.

The steady clock is not: that is how a clock that somebody sets differs from time that passes.
"""

import os
import time
from pathlib import Path

_OFF = Path(os.environ["CLOCK_OFF"])
_time, _time_ns = time.time, time.time_ns


def _off() -> float:
    try:
        return float(_OFF.read_text() or 0)
    except (OSError, ValueError):
        return 0.0


time.time = lambda: _time() + _off()
time.time_ns = lambda: _time_ns() + round(_off() * 1_000_000_000)
