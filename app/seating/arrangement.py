"""A plan while it is being made: everybody's table in every round, as bit masks, and what each change costs.

Bit i of a mask is person i. Where everybody is to come to a new question, each question is a crowd of
`rule` people more who never leave its tables: to meet them again costs as much as a broken rule, and
nothing else need know of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.seating.fairness import Fairness, kinship
from app.seating.problem import Problem, Seating
from app.seating.ranges import ranges

RULE = 8
"""What a broken rule costs while searching, in repeats."""


class Arrangement:
    """Seats of all rounds, changed in place.

    `met`, `again`: whom each person sits with in at least one, at least two rounds (but not those who are to
    be together) · `masks`, `sizes`, `counts`, `unfair`: round → table → who, how many, how many of each
    group, and what it costs that they are not as mixed as can be.
    """

    def __init__(self, problem: Problem, rounds: Sequence[Seating] = (), rule: int = RULE) -> None:
        self.problem, self.rule = problem, rule
        n = problem.people
        self.bits = [1 << p for p in range(n)]
        self.everybody = (1 << n) - 1
        self.apart = _pairs(problem.apart, n)
        self.together = _pairs(problem.together, n)
        self.keep = self._kept()
        self.kin, self.groups = kinship(n, problem.groups)
        self.crowds = self._crowds()
        self.movable: list[list[int]] = []
        self.chairs: list[int] = []
        self.places: list[dict[int, tuple[int, ...]]] = []
        self.at: list[list[int]] = []
        self.masks: list[list[int]] = []
        self.sizes: list[list[int]] = []
        self.ranges: list[list[tuple[int, int]]] = []
        self.fair: list[Fairness] = []
        self.counts: list[list[dict[int, int]]] = []
        self.unfair: list[list[int]] = []
        self.met, self.again = [0] * n, [0] * n
        for seating in rounds:
            self.add(seating)

    def _kept(self) -> list[int]:
        """Who counts when they are met again: not oneself, not one's companions; questions for travellers."""
        problem = self.problem
        n, questions = problem.people, max(problem.topics, default=problem.tables - 1) + 1
        all_bits = (1 << (n + self.rule * questions)) - 1
        settled = problem.settled if problem.new_question else frozenset(range(n))
        return [
            (self.everybody if p in settled else all_bits) & ~(self.bits[p] | self.together[p])
            for p in range(n)
        ]

    def _crowds(self) -> list[int]:
        problem = self.problem
        if not problem.new_question:
            return [0] * problem.tables
        crowd = (1 << self.rule) - 1
        return [crowd << (problem.people + self.rule * problem.question(t)) for t in range(problem.tables)]

    def ranges_of(self, round_: int) -> list[tuple[int, int]]:
        """The least and most people at each table in a round."""
        return ranges(self.problem, round_)

    def fairness(self, round_: int) -> Fairness:
        """What tables of a round cost where they are not as mixed as can be."""
        return Fairness(self.kin, self.problem.present(round_), self.groups)

    def add(self, seating: Seating) -> None:
        """The next round is seated so."""
        problem, round_ = self.problem, len(self.at)
        at = [-1] * problem.people
        masks = [*self.crowds, *[0] * (len(seating) - problem.tables)]
        for t, members in enumerate(seating):
            for p in members:
                at[p] = t
                masks[t] |= self.bits[p]
        self.at.append(at)
        self.masks.append(masks)
        self.sizes.append([len(members) for members in seating])
        self.ranges.append(self.ranges_of(round_))
        self._free(round_)
        self.fair.append(self.fairness(round_))
        self.counts.append([dict(Counter(g for p in members for g in self.kin[p])) for members in seating])
        self.unfair.append([self.unfairness(round_, t) for t in range(len(seating))])
        for p in range(problem.people):
            self.remember(p)

    def _free(self, round_: int) -> None:
        """Who may change seats in a round, where to, and how many chairs stay empty."""
        problem = self.problem
        places = {p: tables for p in problem.present(round_) if (tables := problem.tables_for(p, round_))}
        planned = round_ in problem.planned
        self.places.append(places)
        self.movable.append(
            [p for p in problem.present(round_) if p not in places or len(places[p]) > 1] if planned else []
        )
        self.chairs.append(
            max(sum(high for _, high in self.ranges[round_]) - len(problem.present(round_)), 0)
        )

    def may(self, round_: int, person: int, table: int) -> bool:
        """Whether somebody's place may be at a table."""
        places = self.places[round_]
        return not places or person not in places or table in places[person]

    def unfairness(self, round_: int, table: int) -> int:
        """What it costs that a table is not mixed, counted afresh."""
        if not self.groups:
            return 0
        return self.fair[round_].cost(self.sizes[round_][table], self.counts[round_][table])

    def remember(self, person: int) -> None:
        """Read from all rounds whom somebody sits with."""
        once = twice = 0
        for at, masks in zip(self.at, self.masks, strict=True):
            table = at[person]
            if table >= 0:
                mask = masks[table]
                twice |= once & mask
                once |= mask
        keep = self.keep[person]
        self.met[person], self.again[person] = once & keep, twice & keep

    def seating(self, round_: int) -> Seating:
        """Who sits where in a round."""
        tables: list[list[int]] = [[] for _ in self.sizes[round_]]
        for p, t in enumerate(self.at[round_]):
            if t >= 0:
                tables[t].append(p)
        return tuple(tuple(members) for members in tables)

    def rounds(self) -> tuple[Seating, ...]:
        """The whole plan."""
        return tuple(self.seating(r) for r in range(len(self.at)))


def _pairs(pairs: Sequence[tuple[int, int]], people: int) -> list[int]:
    masks = [0] * people
    for a, b in pairs:
        masks[a] |= 1 << b
        masks[b] |= 1 << a
    return masks
