"""From many dimensions to two, and from one plane to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors

    Points = NDArray[np.float64]


def flat(rows: Vectors) -> Points:
    """Two numbers a row, such that distances differ as little as can be (the two main directions).

    A direction has two signs: here each row that lies farthest out counts as positive.
    """
    if len(rows) < 2:
        return np.zeros((len(rows), 2))
    centred = rows.astype(np.float64) - rows.mean(axis=0)
    values, vectors = np.linalg.eigh(centred @ centred.T)
    main = vectors[:, ::-1][:, :2] * np.sqrt(np.maximum(values[::-1][:2], 0))
    signs = np.sign(main[np.abs(main).argmax(axis=0), [0, 1]])
    points: Points = main * np.where(signs == 0, 1, signs)
    return points


def fitted(points: Points, known: NDArray[np.intp], was: Points) -> Points:
    """All points moved, turned (or mirrored) and scaled such that the `known` ones lie near where they were.

    Schönemann 1966, "A generalized solution of the orthogonal Procrustes problem".
    """
    middle, home = points[known].mean(axis=0), was.mean(axis=0)
    here, there = points[known] - middle, was - home
    left, stretch, right = np.linalg.svd(here.T @ there)
    size = float((here**2).sum())
    scale = float(stretch.sum()) / size if size > 1e-9 else 1.0
    moved: Points = (points - middle) @ (left @ right) * (scale or 1.0) + home
    return moved
