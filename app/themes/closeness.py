"""How well a grouping fits: each row's closeness to its own group and its distance from the next.

Rows have length 1, so the mean cosine of a row to a group is its product with the group's mean: exact, and
without a table of all pairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors

    Labels = NDArray[np.intp]
    """For each row the number of its group, from 0 without gaps."""
    Numbers = NDArray[np.float64]


def group_sums(rows: Vectors, labels: Labels) -> Vectors:
    """The sum of each group's rows."""
    sums = np.zeros((int(labels.max()) + 1, rows.shape[1]), dtype=rows.dtype)
    np.add.at(sums, labels, rows)
    return sums


def silhouettes(rows: Vectors, labels: Labels) -> Numbers:
    """Each row's silhouette by cosine distance, −1 to 1 (Rousseeuw 1987); 0 for a row alone in its group."""
    sizes = np.bincount(labels)
    every = np.arange(len(rows))
    distances = 1 - (rows @ group_sums(rows, labels).T) / sizes
    mine = sizes[labels]
    own = distances[every, labels] * mine / np.maximum(mine - 1, 1)
    distances[every, labels] = np.inf
    other = distances.min(axis=1)
    scores = np.where(mine > 1, (other - own) / np.maximum(np.maximum(own, other), 1e-9), 0)
    return np.asarray(scores, dtype=np.float64)


def closeness(rows: Vectors, labels: Labels, core: NDArray[np.bool_] | None = None) -> Numbers:
    """Each row's mean cosine to the others of its group, or to those of them in the `core`; 0 without any."""
    counted = np.ones(len(rows), dtype=bool) if core is None else core
    sums = group_sums(rows * counted[:, None], labels)
    itself = np.einsum("ij,ij->i", rows, rows) * counted
    others = np.bincount(labels, weights=counted)[labels] - counted
    return np.asarray(
        (np.einsum("ij,ij->i", rows, sums[labels]) - itself) / np.maximum(others, 1), dtype=np.float64
    )


def background(rows: Vectors, labels: Labels) -> tuple[float, float]:
    """Mean and standard deviation of the cosine of two rows from different groups; (0, 0) without any."""
    some, mine = _some(rows), _some(labels)
    apart = np.triu(mine[:, None] != mine[None, :], 1)
    pairs = (some @ some.T)[apart]
    return (float(pairs.mean()), float(pairs.std())) if len(pairs) else (0.0, 0.0)


def usual(rows: Vectors) -> tuple[float, float]:
    """The cosine of two rows that have nothing to do with each other, and its deviation; no groups are known.

    Median and lower half of all pairs: those that belong together are in the upper one. (0, 0) for one row.
    """
    some = _some(rows)
    pairs = (some @ some.T)[np.triu_indices(len(some), 1)]
    if not len(pairs):
        return 0.0, 0.0
    low, middle = np.quantile(pairs, [0.16, 0.5])
    return float(middle), float(middle - low)


def _some(rows: NDArray[Any]) -> NDArray[Any]:
    """At most 2,000 rows, evenly picked: pairs of all would be too many."""
    return rows[:: -(-len(rows) // 2000)] if len(rows) else rows
