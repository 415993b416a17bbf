"""What a job's asker and its worker leave for each other in Redis, and for how long.

`asked` is the argument, `wanted` says that somebody still waits, `said` is the list of what the job tells.
All of it goes when the job has been answered; what is left behind, because somebody died, goes by itself.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

WANTED_SECONDS = 15
"""A job that nobody has waited for in so long ends."""
QUEUE = "samovar-jobs"
"""The queue's name in Redis, after the Samovar's own."""


@dataclass(frozen=True)
class Slips:
    """The keys of one job. `of` is the Samovar's name on that Redis."""

    of: str
    job: str

    def _key(self, what: str) -> str:
        return f"{self.of}:job:{self.job}:{what}"

    @property
    def asked(self) -> str:
        """The argument, as JSON."""
        return self._key("asked")

    @property
    def wanted(self) -> str:
        """There as long as somebody waits."""
        return self._key("wanted")

    @property
    def said(self) -> str:
        """What the job tells, first to last."""
        return self._key("said")


def written(kind: str, *rest: Any) -> bytes:
    """Something a job tells: ("progress", share, step), ("result", JSON), ("raised", class, line)."""
    return json.dumps([kind, *rest]).encode()


def read(data: bytes | str) -> list[Any]:
    """The same, read."""
    told: list[Any] = json.loads(data)
    return told
