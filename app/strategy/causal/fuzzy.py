"""Fuzzy cognitive maps, compatible with Mental Modeler: an iteration whose signs and order say something.

``weights``: rows are sources, columns targets, from -1 to 1. Kosko 1986; Gray et al. 2013; Knight, Lloyd &
Penn 2014. The size of a change depends on the rule, so it is not told to people.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.strategy.causal.causal_map import CausalMap

Rule = Literal["kosko", "modified", "rescaled"]
Squash = Literal["sigmoid", "tanh"]
Vector = NDArray[np.float64]
STEPS = 2000
"""Steps after which a map that has not come to rest never will."""
CLOSE = 1e-9


class UnsettledError(Exception):
    """The values go round in a circle, or never come to rest."""


@dataclass(frozen=True)
class Iteration:
    """How values follow from values. ``steepness`` is the sigmoid's λ."""

    rule: Rule = "kosko"
    squash: Squash = "sigmoid"
    steepness: float = 1.0

    def step(self, values: Vector, weights: Vector) -> Vector:
        """The values after one step."""
        if self.rule == "kosko":
            into = values @ weights
        elif self.rule == "modified":
            into = values + values @ weights
        else:
            into = (2 * values - 1) + (2 * values - 1) @ weights
        if self.squash == "tanh":
            return np.tanh(into)
        return 1 / (1 + np.exp(-self.steepness * into))


def weights_of(drawn: CausalMap, usual: float = 0.5) -> Vector:
    """Row: source, column: target. A link whose strength nobody said has the usual one."""
    made = np.zeros((len(drawn.variables), len(drawn.variables)))
    for link in drawn.links:
        made[drawn.place[link.source], drawn.place[link.target]] += link.polarity * (link.strength or usual)
    return made.clip(-1, 1)


def steady(weights: Vector, iteration: Iteration, clamped: Mapping[int, float] | None = None) -> Vector:
    """The values at which the map comes to rest. ``clamped``: place → a value that is held.

    Raises ``UnsettledError``.
    """
    held = dict(clamped or {})
    values = np.full(len(weights), 0.5 if iteration.squash == "sigmoid" else 0.1)
    for _ in range(STEPS):
        values[list(held)] = list(held.values())
        following = iteration.step(values, weights)
        following[list(held)] = list(held.values())
        if np.abs(following - values).max(initial=0.0) < CLOSE:
            return following
        values = following
    raise UnsettledError


def scenario(weights: Vector, iteration: Iteration, clamped: Mapping[int, float]) -> Vector:
    """What holding some variables changes: the steady state with them held, less the one without.

    Raises ``UnsettledError``.
    """
    return steady(weights, iteration, clamped) - steady(weights, iteration)


def settles(weights: Vector, steepness: float) -> bool:
    """Whether Kosko's rule with a sigmoid surely has one steady state: λ < 4/‖W‖ (sufficient, not needed)."""
    size = float(np.linalg.norm(weights, 2))
    return size == 0 or steepness < 4 / size
