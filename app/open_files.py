"""Each phone holds a socket open: a system's usual limit of 256 or 1,024 open files is soon reached."""

from __future__ import annotations

import contextlib
import sys

SPARE = 200
"""Open files beside the phones' sockets."""


def raise_limit(phones: int) -> None:
    """Let this process, and those it starts, open the files that these phones need, if that is allowed."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = phones + SPARE
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (max(most, soft), hard))
