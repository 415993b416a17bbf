"""People who stay together change tables together: several exchanges are one, done or undone as a whole."""

from __future__ import annotations

from math import exp
from random import Random

from app.seating.arrangement import Arrangement
from app.seating.clusters import clusters
from app.seating.trading import swap, swap_price

Exchange = tuple[int, int]


class Blocks:
    """Who belongs together in each round."""

    def __init__(self, now: Arrangement, chance: Random) -> None:
        self._now, self._chance = now, chance
        self._of: list[dict[int, tuple[int, ...]]] = []
        for r in range(len(now.at)):
            units = clusters(now.problem, r) if now.problem.together else []
            self._of.append({p: unit for unit in units if len(unit) > 1 for p in unit})
        self.tied = [sum(now.bits[p] for p in of) for of in self._of]

    def trade(self, round_: int, one: int, other: int, temperature: float) -> int | None:
        """Exchange two blocks of one size, or a block and as many single people; None: not worth it."""
        pairs = self._pairs(round_, one, other)
        price = 0
        for a, b in pairs:
            price += swap_price(self._now, round_, a, b)
            swap(self._now, round_, a, b)
        if pairs and (price <= 0 or self._chance.random() < exp(-price / temperature)):
            return price
        for a, b in reversed(pairs):
            swap(self._now, round_, a, b)
        return None

    def _pairs(self, round_: int, one: int, other: int) -> list[Exchange]:
        """Who changes with whom; none where it does not come out even."""
        of, at = self._of[round_], self._now.at[round_]
        mine, theirs = of.get(one, (one,)), of.get(other, (other,))
        if len(mine) < len(theirs):
            mine, theirs, one, other = theirs, mine, other, one
        if any(at[p] != at[one] for p in mine) or any(at[p] != at[other] for p in theirs):
            return [(one, other)]
        if len(theirs) == 1:
            singles = [
                p for p in self._now.movable[round_] if at[p] == at[other] and p not in of and p != other
            ]
            if len(singles) < len(mine) - 1 or other in of:
                return []
            theirs = (other, *self._chance.sample(singles, len(mine) - 1))
        if len(mine) != len(theirs) or not self._free(round_, mine, theirs):
            return []
        return list(zip(mine, theirs, strict=True))

    def _free(self, round_: int, mine: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
        """Whether all may sit where the others sit."""
        now, at = self._now, self._now.at[round_]
        here, there = at[mine[0]], at[theirs[0]]
        return all(now.may(round_, p, there) for p in mine) and all(now.may(round_, p, here) for p in theirs)
