"""How much the desk takes at once."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bounds:
    """Settings of the desk; its house's owner may change each."""

    batch: int = 500
    """Most commands in one transaction."""
    waiting: int = 5000
    """Most commands that wait at one café; the next is told that it is busy."""
    cafes: int = 5000
    """Most cafés there may be."""
    snapshot_events: int = 20_000
    """Events after which a café's state is kept beside its log."""
    idle_minutes: float = 30
    """After which a café nobody asked for leaves memory."""
