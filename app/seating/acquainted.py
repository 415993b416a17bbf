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
    known, beside = [0] * problem.people, [0] * problem.people
    for seating in rounds:
        for members in seating:
            table = sum(1 << p for p in members)
            for p in members:
                known[p] |= table & ~(1 << p)
                beside[p] += len(members) - 1
    others = max(problem.people - 1, 0)
    return [
        Acquainted(mask.bit_count(), min(seats, others), others)
        for mask, seats in zip(known, beside, strict=True)
    ]


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
