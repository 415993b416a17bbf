"""Why an idea is where it is: the others most like it, and the theme that would be its next best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors

SHOWN = 3
"""So many of the nearest are told, at most."""
AT_ALL = 0.0
"""What is less alike than this (a cosine; 0 is by chance) is not near."""
NOBODY = -1
CHUNK = 1000


@dataclass(frozen=True)
class Compared:
    """Ideas (by their place, each once) whose rows can be compared."""

    places: Sequence[int]
    rows: Vectors


def nearest(compared: Compared) -> dict[int, tuple[int, ...]]:
    """Place → the places most like it, the nearest first."""
    rows, places = compared.rows, compared.places
    near: dict[int, tuple[int, ...]] = {}
    for start in range(0, len(rows), CHUNK):
        part = rows[start : start + CHUNK]
        likeness = part @ rows.T
        likeness[np.arange(len(part)), np.arange(start, start + len(part))] = -2
        first = np.argsort(-likeness, axis=1, kind="stable")[:, :SHOWN]
        for row, others in enumerate(first):
            alike = [int(other) for other in others if likeness[row, other] > AT_ALL]
            near[places[start + row]] = tuple(places[other] for other in alike)
    return near


def next_best(compared: Compared, theme_of: dict[int, int]) -> dict[int, int]:
    """Place → the theme it would be in were its own not there; for one on its own, the nearest theme."""
    own = np.array([theme_of.get(place, NOBODY) for place in compared.places])
    themes = sorted({int(theme) for theme in own if theme != NOBODY})
    if not themes:
        return {}
    near = compared.rows @ middles(compared, own, themes).T
    column = {theme: i for i, theme in enumerate(themes)}
    for row, theme in enumerate(own):
        if theme != NOBODY:
            near[row, column[int(theme)]] = -2
    best = near.argmax(axis=1)
    return {
        place: themes[best[row]] for row, place in enumerate(compared.places) if near[row, best[row]] > AT_ALL
    }


def middles(compared: Compared, own: NDArray[np.intp], themes: Sequence[int]) -> Vectors:
    """The mean row of each theme."""
    means: Vectors = np.stack([compared.rows[own == theme].mean(axis=0) for theme in themes])
    return means
