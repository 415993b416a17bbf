"""The press test: what a lasting push on one variable does to the others, over many maps of these signs.

Each draw gives every link a strength from U(0, 1) and every variable a damping from U(0, 1); stable draws
answer -A⁻¹e (Levins 1974; Dambacher et al. 2002; Melbourne-Thomas et al. 2012). A share of draws is told,
never a size. A link without a sign is drawn with either. Numbers come from a fixed seed: asked again, the
answer is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.reach import blocks, reached

Verdict = Literal["rises", "falls", "unknown"]
Matrix = NDArray[np.float64]
FEWEST = 50
"""Stable draws below which nothing is told but that a loop runs away."""
TRIES = 20
"""Draws of one group of loops for each that is wanted, at most."""
WORK = 4e9
"""The same for large groups: draws times the cube of their variables; some ten seconds."""
LOOK = 300
"""Draws after which it is judged whether enough of them will be stable."""
CHUNK = 100
"""Draws that are solved at once: 18 MB for 150 variables."""


@dataclass(frozen=True)
class Pressed:
    """``rises``: variable → share of draws in which it rises, for those that the push can reach.

    ``draws``: stable ones; ``stable``: their share of all that were drawn.
    """

    variable: str
    up: bool
    rises: Mapping[str, float] = field(default_factory=dict)
    draws: int = 0
    stable: float = 0.0

    @property
    def runaway(self) -> bool:
        """Whether hardly a draw was stable: a reinforcing loop runs away."""
        return self.draws < FEWEST


def verdict(share: float, sure: float = 0.9) -> Verdict:
    """What may be said of a share of draws; between the bounds the map cannot tell."""
    if share >= sure:
        return "rises"
    return "falls" if share <= 1 - sure else "unknown"


def press(drawn: CausalMap, variable: str, *, up: bool = True, draws: int = 1000) -> Pressed:
    """Push a variable of the map up (or down) for good."""
    random = np.random.default_rng(20100)
    members = reached(drawn, variable)
    if (taken := _stable(drawn, members, draws, random)) is None:
        return Pressed(variable, up)
    matrices, stable = taken
    push = np.zeros((len(members), 1))
    push[members.index(drawn.place[variable])] = 1.0 if up else -1.0
    chunks = [matrices[start : start + CHUNK] for start in range(0, len(matrices), CHUNK)]
    moved = np.concatenate([np.linalg.solve(-chunk, push)[:, :, 0] for chunk in chunks])
    share = (moved > 0).mean(axis=0)
    ids = [drawn.variables[place].id for place in members]
    return Pressed(variable, up, dict(zip(ids, share.tolist(), strict=True)), len(matrices), stable)


def _stable(
    drawn: CausalMap, members: list[int], draws: int, random: np.random.Generator
) -> tuple[Matrix, float] | None:
    """So many stable matrices (row: effect, column: cause), and the share of draws that were stable.

    A map is stable if each group of variables on common loops is, and those are drawn apart: the others can
    wait until one is found.
    """
    low, high = _bounds(drawn, members)
    size = len(members)
    stable, parts = 1.0, []
    for group in blocks(drawn, members):
        block = np.ix_(group, group)
        found, share = _stable_block(low[block], high[block], draws, random)
        stable *= share
        parts.append((group, found))
    least = min((len(found) for _, found in parts), default=draws)
    if least < FEWEST:
        return None
    matrices: Matrix = _drawn(low, high, least, random).reshape(least, size, size)
    for group, found in parts:
        matrices[np.ix_(range(least), group, group)] = found[:least]
    return matrices, stable


def _stable_block(low: Matrix, high: Matrix, draws: int, random: np.random.Generator) -> tuple[Matrix, float]:
    """Stable draws, as many as are wanted if there is time for them; their share of all that were drawn."""
    most = min(TRIES * draws, int(WORK / len(low) ** 3) + CHUNK)
    found: list[Matrix] = []
    kept = tried = 0
    while kept < draws and tried < most:
        some = _drawn(low, high, CHUNK, random)
        good = some[(np.linalg.eigvals(some).real < 0).all(axis=1)]
        found.append(good)
        kept, tried = kept + len(good), tried + CHUNK
        if tried >= LOOK and kept * most < FEWEST * tried:
            break  # the fewest that would do are out of reach
    return np.concatenate(found)[:draws], kept / tried


def _drawn(low: Matrix, high: Matrix, draws: int, random: np.random.Generator) -> Matrix:
    """Random strengths between the bounds; where both are 0 there is no link."""
    return low + (high - low) * random.random((draws, *low.shape))


def _bounds(drawn: CausalMap, members: list[int]) -> tuple[Matrix, Matrix]:
    """The least and the largest strength of every link; people who see both signs leave both possible."""
    at = {place: row for row, place in enumerate(members)}
    low = np.diag([-1.0] * len(members))
    high = np.zeros_like(low)
    for (source, target), links in drawn.arrows.items():
        if source in at and target in at:
            signs = [sign for link in links for sign in ([link.polarity] if link.polarity else [-1, 1])]
            low[at[target], at[source]] = min(0, *signs)
            high[at[target], at[source]] = max(0, *signs)
    return low, high
