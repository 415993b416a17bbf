"""The café as it would be: a rule may look ahead before it answers, and nothing is changed."""

from collections.abc import Iterable

from .draft import Draft
from .message import EVOLVERS, Asked, Event, Recorded
from .state import Cafe


def imagine(draft: Draft, event: Event, op: str, at: int) -> None:
    """Change a draft that will be dropped by an event that may never be recorded."""
    seq = draft.now.seq + 1
    EVOLVERS[type(event)](draft, event, Recorded(seq, at, op, None, event))
    draft.set(seq=seq)


def after(cafe: Cafe, events: Iterable[Event], asked: Asked) -> Cafe:
    """The café as it would be after ``events``."""
    draft = Draft(cafe)
    for event in events:
        imagine(draft, event, asked.op.id, asked.at)
    return draft.now
