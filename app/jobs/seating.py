"""The job that looks for a better seating plan, for as long as it may compute."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from app.jobs.outcome import Report
from app.seating.planner import Plan, improving
from app.seating.problem import Problem, Seating

Held = tuple[tuple[int, int, int], ...]
TOLD_EVERY = 0.25
"""Seconds between two words about how far it is."""


@dataclass(frozen=True)
class Search:
    """A problem (what is `held`, as round, person, table), the plan in force, and how long to compute."""

    problem: Problem
    held: Held
    start: tuple[Seating, ...] | None
    seconds: float
    seed: int


@dataclass(frozen=True)
class Seated:
    """The best plan found."""

    rounds: tuple[Seating, ...]


def asked(problem: Problem, start: tuple[Seating, ...] | None, seconds: float, seed: int) -> Search:
    """What to search, in a form that also stands in JSON: its keys are texts, never pairs."""
    held = tuple((round_, person, table) for (round_, person), table in problem.held.items())
    return Search(replace(problem, held={}), held, start, seconds, seed)


def search(wish: Search, say: Report) -> Seated:
    """What runs in the job's process."""
    held = {(round_, person): table for round_, person, table in wish.held}
    problem, begun, told = replace(wish.problem, held=held), time.thread_time(), 0.0
    best: Plan | None = None
    say(0.0, "seating")
    for better in improving(problem, wish.seed, wish.start):
        best = better or best
        spent = time.thread_time() - begun
        if spent - told >= TOLD_EVERY:
            told = spent
            say(min(spent / max(wish.seconds, spent), 1.0), "seating")
        if best is not None and (best.at_bound or spent >= wish.seconds):
            break
    assert best is not None
    return Seated(best.rounds)
