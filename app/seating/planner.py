"""Plans for all rounds: a first one at once, then better ones until nothing better is possible or you stop.

By algebra where tables and rounds allow it, else greedily; then annealing, ever longer. What comes out
depends on the problem, the seed and the number of steps alone; the clock only says when to stop.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from app.seating.arrangement import Arrangement
from app.seating.bounds import Bounds, bounds
from app.seating.casting import cast
from app.seating.designed import dealt, paths, seatings
from app.seating.greedy import seat_greedily
from app.seating.hosting import with_hosts
from app.seating.levelling import level
from app.seating.problem import Problem, Seating
from app.seating.score import Broken, Score, score
from app.seating.search import Search

SOFT, FIRM = 1, 8
"""What a broken rule costs while everything is still moving, and at the end."""

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
    for rounds in _found(problem, bound.repeats + bound.imbalance, chance, start):
        if rounds is not None:
            found = score(problem, rounds)
            if best is None or found.rank < best.score.rank:
                best = Plan(rounds, problem.hosts, found, bound)
                yield best
                if best.at_bound:
                    return
        yield None


def _found(
    problem: Problem, enough: int, chance: Random, start: Sequence[Seating] | None
) -> Iterator[tuple[Seating, ...] | None]:
    now = _from(problem, start) if start else None
    if now is None:
        ways = paths(problem, chance)
        if ways:
            now = _from(problem, seatings(problem, ways, dealt(problem, chance)))
            for _ in cast(now, chance, 0.5, 0.1, 100 * min(problem.people, 100)):
                yield None
    now = now or _greedy(problem, chance)
    yield now.rounds()
    size = problem.people * len(problem.planned)
    yield from _annealed(now, chance, enough, (0.2, 0.1), 10_000 + 60 * size)
    steps = 100_000 + 100 * size
    while True:
        now = _greedy(problem, chance, SOFT if problem.new_question else FIRM)
        yield from _annealed(now, chance, enough, (0.5, 0.2), steps)
        steps += steps // 2


def _annealed(
    now: Arrangement, chance: Random, enough: int, heat: tuple[float, float], steps: int
) -> Iterator[tuple[Seating, ...] | None]:
    """Anneal, with firm rules in the end."""
    search = Search(now, chance, enough)
    for _ in search.anneal(*heat, steps):
        yield None
    if now.rule < FIRM:
        search = Search(_from(now.problem, search.best), chance, enough)
        for _ in search.anneal(*heat, steps // 4):
            yield None
    yield search.best


def _from(problem: Problem, rounds: Sequence[Seating]) -> Arrangement:
    now = Arrangement(problem, rounds, FIRM)
    for r in problem.planned:
        level(now, r)
    return now


def _greedy(problem: Problem, chance: Random, rule: int = FIRM) -> Arrangement:
    now = Arrangement(problem, problem.played, rule)
    for r in problem.planned:
        now.add(seat_greedily(now, r, chance))
        level(now, r)
    return now
