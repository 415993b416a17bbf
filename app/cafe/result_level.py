"""The levels of the results chain, the highest first."""

from typing import Literal, get_args

ResultLevel = Literal["impact", "outcome", "output", "activity", "input"]
LEVELS: tuple[ResultLevel, ...] = get_args(ResultLevel)
"""impact ← outcome ← output ← activity ← input."""


def above(level: ResultLevel) -> ResultLevel | None:
    """The next higher level; None above the highest."""
    place = LEVELS.index(level)
    return LEVELS[place - 1] if place else None
