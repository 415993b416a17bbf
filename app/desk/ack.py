"""What the desk answers and tells."""

from dataclasses import dataclass

from app.cafe.message import Recorded
from app.cafe.state import Cafe


@dataclass(frozen=True)
class Ack:
    """A command's events are on disk. ``seq`` is the number of the last of them.

    ``again``: this op came before, and this is what it did then (``events`` is empty).
    """

    op: str
    seq: int
    events: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True)
class Here:
    """Where a café stands: what a page, an export or a job reads. ``epoch`` changes when words are erased."""

    code: str
    epoch: str
    cafe: Cafe


@dataclass(frozen=True)
class Grown:
    """A café has grown by ``recorded``. ``fresh``: phones must take a fresh view (the epoch is new)."""

    code: str
    epoch: str
    before: Cafe
    recorded: tuple[Recorded, ...]
    after: Cafe
    fresh: bool = False
