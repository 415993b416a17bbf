"""Before anybody comes: what each number of tables and rounds would mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.seating.bounds import Bounds, bounds
from app.seating.problem import Problem


@dataclass(frozen=True)
class Cell:
    """So many tables, with `low` to `high` people each, for so many rounds: what no plan can avoid then."""

    tables: int
    low: int
    high: int
    rounds: int
    bound: Bounds


def cell(
    people: int, tables: int, rounds: int, *, hosts_stay: bool = False, new_question: bool = False
) -> Cell:
    """One choice, everybody there all the time."""
    hosts = tuple(range(tables)) if hosts_stay and tables <= people else ()
    problem = Problem(people, tables, rounds, hosts=hosts, new_question=new_question)
    return Cell(tables, people // tables, -(-people // tables), rounds, bounds(problem))


def grid(
    people: int,
    rounds: Sequence[int],
    sizes: tuple[int, int] = (3, 6),
    *,
    hosts_stay: bool = False,
    new_question: bool = False,
) -> list[list[Cell]]:
    """A row for each number of tables that keeps their sizes within `sizes`, a cell for each of `rounds`."""
    low, high = sizes
    fewest, most = -(-people // max(high, 1)), people // max(low, 1)
    return [
        [cell(people, tables, r, hosts_stay=hosts_stay, new_question=new_question) for r in rounds]
        for tables in range(max(fewest, 1), most + 1)
    ]


def fewest_tables_without_repeats(
    people: int, rounds: int, *, least: int = 3, hosts_stay: bool = False, new_question: bool = False
) -> int | None:
    """The fewest tables, of at least `least` people, whose bound on repeats is 0; None: there are none."""
    for tables in range(1, people // max(least, 1) + 1):
        if not cell(people, tables, rounds, hosts_stay=hosts_stay, new_question=new_question).bound.repeats:
            return tables
    return None
