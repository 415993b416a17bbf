"""Every pattern that the loops of a map show."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from app.strategy.causal.archetypes.fixes import burden, fixes
from app.strategy.causal.archetypes.growth import limits, underinvestment
from app.strategy.causal.archetypes.match import ArchetypeMatch, Pattern
from app.strategy.causal.archetypes.ring import rings_of
from app.strategy.causal.archetypes.rivals import commons, drifting, escalation, success
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.loops import Loop, ranked

PATTERNS: tuple[Pattern, ...] = (
    burden, fixes, underinvestment, limits, commons, success, escalation, drifting,
)  # fmt: skip
LOOKED_AT = 40
"""Loops that are looked at, the best founded and shortest first."""
OFFERED = 3
"""Matches of one pattern."""


def archetypes(drawn: CausalMap, loops: Iterable[Loop]) -> list[ArchetypeMatch]:
    """What these loops look like; each set of roles once."""
    rings = rings_of(drawn, ranked(loops)[:LOOKED_AT])
    found: list[ArchetypeMatch] = []
    for pattern in PATTERNS:
        once = {match.roles: match for match in islice(pattern(rings), 200)}
        found += islice(once.values(), OFFERED)
    return found
