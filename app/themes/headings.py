"""Where there are many themes: which of them belong together, under one heading."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from app.themes.tree import cut
from app.themes.vectors import unit

if TYPE_CHECKING:
    from app.themes.encoder import Vectors

MANY = 12
"""Fewer themes need no headings."""


def headings(middles: Vectors) -> list[list[int]]:
    """Groups of themes (row numbers), about as many groups as themes in each; none for few themes."""
    count = len(middles)
    if count < MANY:
        return []
    groups = cut(unit(middles - middles.mean(axis=0)), max(2, round(sqrt(count))))
    return sorted(groups, key=lambda group: (-len(group), group[0]))
