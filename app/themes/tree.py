"""Average linkage: the tree that joins what is alike, and its cuts into each number of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors


def cuts(rows: Vectors, weights: NDArray[np.intp], smallest: int, most: int) -> dict[int, list[list[int]]]:
    """For each number of groups from 2 to `most` that a cut gives: the groups (row numbers).

    Only groups of at least `smallest` (summed `weights`) count; rows outside them are in no group here.
    """
    tree = _linked(rows)
    n = len(rows)
    sizes = np.concatenate([weights, np.zeros(n - 1, dtype=weights.dtype)])
    for i, (one, other) in enumerate(tree):
        sizes[n + i] = sizes[one] + sizes[other]
    large = sizes >= smallest
    found: dict[int, list[int]] = {}
    groups, count = {2 * n - 2}, int(large[2 * n - 2])
    for i in range(n - 2, -1, -1):
        one, other = tree[i]
        groups.remove(n + i)
        groups |= {one, other}
        count += int(large[one]) + int(large[other]) - int(large[n + i])
        if 2 <= count <= most and count not in found:
            found[count] = sorted(group for group in groups if large[group])
    return {k: [_leaves(tree, n, group) for group in groups] for k, groups in sorted(found.items())}


def _linked(rows: Vectors) -> list[tuple[int, int]]:
    """Which two nodes each step joins; node n + i is made by step i."""
    from scipy.cluster.hierarchy import linkage
    from scipy.spatial.distance import squareform

    distances = np.maximum(1 - rows @ rows.T, 0).astype(np.float64)
    np.fill_diagonal(distances, 0)
    tree: Any = linkage(squareform(distances, checks=False), method="average")
    return [(int(step[0]), int(step[1])) for step in tree]


def _leaves(tree: list[tuple[int, int]], n: int, node: int) -> list[int]:
    rows, open_ = [], [node]
    while open_:
        at = open_.pop()
        if at < n:
            rows.append(at)
        else:
            open_.extend(tree[at - n])
    return sorted(rows)
