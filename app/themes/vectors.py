"""Vectors made comparable: what a language has in common is taken out, letters are joined to meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors

LANGUAGE_SHRINK = 5
"""With n texts a language's own mean weighs n/(n + this) against the mean of all."""
ROOM_SHRINK = 20
"""With n texts in all, n/(n + this) of their mean is taken out: a few texts may all be about one thing."""
LETTERS = 0.4
"""Weight of the letters' vectors beside those of meaning."""


def unit(rows: Vectors) -> Vectors:
    """Rows of length 1; a row of nearly nothing becomes zeros."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 1e-6)
    return scaled


def centred(rows: Vectors, languages: Sequence[str]) -> Vectors:
    """Subtract each language's mean, shrunk towards the mean of all; then rows of length 1.

    Without this the texts of a mixed room are grouped by language, not by what they are about.
    """
    if not len(rows):
        return rows
    whole = rows.mean(axis=0) * (len(rows) / (len(rows) + ROOM_SHRINK))
    moved = rows.copy()
    for language in sorted(set(languages)):
        mine = np.array([i for i, other in enumerate(languages) if other == language])
        weight = len(mine) / (len(mine) + LANGUAGE_SHRINK) if len(mine) < len(rows) else 0.0
        moved[mine] -= weight * rows[mine].mean(axis=0) + (1 - weight) * whole
    return unit(moved)


def joined(meaning: Vectors, letters: Vectors) -> Vectors:
    """Both side by side, meaning weighing more."""
    return unit(np.hstack([meaning, np.float32(LETTERS) * letters]))


def imputed(rows: Vectors, speaks: NDArray[np.bool_], known: Vectors, near: int = 5) -> Vectors:
    """`rows` of the texts that an encoder speaks, and for each other text the mean of the nearest such ones.

    Nearest by the rows of another encoder, which are `known` of all texts.
    """
    every = np.zeros((len(known), rows.shape[1]), dtype=rows.dtype)
    every[speaks] = rows
    if speaks.all() or not len(rows):
        return every
    likeness = known[~speaks] @ known[speaks].T
    nearest = np.argsort(-likeness, axis=1, kind="stable")[:, :near]
    weights = np.maximum(np.take_along_axis(likeness, nearest, axis=1), np.float32(1e-6))
    every[~speaks] = np.einsum("ij,ijk->ik", weights, rows[nearest])
    return unit(every)


def smoothed(rows: Vectors, times: int = 2) -> Vectors:
    """Move every row half way to the mean of its nearest (20, or an eighth of all, but at least 4).

    Near ones weigh by the third power of their cosine. Texts of one theme draw together, those between
    themes choose a side.
    """
    near = min(20, max(4, len(rows) // 8), len(rows) - 1)
    for _ in range(times if near > 0 else 0):
        rows = unit(0.5 * rows + 0.5 * _of_the_nearest(rows, near))
    return rows


def _of_the_nearest(rows: Vectors, near: int, chunk: int = 1000) -> Vectors:
    means = np.empty_like(rows)
    for start in range(0, len(rows), chunk):
        part = rows[start : start + chunk]
        likeness = part @ rows.T
        likeness[np.arange(len(part)), np.arange(start, start + len(part))] = -2
        nearest = np.argpartition(-likeness, near - 1, axis=1)[:, :near]
        weights = np.maximum(np.take_along_axis(likeness, nearest, axis=1), 0) ** 3
        means[start : start + chunk] = np.einsum("ij,ijk->ik", weights, rows[nearest])
    return unit(means)
