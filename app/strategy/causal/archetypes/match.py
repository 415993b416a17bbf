"""A pattern that a map may show, with who plays which part."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from app.strategy.causal.archetypes.ring import Rings

Archetype = Literal[
    "limits", "burden", "fixes", "commons", "success", "escalation", "drifting", "underinvestment"
]
"""Limits to growth · shifting the burden · fixes that fail · tragedy of the commons · success to the
successful · escalation · drifting goals · growth and underinvestment."""


@dataclass(frozen=True)
class ArchetypeMatch:
    """``roles``: part → variable. ``loops``: labels of the loops that make the pattern."""

    archetype: Archetype
    roles: tuple[tuple[str, str], ...]
    loops: tuple[str, ...]


Pattern = Callable[[Rings], Iterator[ArchetypeMatch]]


def matched(archetype: Archetype, loops: tuple[str, ...], **roles: str) -> ArchetypeMatch:
    """A match; roles in the order in which they are given."""
    return ArchetypeMatch(archetype, tuple(roles.items()), loops)
