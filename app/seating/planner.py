"""Plans for all rounds: a first one at once, then better ones until nothing better is possible or you stop.

By algebra where tables and rounds allow it, else greedily; then annealing, ever longer. What comes out
depends on the problem, the seed and the number of steps alone; the clock only says when to stop.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from app.seating.bounds import Bounds, bounds
from app.seating.finding import found_rounds
from app.seating.hosting import with_hosts
from app.seating.problem import Problem, Seating
from app.seating.score import Broken, Score, score

PATIENCE = 3
"""How many seconds by the wall's clock one of computing may take."""


@dataclass(frozen=True)
class Plan:
    """Who sits where in all rounds, what it is worth, and what no plan can avoid."""

    rounds: tuple[Seating, ...]
    hosts: tuple[int | None, ...]
    score: Score
    bound: Bounds

    @property
    def repeats(self) -> int:
        """Meetings beyond the first of each pair."""
        return self.score.repeats

    @property
    def imbalance(self) -> int:
        """By how many people the tables miss their fair shares."""
        return self.score.imbalance

    @property
    def broken(self) -> tuple[Broken, ...]:
        """Rules that could not be kept."""
        return self.score.broken

    @property
    def at_bound(self) -> bool:
        """Whether no plan can be better."""
        enough = self.bound.repeats + self.bound.imbalance
        return not self.broken and self.repeats + self.imbalance <= enough

    def seats(self, round_: int) -> dict[int, int]:
        """Person → table."""
        return {p: t for t, members in enumerate(self.rounds[round_]) for p in members}


def plan(
    problem: Problem,
    seconds: float,
    seed: int = 0,
    *,
    stop: Callable[[], bool] = lambda: False,
    start: Sequence[Seating] | None = None,
) -> Plan:
    """The best plan found within `seconds` of computing, at least a first one.

    Where others use the machine too it may take longer, but at most `PATIENCE` times.

    `start`: a plan to begin from (all rounds). `stop` is asked every few milliseconds.
    """
    end, late = time.thread_time() + seconds, time.perf_counter() + PATIENCE * seconds
    best = None
    for better in improving(problem, seed, start):
        best = better or best
        over = time.thread_time() >= end or time.perf_counter() >= late
        if best and (best.at_bound or over or stop()):
            break
    assert best
    return best


def first_plan(problem: Problem, seed: int = 0) -> Plan:
    """A plan to look at, within milliseconds."""
    return next(better for better in improving(problem, seed) if better)


def improving(
    problem: Problem, seed: int = 0, start: Sequence[Seating] | None = None
) -> Iterator[Plan | None]:
    """Plans, each better than the one before; between them None every few milliseconds, so that you may stop.

    Ends where no better plan is possible.
    """
    chance = Random(seed)  # noqa: S311  fair is enough here, and it must come out the same again
    problem = with_hosts(problem, chance)
    bound = bounds(problem)
    best: Plan | None = None
    for rounds in found_rounds(problem, bound.repeats + bound.imbalance, chance, start):
        if rounds is not None:
            found = score(problem, rounds)
            if best is None or found.rank < best.score.rank:
                best = Plan(rounds, problem.hosts, found, bound)
                yield best
                if best.at_bound:
                    return
        yield None
