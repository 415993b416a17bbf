"""What no plan can avoid, and why: lower bounds, which need not be reachable.

A *repeat*: a pair that sits together c times counts c − 1. Everybody counts, table hosts too. Bounds on
repeats and on imbalance stand each for themselves; both at once may be impossible.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.seating.coincidences import by_pigeonhole
from app.seating.counting import by_counting
from app.seating.halves import by_enumeration
from app.seating.problem import Problem
from app.seating.score import repeats
from app.seating.shares import least_imbalance
from app.seating.tarry import by_tarry

Why = Literal["none", "played", "counting", "pigeonhole", "enumeration", "tarry"]


@dataclass(frozen=True)
class Bounds:
    """The least repeats and imbalance of any plan; `why` the repeats, with the `numbers` of that sentence."""

    repeats: int
    imbalance: int
    why: Why
    numbers: Mapping[str, int] = field(default_factory=dict)


def bounds(problem: Problem) -> Bounds:
    """The best bounds known. Where the planner is to choose table hosts, they are valid for any choice."""
    played = repeats(problem, problem.played)
    found: list[tuple[int, Why, dict[str, int]]] = [(played, "played" if played else "none", {})]
    counted, numbers = by_counting(problem)
    found.append((counted, "counting", numbers))
    pigeons, numbers = by_pigeonhole(problem)
    found.append((pigeons, "pigeonhole", numbers))
    found.append((by_enumeration(problem), "enumeration", {}))
    found.append((by_tarry(problem), "tarry", {}))
    most, why, numbers = max(found, key=lambda one: one[0])
    return Bounds(most, least_imbalance(problem), why if most else "none", numbers if most else {})


def least_repeats(
    people: int, tables: int, rounds: int, *, hosts_stay: bool = False, new_table: bool = False
) -> int:
    """Repeats that every plan of this size has at least, everybody there all the time."""
    if people < 2 or tables < 1 or rounds < 2:
        return 0
    hosts = tuple(range(min(tables, people))) + (None,) * max(tables - people, 0) if hosts_stay else ()
    return bounds(Problem(people, tables, rounds, hosts=hosts, new_question=new_table)).repeats
