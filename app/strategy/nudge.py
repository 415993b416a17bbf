"""A nudge: a check that explains itself, can be put aside with a reason, and stops nobody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.cafe.state import Cafe
from app.cafe.strategy.dismissing import dismissal


@dataclass(frozen=True)
class Nudge:
    """``id``: the check's ("B4"). ``about``: what it is about (a line, a spot, an indicator; "": the whole).

    ``say`` and ``better`` (an example) are messages to be said in the reader's language with ``values``.
    """

    id: str
    about: str
    say: str
    better: str = ""
    values: Mapping[str, str | int] = field(default_factory=dict)


def standing(cafe: Cafe, nudges: Iterable[Nudge]) -> list[Nudge]:
    """Those that nobody put aside."""
    return [nudge for nudge in nudges if dismissal(nudge.id, nudge.about) not in cafe.dismissed]
