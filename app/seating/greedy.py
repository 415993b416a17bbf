"""A round seated one after the other: each where it costs least among a few open tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from random import Random

from app.seating.arrangement import Arrangement
from app.seating.clusters import clusters
from app.seating.problem import Seating
from app.seating.ranges import zones

LOOKED_AT = 12
"""Open tables looked at for one person: enough for a hall, and quick."""


def seat_greedily(before: Arrangement, round_: int, chance: Random) -> Seating:
    """Seat a round by what `before` knows of the other rounds; sizes are kept, other rules if they can be."""
    return _Filling(before, round_, chance).filled(set(before.problem.present(round_)))


def newcomers_seated(before: Arrangement, round_: int, was: Seating, chance: Random) -> Seating:
    """A round as it was planned, for who is there now: who may keeps their seat, the others get one."""
    filling = _Filling(before, round_, chance)
    problem = before.problem
    here = set(problem.present(round_))
    for table, members in enumerate(was[: problem.tables]):
        for person in members:
            places = problem.tables_for(person, round_) if person < problem.people else ()
            if person in here and (places is None or table in places) and filling.holds(table):
                filling.seat((person,), table)
                here.discard(person)
    return filling.filled(here)


class _Filling:
    def __init__(self, before: Arrangement, round_: int, chance: Random) -> None:
        problem = before.problem
        self.before, self.round, self.chance = before, round_, chance
        self.members: list[list[int]] = [[] for _ in range(problem.tables)]
        self.masks = list(before.crowds)
        self.fair = before.fairness(round_)
        self.counts: list[Counter[int]] = [Counter() for _ in range(problem.tables)]
        self.zone, self.spare = [0] * problem.tables, []
        self.ranges = before.ranges_of(round_)
        for number, (tables, people) in enumerate(zones(problem, round_)):
            for t in tables:
                self.zone[t] = number
            self.spare.append(len(people) - sum(self.ranges[t][0] for t in tables))

    def holds(self, table: int) -> bool:
        """Whether one more may come, at most."""
        return len(self.members[table]) < self.ranges[table][1]

    def filled(self, missing: Set[int]) -> Seating:
        """Seat those who are missing, companions together."""
        problem = self.before.problem
        units = [
            left for unit in clusters(problem, self.round) if (left := tuple(p for p in unit if p in missing))
        ]
        self.chance.shuffle(units)
        choices = {unit: self._choices(unit) for unit in units}
        units.sort(key=lambda unit: (len(choices[unit] or range(problem.tables)), -len(unit)))
        for unit in units:
            self.seat(unit, self._cheapest(unit, choices[unit]))
        return tuple(tuple(sorted(members)) for members in self.members)

    def _choices(self, unit: tuple[int, ...]) -> tuple[int, ...] | None:
        """The tables at which all of a unit may sit; None: any."""
        allowed = None
        for person in unit:
            tables = self.before.problem.tables_for(person, self.round)
            if tables is not None:
                allowed = set(tables) if allowed is None else (allowed & set(tables)) or set(tables)
        return None if allowed is None else tuple(sorted(allowed))

    def _room(self, table: int) -> int:
        """How many more may come to a table."""
        low, high = self.ranges[table]
        return min(high, low + self.spare[self.zone[table]]) - len(self.members[table])

    def _cheapest(self, unit: tuple[int, ...], choices: tuple[int, ...] | None) -> int:
        """The best of a few tables that have room; else the one with the most."""
        tables = choices or range(len(self.members))
        if len(tables) == 1:
            return tables[0]
        looked = self.chance.sample(tables, LOOKED_AT) if len(tables) > 2 * LOOKED_AT else tables
        open_ = [t for t in looked if self._room(t) >= len(unit)]
        open_ = open_ or [t for t in tables if self._room(t) >= len(unit)]
        if not open_:
            return max(tables, key=self._room)
        if len(open_) > LOOKED_AT:
            open_ = self.chance.sample(open_, LOOKED_AT)
        return min(open_, key=lambda t: (self._price(unit, t), len(self.members[t])))

    def _price(self, unit: tuple[int, ...], table: int) -> int:
        before, mask, counts = self.before, self.masks[table], self.counts[table]
        costs = self.fair.costs(self.ranges[table][1])
        price = 0
        for p in unit:
            price += (before.met[p] & mask).bit_count() + before.rule * (before.apart[p] & mask).bit_count()
            for g in before.kin[p]:
                price += 1 if costs[g][min(counts[g] + 1, len(costs[g]) - 1)] and counts[g] else 0
        return price

    def seat(self, unit: tuple[int, ...], table: int) -> None:
        """Seat somebody, and those who come with them."""
        low = self.ranges[table][0]
        for p in unit:
            if len(self.members[table]) >= low:
                self.spare[self.zone[table]] -= 1
            self.members[table].append(p)
            self.masks[table] |= self.before.bits[p]
            for g in self.before.kin[p]:
                self.counts[table][g] += 1
