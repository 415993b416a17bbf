"""`samovar work`: take jobs (themes, documents) from the queue, on this machine or on another."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from app.cli.saying import or_stop
from app.config import Settings
from app.startup import CannotStartError


def work() -> None:
    """Do the jobs that web workers put into the queue, one at a time, until a signal ends it."""
    with or_stop():
        settings = Settings()
        if not settings.bus:
            raise CannotStartError("There is no queue: set SAMOVAR_BUS to the address of the Redis.")
        try:
            from app.jobs.working import QueueGoneError, serve_queue
        except ImportError as error:
            raise CannotStartError(
                'A queue needs more packages: pip install "samovar[many]" (deploy/requirements-many.txt).'
            ) from error
        if hasattr(os, "nice"):
            os.nice(10)
        where = urlsplit(settings.bus)
        print(f"Waiting for jobs at {where.hostname}:{where.port or 6379}.  Ctrl+C stops it.", flush=True)
        try:
            serve_queue(settings.bus, settings.instance or "samovar")
        except QueueGoneError as error:
            raise CannotStartError(f"The Redis at {where.hostname} does not answer ({error}).") from error
        print("Stopped. What was begun is done, or goes to another worker.")
