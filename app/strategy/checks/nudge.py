"""A nudge, and which of them speak."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.cafe.state import Cafe
from app.cafe.strategy.dismissing import dismissal


@dataclass(frozen=True)
class Nudge:
    """`id`: of the check (K8). `about`: the line, or "" for the whole. `facts`: what its sentence names."""

    id: str
    about: str = ""
    facts: dict[str, str] = field(default_factory=dict)


def speaking(cafe: Cafe, nudges: Iterable[Nudge]) -> list[Nudge]:
    """Those that nobody has put aside."""
    return [nudge for nudge in nudges if dismissal(nudge.id, nudge.about) not in cafe.dismissed]
