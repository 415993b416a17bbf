"""The door to seating: from the café's state to a plan of all rounds ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.cafe.foreseen import in_round, same_again
from app.cafe.state import Cafe, Outlook
from app.seating.cafe_problem import CafeProblem, cafe_problem
from app.seating.cafe_tables import tables_for
from app.seating.planner import Plan, plan
from app.seating.problem import Seating

AT_ONCE = 0.01
"""Seconds of computing over a plan that a round waits for: long enough to mend what the first one lacks."""

__all__ = ["CafePlan", "plan_ahead", "rounds_before", "seats_for", "tables_for"]


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
    made = cafe_problem(cafe)
    problem = made.problem
    if not made.people or not problem.planned:
        return CafePlan({}, Outlook(), settled=True)
    chosen = cafe.opened_at if seed is None else seed
    return read(made, plan(problem, seconds, chosen, stop=stop, start=in_force(cafe, made)))


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
    """The plan in the log, rounds that were played first; None where it does not hold for who is here."""
    problem = made.problem
    rounds = [in_round(cafe.planned, number + 1) for number in problem.planned]
    here = {person.id for person in cafe.here()}
    known = set(made.tables)
    if any(seats.keys() != here or not known.issuperset(seats.values()) for seats in rounds):
        return None
    return (*problem.played, *(made.seating(seats) for seats in rounds))


def rounds_before(cafe: Cafe, round_: int) -> list[dict[str, int]]:
    """Who really sat where in each round before `round_` (person → table)."""
    return [in_round(cafe.seats, number) for number in range(1, round_)]
