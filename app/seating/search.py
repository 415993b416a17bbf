"""Simulated annealing: people who pay for where they sit exchange seats, dearer exchanges ever more rarely.

Kirkpatrick, Gelatt & Vecchi 1983. Only who meets somebody again, or sits at a table that is not mixed, looks
for another seat (the others now and then), so that a hall that is nearly right costs little to mend.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from random import Random

from app.seating.arrangement import Arrangement
from app.seating.blocks import Blocks
from app.seating.cost import cost
from app.seating.trading import move, move_price, swap, swap_price

SLICE = 1_000
"""Steps between two looks at the clock: some milliseconds."""
CONTENT = 0.02
"""How often somebody who pays nothing is asked all the same."""


class Search:
    """Searches from one arrangement; `least` is the lowest cost so far, `best` its seats."""

    def __init__(self, now: Arrangement, chance: Random, enough: int = 0) -> None:
        self.now, self.chance, self.enough = now, chance, enough
        self.blocks = Blocks(now, chance)
        self.rounds = [r for r in now.problem.planned if len(now.movable[r]) > 1]
        self.cost = self.least = cost(now)
        self.best = now.rounds()
        self._saved = True

    @property
    def done(self) -> bool:
        """Nothing better is possible, or nobody can move."""
        return self.least <= self.enough or not self.rounds

    def anneal(self, hot: float, cold: float, steps: int) -> Iterator[None]:
        """Search with a falling temperature; stops now and then so that the caller may look at the clock."""
        slices = max(1, steps // SLICE)
        for i in range(slices):
            if self.done:
                break
            self._slice(hot * (cold / hot) ** (i / slices))
            yield
        self.keep()

    def _leave_best(self) -> None:
        """Called before the cost rises: what was the best is noted while it is there."""
        if not self._saved and self.cost == self.least:
            self.keep()

    def keep(self) -> None:
        """Note the seats of the best arrangement, if it is the present one."""
        if not self._saved:
            self.best, self._saved = self.now.rounds(), True

    def _slice(self, temperature: float) -> None:
        random = self.chance.random
        looking = self._looking()
        everybody = [(r, p) for r, people in looking.items() for p in people]
        for _ in range(SLICE if everybody else 0):
            round_, one = everybody[int(random() * len(everybody))]
            price = self._try(round_, one, looking[round_], temperature)
            if price:
                self.cost += price
                if self.cost < self.least:
                    self.least, self._saved = self.cost, False
                    if self.done:
                        return

    def _looking(self) -> dict[int, list[int]]:
        """Round → who looks for another seat now: those who pay for theirs, and a few others."""
        now, random = self.now, self.chance.random
        found: dict[int, list[int]] = {}
        for r in self.rounds:
            at, masks, unfair = now.at[r], now.masks[r], now.unfair[r]
            found[r] = [
                p
                for p in now.movable[r]
                if unfair[at[p]] or (now.again[p] | now.apart[p]) & masks[at[p]] or random() < CONTENT
            ]
        return found

    def _try(self, round_: int, one: int, looking: list[int], temperature: float) -> int | None:
        """Somebody tries an empty chair, or to change with another who looks, or with anybody."""
        now, random = self.now, self.chance.random
        movable, at = now.movable[round_], now.at[round_]
        pick = int(random() * (len(movable) + now.chairs[round_]))
        if pick >= len(movable):
            return self._take_chair(round_, one, temperature)
        other = movable[pick] if pick & 1 else looking[int(random() * len(looking))]
        if at[other] == at[one]:
            return None
        if self.blocks.tied[round_] & (now.bits[one] | now.bits[other]):
            self._leave_best()
            return self.blocks.trade(round_, one, other, temperature)
        return self._exchange(round_, one, other, temperature)

    def _exchange(self, round_: int, one: int, other: int, temperature: float) -> int | None:
        """Two people change places if it is cheap enough; what it cost, or None."""
        now, at = self.now, self.now.at[round_]
        price = swap_price(now, round_, one, other)
        if price > 0:
            if self.chance.random() >= exp(-price / temperature):
                return None
            self._leave_best()
        if now.places[round_] and not (now.may(round_, one, at[other]) and now.may(round_, other, at[one])):
            return None
        swap(now, round_, one, other)
        return price

    def _take_chair(self, round_: int, person: int, temperature: float) -> int | None:
        """Somebody takes an empty chair at another table if it is cheap enough."""
        now = self.now
        sizes, ranges, here = now.sizes[round_], now.ranges[round_], now.at[round_][person]
        table = int(self.chance.random() * len(sizes))
        full = sizes[table] >= ranges[table][1] or sizes[here] <= ranges[here][0]
        if table == here or full or self.blocks.tied[round_] & now.bits[person]:
            return None
        price = move_price(now, round_, person, table)
        if price > 0:
            if self.chance.random() >= exp(-price / temperature):
                return None
            self._leave_best()
        if not now.may(round_, person, table):
            return None
        move(now, round_, person, table)
        return price
