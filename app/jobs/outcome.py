"""What a job tells: how far it is, and how it ended if not well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

FailureCode = Literal["raised", "crashed", "too_long", "not_started"]
"""`raised` an exception · `crashed` the process ended without an answer · `too_long` stopped at its time
limit · `not_started` the machine gave no process."""


@dataclass(frozen=True)
class Progress:
    """How far a job is: `share` from 0 to 1, and the code of the step it is at."""

    share: float
    step: str


class Report(Protocol):
    """How a running job tells its progress; it may be called from any thread of the job."""

    def __call__(self, share: float, step: str) -> None:
        """Say that `share` (0 to 1) of the work is done and that `step` has begun."""


class JobFailed(Exception):
    """The job ended without a result.

    `detail` names an exception's class and the line that raised it, or an exit status. It never holds
    the exception's message: that may quote what people wrote.
    """

    def __init__(self, code: FailureCode, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


class JobCancelled(Exception):
    """Somebody ended the job before it had a result."""


class JobsBusy(Exception):
    """Too many jobs are waiting already; ask again later."""
