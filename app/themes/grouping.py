"""How many themes, and which rows make them: many groupings are tried, the one that stands out best wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from app.themes.closeness import group_sums, silhouettes
from app.themes.tree import cuts
from app.themes.vectors import smoothed, unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.closeness import Labels
    from app.themes.encoder import Vectors

MOST_LINKED = 4_000
"""Rows of which the tree is made at most; of more, a sample decides and the rest joins the nearest."""
SURELY = 1.0
"""More themes are made only if they stand out better by so many standard errors of the difference."""
FEW = 12
"""Below so many, two ideas are a theme; above, it takes three, and a hundredth of a large room."""


@dataclass(frozen=True)
class Grouping:
    """Rows' groups (numbered from 0, by size), and for each number of groups how well they stood out."""

    labels: Labels
    curve: tuple[tuple[int, float], ...] = ()


def smallest_theme(ideas: int) -> int:
    """Ideas that a theme has at least."""
    return 2 if ideas < FEW else max(3, ideas // 100)


def group(
    rows: Vectors,
    weights: NDArray[np.intp],
    wanted: int | None = None,
    report: Callable[[float], None] = lambda share: None,
) -> Grouping:
    """Group rows of length 1 (at least one); `weights` says how many ideas each stands for.

    `wanted` themes if that many can be made, else the nearest number that can. All in one group if nothing
    stands apart.
    """
    picked = _picked(len(rows))
    sample, weighing = rows[picked], weights[picked]
    smooth = smoothed(sample)
    most = int(1.3 * np.sqrt(int(weighing.sum())))
    smallest = max(2, smallest_theme(int(weights.sum())) * len(picked) // len(rows))
    possible = cuts(smooth, weighing, smallest, max(most, wanted or 0)) if len(sample) > 1 else {}
    tried: dict[int, _Try] = {}
    for place, groups in enumerate(possible.values()):
        centres = _settled(smooth, unit(np.stack([smooth[members].sum(axis=0) for members in groups])))
        labels = _nearest(smooth, centres)
        k = int(labels.max()) + 1
        one = _Try(centres, (silhouettes(smooth, labels) + silhouettes(sample, labels)) / 2)
        if k > 1 and (k not in tried or one.score > tried[k].score):
            tried[k] = one
        report((place + 1) / len(possible))
    if not tried or wanted == 1:
        return Grouping(np.zeros(len(rows), dtype=np.intp), _curve(tried))
    centres = tried[_chosen(tried, wanted)].centres
    settled = smooth if len(picked) == len(rows) else rows
    return Grouping(_by_size(_nearest(settled, centres), weights), _curve(tried))


@dataclass(frozen=True)
class _Try:
    """A number of themes tried: their centres, and how well each row stands apart."""

    centres: Vectors
    apart: NDArray[np.float64]

    @property
    def score(self) -> float:
        return float(self.apart.mean())


def _picked(rows: int) -> Labels:
    """The rows that decide: all, or as many as can be linked, picked blindly but always the same."""
    if rows <= MOST_LINKED:
        return np.arange(rows)
    return np.sort(np.random.default_rng(0).permutation(rows)[:MOST_LINKED])


def _settled(rows: Vectors, centres: Vectors, rounds: int = 3) -> Vectors:
    """Spherical k-means: each centre moves to the mean of the rows nearest to it; empty ones go."""
    for _ in range(rounds):
        centres = unit(group_sums(rows, _nearest(rows, centres)))
    return centres


def _nearest(rows: Vectors, centres: Vectors) -> Labels:
    """The centre nearest to each row, renumbered without gaps."""
    labels = (rows @ centres.T).argmax(axis=1)
    return np.unique(labels, return_inverse=True)[1].astype(np.intp)


def _curve(tried: dict[int, _Try]) -> tuple[tuple[int, float], ...]:
    return tuple((k, round(tried[k].score, 4)) for k in sorted(tried))


def _chosen(tried: dict[int, _Try], wanted: int | None) -> int:
    if wanted is not None:
        return min(tried, key=lambda k: (abs(k - wanted), k))
    best = max(tried.values(), key=lambda one: one.score)
    return min(k for k, one in tried.items() if not _surely_better(best, one))


def _surely_better(best: _Try, other: _Try) -> bool:
    """Row by row, as the one-standard-error rule has it (Breiman et al. 1984, "CART", 3.4.3)."""
    by = best.apart - other.apart
    return bool(by.mean() > SURELY * by.std() / np.sqrt(len(by)))


def _by_size(labels: Labels, weights: NDArray[np.intp]) -> Labels:
    sizes = np.bincount(labels, weights=weights)
    place = np.empty(len(sizes), dtype=np.intp)
    place[np.lexsort((np.arange(len(sizes)), -sizes))] = np.arange(len(sizes))
    return place[labels]
