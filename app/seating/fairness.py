"""How mixed a table is: what each number of people of a group at it costs.

Of n people present, k are of a group; a table of s has the fair share k·s/n of them. A number below its floor
or above its ceiling costs the distance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

Costs = list[list[int]]
"""Group → number of its people at the table → cost (or: the change of cost when one more comes)."""


class Fairness:
    """The costs of one round's tables; groups of all attributes are numbered through, the last is none."""

    def __init__(self, kin: Sequence[tuple[int, ...]], present: Iterable[int], groups: int) -> None:
        here = list(present)
        self._attributes = max(map(len, kin), default=0)
        self.people = len(here)
        self.totals = [0] * (groups + 1)
        for group, count in Counter(g for p in here for g in kin[p]).items():
            self.totals[group] = count
        self.totals[groups] = 0
        self._empty: dict[int, int] = {}
        self._made: dict[int, tuple[Costs, Costs]] = {}

    def cost(self, size: int, counts: Mapping[int, int]) -> int:
        """What a table of a size costs with so many of each group; most groups are at few tables."""
        costs, empty = self._of(size)[0], self._empty[size]
        return empty + sum(costs[g][count] - costs[g][0] for g, count in counts.items())

    def costs(self, size: int) -> Costs:
        """What a table of a size costs."""
        return self._of(size)[0]

    def steps(self, size: int) -> Costs:
        """How the cost of a table of a size changes when one more of a group replaces somebody."""
        return self._of(size)[1]

    def _of(self, size: int) -> tuple[Costs, Costs]:
        if size not in self._made:
            costs = [self._cost(total, size) for total in self.totals[:-1]]
            self._empty[size] = sum(row[0] for row in costs)
            costs.append([0] * (size * self._attributes + 2))  # no group: nothing to mix
            self._made[size] = costs, [[b - a for a, b in pairwise(row)] for row in costs]
        return self._made[size]

    def _cost(self, total: int, size: int) -> list[int]:
        low, rest = divmod(total * size, max(self.people, 1))
        high = low + (rest > 0)
        return [max(0, low - count, count - high) for count in range(min(size, total) + 2)]


def kinship(people: int, groups: Sequence[Sequence[int]]) -> tuple[list[tuple[int, ...]], int]:
    """Each person's groups, numbered through all attributes, and how many groups there are in all."""
    offsets, total = [], 0
    for attribute in groups:
        offsets.append(total)
        total += max(attribute, default=-1) + 1
    kin = [
        tuple(total if of[p] < 0 else first + of[p] for first, of in zip(offsets, groups, strict=True))
        for p in range(people)
    ]
    return kin, total
