"""What a plan is worth: broken rules, repeats and imbalance, counted without anything the search believes.

A pair that sat together c times counts c − 1, companions left out. Imbalance: see `fairness.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from app.seating.fairness import Fairness, kinship
from app.seating.problem import Pair, Problem, Seating
from app.seating.ranges import ranges

Rule = Literal["seat", "size", "host", "place", "apart", "together", "question"]


@dataclass(frozen=True)
class Broken:
    """A rule that a round breaks, for whom, and at which table."""

    rule: Rule
    round: int
    people: tuple[int, ...] = ()
    table: int | None = None


@dataclass(frozen=True)
class Score:
    """The three numbers of a plan; `broken` of planned rounds only, the others of all."""

    repeats: int
    imbalance: int
    broken: tuple[Broken, ...] = ()

    @property
    def rank(self) -> tuple[int, int, int]:
        """Plans compare by this: the lower the better."""
        return (len(self.broken), self.repeats + self.imbalance, self.repeats)


def score(problem: Problem, rounds: Sequence[Seating]) -> Score:
    """Score a plan, or the first rounds of one."""
    return Score(
        repeats(problem, rounds),
        sum(imbalance(problem, r, seating) for r, seating in enumerate(rounds)),
        tuple(_broken(problem, rounds)),
    )


def meetings(rounds: Sequence[Seating]) -> Counter[Pair]:
    """How often each pair (the smaller number first) sat together; for halls of some hundreds."""
    return Counter(
        pair for seating in rounds for members in seating for pair in combinations(sorted(members), 2)
    )


def repeats(problem: Problem, rounds: Sequence[Seating]) -> int:
    """Meetings beyond the first of each pair: everybody's seats beside others, less the others they met."""
    companions: dict[int, int] = {}
    for a, b in problem.together:
        companions[a] = companions.get(a, 0) | 1 << b
        companions[b] = companions.get(b, 0) | 1 << a
    met: dict[int, int] = {}
    beside = 0
    for seating in rounds:
        for members in seating:
            table = sum(1 << p for p in members)
            for p in members:
                others = table & ~(1 << p | companions.get(p, 0))
                beside += others.bit_count()
                met[p] = met.get(p, 0) | others
    return (beside - sum(others.bit_count() for others in met.values())) // 2


def imbalance(problem: Problem, round_: int, seating: Seating) -> int:
    """By how many people the tables of a round miss their fair share of each group, over all attributes."""
    if not problem.groups:
        return 0
    kin, groups = kinship(problem.people, problem.groups)
    fair = Fairness(kin, [p for members in seating for p in members], groups)
    total = 0
    for members in seating:
        total += fair.cost(len(members), Counter(g for p in members for g in kin[p]))
    return total


def _broken(problem: Problem, rounds: Sequence[Seating]) -> Iterator[Broken]:
    visited: set[Pair] = set()
    for r, seating in enumerate(rounds):
        if r in problem.planned:
            yield from _of_round(problem, r, seating)
        for t, members in enumerate(seating):
            for p in members:
                if not problem.new_question or p in problem.settled:
                    continue
                visit = (p, problem.question(t))
                if visit in visited and r in problem.planned:
                    yield Broken("question", r, (p,), t)
                visited.add(visit)


def _of_round(problem: Problem, round_: int, seating: Seating) -> Iterator[Broken]:
    seated = Counter(p for members in seating for p in members)
    here = set(problem.present(round_))
    for p in sorted(seated.keys() | here):
        if seated[p] != (p in here):
            yield Broken("seat", round_, (p,))
    hosted = problem.hosted
    for t, (members, (low, high)) in enumerate(zip(seating, ranges(problem, round_), strict=True)):
        if not low <= len(members) <= high:
            yield Broken("size", round_, (), t)
        for p in members:
            places = problem.tables_for(p, round_)
            if places is not None and t not in places:
                yield Broken("host" if p in hosted else "place", round_, (p,), t)
    yield from _pairs(problem, round_, {p: t for t, members in enumerate(seating) for p in members})


def _pairs(problem: Problem, round_: int, at: dict[int, int]) -> Iterator[Broken]:
    for pair in problem.apart:
        if pair[0] in at and at[pair[0]] == at.get(pair[1]):
            yield Broken("apart", round_, pair, at[pair[0]])
    for pair in problem.together:
        if pair[0] in at and pair[1] in at and at[pair[0]] != at[pair[1]]:
            yield Broken("together", round_, pair)
