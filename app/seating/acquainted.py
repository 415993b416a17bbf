"""Whom everybody has met, and what moving somebody would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.seating.problem import Problem, Seating
from app.seating.score import Broken, score


@dataclass(frozen=True)
class Acquainted:
    """`met` different people of `others`, who take part with them; at most `possible`."""

    met: int
    possible: int
    others: int


def met(problem: Problem, rounds: Sequence[Seating]) -> list[Acquainted]:
    """For each person: whom they have met in the rounds that there have been."""
    everybody = problem.people
    known: list[set[int]] = [set() for _ in range(everybody)]
    beside = [0] * everybody
    for seating in rounds:
        for members in seating:
            for p in members:
                known[p].update(members)
                beside[p] += len(members) - 1
    others = max(everybody - 1, 0)
    return [Acquainted(len(known[p] - {p}), min(beside[p], others), others) for p in range(everybody)]


@dataclass(frozen=True)
class Change:
    """By how much a plan would get worse (or better: below 0), and the rules that would be broken then."""

    repeats: int
    imbalance: int
    broken: tuple[Broken, ...]


def cost_of_move(problem: Problem, rounds: Sequence[Seating], round_: int, person: int, table: int) -> Change:
    """What it would change to seat somebody at another table in one round, before letting go."""
    moved = tuple(
        tuple(sorted({*(p for p in members if p != person), *([person] if t == table else [])}))
        for t, members in enumerate(rounds[round_])
    )
    after = [moved if r == round_ else seating for r, seating in enumerate(rounds)]
    was, new = score(problem, rounds), score(problem, after)
    broken = tuple(one for one in new.broken if one not in was.broken)
    return Change(new.repeats - was.repeats, new.imbalance - was.imbalance, broken)
