"""What time it is."""

import time


def utc_ms() -> int:
    """Now, in UTC milliseconds."""
    return time.time_ns() // 1_000_000
