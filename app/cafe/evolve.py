"""A café and what happened: the café afterwards. Pure; it refuses nothing."""

from collections.abc import Iterable

from .draft import Draft
from .message import EVOLVERS, INVERTERS, Recorded
from .state import Cafe
from .undo import remember


def apply(draft: Draft, recorded: Recorded) -> None:
    """Change a draft by one event."""
    kind = type(recorded.event)
    if kind in INVERTERS:
        remember(draft, recorded)
    EVOLVERS[kind](draft, recorded.event, recorded)
    draft.done(recorded.op, recorded.key_hash, recorded.seq, recorded.at)


def evolve(cafe: Cafe, events: Iterable[Recorded]) -> Cafe:
    """The café after ``events``."""
    draft = Draft(cafe)
    for recorded in events:
        apply(draft, recorded)
    return draft.now
