"""Later rounds planned anew when people come or go: from the plan in force, so that little has to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from app.seating.arrangement import Arrangement
from app.seating.greedy import newcomers_seated
from app.seating.planner import Plan, improving, plan
from app.seating.problem import Problem, Seating


def replan(
    problem: Problem,
    was: Sequence[Seating],
    seconds: float,
    seed: int = 0,
    *,
    stop: Callable[[], bool] = lambda: False,
) -> Plan:
    """A plan for who is here now. `was`: the plan in force, of all rounds; those in `problem.played` stay."""
    return plan(problem, seconds, seed, stop=stop, start=adapted(problem, was, seed))


def replanning(problem: Problem, was: Sequence[Seating], seed: int = 0) -> Iterator[Plan | None]:
    """The same as `improving`: better and better plans, with None between them."""
    return improving(problem, seed, adapted(problem, was, seed))


def adapted(problem: Problem, was: Sequence[Seating], seed: int = 0) -> tuple[Seating, ...]:
    """The plan in force without who has gone, with who has come, closed tables cleared; not yet improved."""
    chance = Random(seed)  # noqa: S311  fair is enough here, and it must come out the same again
    now = Arrangement(problem, problem.played)
    heirs = _heirs(problem, was)
    for r in problem.planned:
        seating = was[r] if r < len(was) else ()
        kept = tuple(tuple(heirs.get(p, p) for p in members) for members in seating)
        now.add(newcomers_seated(now, r, kept, chance))
    return now.rounds()


def _heirs(problem: Problem, was: Sequence[Seating]) -> dict[int, int]:
    """Who has gone → who has come and takes all their seats, of the same groups where that can be."""
    later = [was[r] for r in problem.planned if r < len(was)]
    planned = {p for seating in later for members in seating for p in members}
    here = {p for r in problem.planned for p in problem.present(r)}
    bound = problem.settled | {p for _, p in problem.held}
    heirs, new = {}, sorted(here - planned - bound)
    for p in sorted(planned - here - bound):
        if new:
            alike = [q for q in new if all(p < len(of) and of[p] == of[q] for of in problem.groups)]
            heirs[p] = (alike or new)[0]
            new.remove(heirs[p])
    return heirs
