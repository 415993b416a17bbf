"""The seam of slow work: whoever has some hands it in here, and gets a job to follow, stop and wait for.

``tests/contracts/test_jobs.py`` is what every implementation must pass.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from app.jobs.job import Job
from app.jobs.outcome import Report

A = TypeVar("A")
R = TypeVar("R")


class Jobs(Protocol):
    """Runs functions elsewhere: in a process of this machine, or of another."""

    async def start(self, name: str, function: Callable[[A, Report], R], argument: A) -> Job[R]:
        """Have `function(argument, report)` run as soon as there is room. `name` stands in logs.

        Raises JobsBusy when too many wait.
        """
        ...

    async def close(self) -> None:
        """End every job that this process has started, and wait until they are gone."""
        ...
