"""`samovar work`: take jobs (themes, documents) from the queue, on this machine or on another."""

from __future__ import annotations

import os
from typing import Annotated
from urllib.parse import urlsplit

import typer

from app.cli.saying import or_stop
from app.config import Settings
from app.startup import CannotStartError


def work(jobs: Annotated[int, typer.Option(min=1, max=64, help="Jobs at once.")] = 1) -> None:
    """Do the jobs that web workers put into the queue, until a signal ends it."""
    with or_stop():
        settings = Settings()
        if not settings.bus:
            raise CannotStartError("There is no queue: set SAMOVAR_BUS to the address of the Redis.")
        try:
            from app.jobs.crew import Crew
            from app.jobs.working import QueueGoneError, serve_queue
        except ImportError as error:
            raise CannotStartError(
                'A queue needs more packages: pip install "samovar[many]" (deploy/requirements-many.txt).'
            ) from error
        if hasattr(os, "nice"):
            os.nice(10)
        where = urlsplit(settings.bus)
        most = f", {jobs} at once" if jobs > 1 else ""
        print(
            f"Waiting for jobs at {where.hostname}:{where.port or 6379}{most}.  Ctrl+C stops it.", flush=True
        )
        of = settings.instance or "samovar"
        try:
            if jobs > 1:
                Crew(jobs, settings.bus, of).work()
            else:
                serve_queue(settings.bus, of)
        except QueueGoneError as error:
            raise CannotStartError(f"The Redis at {where.hostname} does not answer ({error}).") from error
        print("Stopped. What was begun is done, or goes to another worker.")
