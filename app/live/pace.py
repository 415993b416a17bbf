"""How soon a hall is told what is new."""

from __future__ import annotations

from dataclasses import dataclass

CAN_WAIT = frozenset(
    {"people", "person", "table", "said", "ideas", "acts", "queue", "online", "presence", "ballot", "votes"}
)
"""Subjects that are told with the room's tick at tables too: who comes and goes, and counts of all."""


@dataclass(frozen=True)
class Pace:
    """How often frames go out (seconds), how far back a phone may resume, how long a slow one is kept."""

    table: float = 0.05
    room: float = 0.25
    resume: float = 3600.0
    patience: float = 15.0
