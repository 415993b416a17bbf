"""The door to seating: from the café's state to a plan of all rounds ahead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.cafe.foreseen import ahead, in_round, same_again
from app.cafe.state import Cafe, Outlook
from app.seating.bounds import bounds
from app.seating.cafe_problem import CafeProblem, cafe_problem
from app.seating.cafe_tables import tables_for
from app.seating.planner import Plan, plan
from app.seating.problem import Seating
from app.seating.replan import replan
from app.seating.score import score

AT_ONCE = 0.01
"""Seconds of computing over a plan that a round waits for: long enough to mend what the first one lacks."""

__all__ = [
    "CafePlan",
    "at_work",
    "in_force",
    "plan_ahead",
    "rounds_before",
    "seats_for",
    "tables_for",
    "weighed",
]


@dataclass(frozen=True)
class CafePlan:
    """Who sits where in each round ahead (round → person → table), and how good that is.

    `settled`: no plan can be better.
    """

    rounds: dict[int, dict[str, int]]
    outlook: Outlook
    settled: bool


def seats_for(cafe: Cafe, round_: int) -> dict[str, int]:
    """Everybody who is here, seated for a round ahead; nothing for a round whose groups are known."""
    if not cafe.here() or same_again(cafe, round_):
        return {}
    return plan_ahead(cafe, AT_ONCE).rounds.get(round_, {})


def plan_ahead(
    cafe: Cafe, seconds: float, *, seed: int | None = None, stop: Callable[[], bool] = lambda: False
) -> CafePlan:
    """Plan the rounds ahead around those that were played, from the plan in force where there is one."""
    made = at_work(cafe)
    if made is None:
        return CafePlan({}, Outlook(), settled=True)
    problem = made.problem
    chosen = cafe.opened_at if seed is None else seed
    was = in_force(cafe, made)
    if was is not None:
        return read(made, replan(problem, was, seconds, chosen, stop=stop))
    return read(made, plan(problem, seconds, chosen, stop=stop))


def at_work(cafe: Cafe) -> CafeProblem | None:
    """The café's problem; None where nothing is left to plan, or for nobody."""
    if not cafe.seq or cafe.closed or not ahead(cafe) or not cafe.here():
        return None
    made = cafe_problem(cafe)
    return made if made.problem.planned else None


def weighed(made: CafeProblem, rounds: Sequence[Seating]) -> CafePlan:
    """What rounds that were found elsewhere are worth."""
    problem, bound = made.problem, bounds(made.problem)
    return read(made, Plan(tuple(rounds), problem.hosts, score(problem, rounds), bound))


def read(made: CafeProblem, found: Plan) -> CafePlan:
    """A plan as the café speaks of it."""
    rounds = {r + 1: made.seats(found.rounds[r]) for r in made.problem.planned}
    outlook = Outlook(
        repeats=found.repeats,
        least=found.bound.repeats,
        why=found.bound.why,
        uneven=found.imbalance,
        least_uneven=found.bound.imbalance,
    )
    return CafePlan(rounds, outlook, found.at_bound)


def in_force(cafe: Cafe, made: CafeProblem) -> tuple[Seating, ...] | None:
    """The plan in the log, rounds that were played first; None: there is none for every round ahead."""
    problem = made.problem
    rounds = [in_round(cafe.planned, number + 1) for number in problem.planned]
    return (*problem.played, *map(made.seating, rounds)) if all(rounds) else None


def rounds_before(cafe: Cafe, round_: int) -> list[dict[str, int]]:
    """Who really sat where in each round before `round_` (person → table)."""
    return [in_round(cafe.seats, number) for number in range(1, round_)]
