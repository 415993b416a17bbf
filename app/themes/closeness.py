"""How well a grouping fits: each row's closeness to its own group and its distance from the next.

Rows have length 1, so the mean cosine of a row to a group is its product with the group's mean: exact, and
without a table of all pairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def silhouette(rows: Vectors, labels: Labels) -> float:
    """Mean silhouette by cosine distance, −1 to 1 (Rousseeuw 1987); 0 for a row alone in its group."""
    sizes = np.bincount(labels)
    every = np.arange(len(rows))
    distances = 1 - (rows @ group_sums(rows, labels).T) / sizes
    mine = sizes[labels]
    own = distances[every, labels] * mine / np.maximum(mine - 1, 1)
    distances[every, labels] = np.inf
    other = distances.min(axis=1)
    scores = np.where(mine > 1, (other - own) / np.maximum(np.maximum(own, other), 1e-9), 0)
    return float(scores.mean())


def closeness(rows: Vectors, labels: Labels) -> Numbers:
    """Each row's mean cosine to the others of its group; 0 for a row alone."""
    sizes = np.bincount(labels)[labels]
    with_itself = np.einsum("ij,ij->i", rows, group_sums(rows, labels)[labels])
    itself = np.einsum("ij,ij->i", rows, rows)
    return np.asarray((with_itself - itself) / np.maximum(sizes - 1, 1), dtype=np.float64)


def background(rows: Vectors) -> tuple[float, float]:
    """Mean and standard deviation of the cosine of any two rows (of at most 2,000 of them)."""
    some = rows[:: max(1, len(rows) // 2000)]
    pairs = (some @ some.T)[np.triu_indices(len(some), 1)]
    return (float(pairs.mean()), float(pairs.std())) if len(pairs) else (0.0, 0.0)
