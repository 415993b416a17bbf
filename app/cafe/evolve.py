"""A café and what happened: the café afterwards. Pure; it refuses nothing."""

from collections.abc import Iterable

from .draft import Draft
from .message import EVOLVERS, Recorded
from .state import Cafe, Done
from .undo import remember


def apply(draft: Draft, recorded: Recorded) -> None:
    """Change a draft by one event."""
    before = draft.now
    remember(draft, recorded, before)
    EVOLVERS[type(recorded.event)](draft, recorded.event, recorded)
    draft.put("ops", recorded.op, Done(recorded.seq, recorded.key_hash))
    draft.set(seq=recorded.seq, at=recorded.at)


def evolve(cafe: Cafe, events: Iterable[Recorded]) -> Cafe:
    """The café after ``events``."""
    draft = Draft(cafe)
    for recorded in events:
        apply(draft, recorded)
    return draft.now
