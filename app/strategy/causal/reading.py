"""All that is read off a map at once: its loops, what they look like, its picture. Slow for a large map."""

from __future__ import annotations

from dataclasses import dataclass

from app.strategy.causal.archetypes.all import archetypes
from app.strategy.causal.archetypes.match import ArchetypeMatch
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.loops import Loops, find_loops
from app.strategy.causal.picture.picture import Picture, picture_of


@dataclass(frozen=True)
class MapOrder:
    """A map to read; loops of up to so many links, and at most so many of them."""

    drawn: CausalMap
    loop_links: int = 8
    loops: int = 500


@dataclass(frozen=True)
class MapReading:
    """What was read."""

    loops: Loops
    matches: tuple[ArchetypeMatch, ...]
    picture: Picture


@dataclass(frozen=True)
class PressOrder:
    """A push on a variable of a map, up or down."""

    drawn: CausalMap
    variable: str
    up: bool = True
    draws: int = 1000


def read_map(order: MapOrder) -> MapReading:
    """Read it."""
    loops = find_loops(order.drawn, order.loop_links, order.loops)
    matches = tuple(archetypes(order.drawn, loops.found))
    return MapReading(loops, matches, picture_of(order.drawn, loops.found))
