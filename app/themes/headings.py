"""Where there are many themes: which of them belong together, under one heading."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from app.themes.vectors import unit

if TYPE_CHECKING:
    from app.themes.encoder import Vectors

MANY = 12
"""Fewer themes need no headings."""


def headings(middles: Vectors) -> list[list[int]]:
    """Groups of themes (row numbers), about as many groups as themes in each; none for few themes.

    Joined such that groups stay even (Ward 1963): a heading over all but two themes helps nobody.
    """
    count = len(middles)
    if count < MANY:
        return []
    from scipy.cluster.hierarchy import fcluster, linkage

    rows = unit(middles - middles.mean(axis=0)).astype(float)
    numbers = fcluster(linkage(rows, method="ward"), max(2, round(sqrt(count))), criterion="maxclust")
    groups: dict[int, list[int]] = {}
    for row, number in enumerate(numbers):
        groups.setdefault(int(number), []).append(row)
    return sorted(groups.values(), key=lambda group: (-len(group), group[0]))
