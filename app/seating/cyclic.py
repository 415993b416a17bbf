"""Cyclic designs: a few base rounds that turn, so that nobody meets twice even where nearly all must meet.

People are k classes of m who turn by one from round to round, and at most one a table who stay where they
are; a base round turned m times gives m rounds. Two people meet in as many of these as pairs of the base
round turn into theirs: so of each orbit of pairs at most one may sit together (Kirkman's schoolgirls:
Ray-Chaudhuri & Wilson 1971; method of differences: Bose 1939). Base rounds are found by annealing on orbits,
which are few.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import comb, exp
from random import Random

from app.seating.sizes import even_sizes

PEOPLE_AT_MOST = 120
SLICE = 1_000


@dataclass(frozen=True)
class Turning:
    """`turn` people in each class, of whom there are `classes`; `still` who stay; so many base rounds."""

    people: int
    turn: int
    bases: int

    @property
    def classes(self) -> int:
        """How many classes turn."""
        return self.people // self.turn

    @property
    def still(self) -> int:
        """How many people stay where they are."""
        return self.people % self.turn

    def turned(self, person: int, by: int) -> int:
        """Who sits in somebody's seat so many rounds later."""
        if person >= self.people - self.still:
            return person
        first = person // self.turn * self.turn
        return first + (person - first + by) % self.turn


def turnings(people: int, tables: int, rounds: int, bases: int = 2) -> list[Turning]:
    """The ways to turn that have enough orbits for all pairs at the tables, the best first."""
    pairs = sum(comb(size, 2) for size in even_sizes(people, tables))
    found = []
    if people > PEOPLE_AT_MOST or not pairs:
        return []
    for base in range(1, bases + 1):
        for turn in range(max(3, -(-rounds // base)), people + 1):
            one = Turning(people, turn, base)
            if one.still <= tables and _orbits(one) >= base * pairs:
                found.append(one)
    return found


def _orbits(one: Turning) -> int:
    """Orbits of pairs that turn all the way round: within a class, between two, with somebody who stays."""
    k = one.classes
    return k * ((one.turn - 1) // 2) + comb(k, 2) * one.turn + k * one.still


class Starter:
    """Base rounds while they are looked for: a table is a list of people."""

    def __init__(self, one: Turning, tables: int, chance: Random) -> None:
        self.turning, self.chance = one, chance
        self.orbit, self.short = _pairs(one)
        self.count = [0] * len(self.short)
        self.moving = one.people - one.still
        self.tables = [self._dealt(tables) for _ in range(one.bases)]
        self.at = [{p: t for t, members in enumerate(base) for p in members} for base in self.tables]
        self.cost = 0
        for base in self.tables:
            for members in base:
                for i, p in enumerate(members):
                    self.cost += self._meet(p, members[:i])

    def _dealt(self, tables: int) -> list[list[int]]:
        people = list(range(self.moving))
        self.chance.shuffle(people)
        still = list(range(self.moving, self.turning.people))
        base = []
        for t, size in enumerate(even_sizes(self.turning.people, tables)):
            members = still[t : t + 1]
            members += [people.pop() for _ in range(size - len(members))]
            base.append(members)
        return base

    def _meet(self, person: int, others: list[int]) -> int:
        """`person` sits down with others; by how much the cost rises."""
        orbit, count, short, price = self.orbit[person], self.count, self.short, 0
        for other in others:
            o = orbit[other]
            price += 2 if count[o] else short[o]
            count[o] += 1
        return price

    def _part(self, person: int, others: list[int]) -> int:
        """`person` gets up from others (they are not among them); by how much the cost falls."""
        orbit, count, short, price = self.orbit[person], self.count, self.short, 0
        for other in others:
            o = orbit[other]
            count[o] -= 1
            price += 2 if count[o] else short[o]
        return price

    def anneal(self, hot: float, cold: float, steps: int) -> Iterator[None]:
        """Search; ends where every orbit is used once at most (`cost` is 0), or after the steps."""
        slices = max(1, steps // SLICE)
        for i in range(slices):
            temperature = 2 * hot * (cold / hot) ** (i / slices)
            for _ in range(SLICE):
                self._try(temperature)
                if not self.cost:
                    return
            yield

    def _try(self, temperature: float) -> None:
        random, base = self.chance.random, 0
        if len(self.tables) > 1:
            base = int(random() * len(self.tables))
        at = self.at[base]
        p, q = int(random() * self.moving), int(random() * self.moving)
        here, there = at[p], at[q]
        if here == there:
            return
        left, right = self.tables[base][here], self.tables[base][there]
        left.remove(p)
        right.remove(q)
        price = self._meet(q, left) + self._meet(p, right) - self._part(p, left) - self._part(q, right)
        if price <= 0 or random() < exp(-price / temperature):
            left.append(q)
            right.append(p)
            at[p], at[q] = there, here
            self.cost += price
            return
        self._meet(p, left)
        self._meet(q, right)
        self._part(q, left)
        self._part(p, right)
        left.append(p)
        right.append(q)

    def paths(self, rounds: int) -> list[tuple[int, ...]]:
        """Everybody's table in each round: the base rounds, turned."""
        one, ways = self.turning, [[0] * rounds for _ in range(self.turning.people)]
        for r in range(rounds):
            base, by = r % one.bases, r // one.bases
            for p, table in self.at[base].items():
                ways[one.turned(p, by)][r] = table
        return [tuple(way) for way in ways]


def _pairs(one: Turning) -> tuple[list[list[int]], list[int]]:
    """The orbit of each pair, and what the first pair of each orbit costs: 1 where it is half as long."""
    known: dict[tuple[int, ...], int] = {}
    n = one.people
    orbit = [[0] * n for _ in range(n)]
    for p in range(n):
        for q in range(p):
            orbit[p][q] = orbit[q][p] = known.setdefault(_orbit(one, q, p), len(known))
    half = [key[0] == key[1] and key[2] * 2 == one.turn for key in known]
    return orbit, [2 if key[0] < 0 else int(short) for key, short in zip(known, half, strict=True)]


def _orbit(one: Turning, p: int, q: int) -> tuple[int, ...]:
    """What a pair keeps when it turns: its classes, and how far apart they are."""
    moving = one.people - one.still
    if p >= moving:
        return (-1, p, q)
    (a, x), b = divmod(p, one.turn), q // one.turn
    if q >= moving:
        return (a, one.people + q, 0)
    gap = (q - x) % one.turn
    return (a, b, min(gap, one.turn - gap) if a == b else gap)
