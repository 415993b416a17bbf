"""How good seating plans are: every shared case with several seeds, beside the bounds and a shuffle.

    python -m tests.bench.seating [--case NAME]… [--seeds N] [--seconds S]

Seconds are of computing on one core. *bound*: seeds that reached both bounds · *first*: the first plan to
look at · *again*: later rounds planned anew after the first one, when one in ten has gone (ms, median).
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from rich.console import Console
from rich.table import Table

from app.seating.case import problem_of
from app.seating.planner import Plan, first_plan, plan
from app.seating.problem import Problem
from app.seating.replan import replan
from tests.bench.yardsticks import shared

LONG = {"fivethousand": 5.0}
"""Cases that may compute longer than the others."""
COLUMNS = ("case", "shuffle", "least", "known", "ours", "bound", "median s", "most s", "first ms", "again ms")


def main() -> int:
    """Plan every case, and print a row for each."""
    wanted = _options()
    folder = shared()
    if folder is None:
        print("the shared cases are not here: set SHARED; nothing was measured")
        return 0
    cases = json.loads((folder.parent / "data" / "seating" / "cases.json").read_text("utf-8"))
    table = Table(*COLUMNS, box=None, padding=(0, 2, 0, 0))
    for column in table.columns[1:]:
        column.justify = "right"
    out = Console(width=130)
    for case in cases:
        if not wanted.case or case["name"] in wanted.case:
            seconds = max(LONG.get(case["name"], 0.0), wanted.seconds)
            table.add_row(*_row(case, wanted.seeds, seconds))
    out.print(table)
    return 0


def _options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("--case", action="append", default=[], help="only this one (may be repeated)")
    reader.add_argument("--seeds", type=int, default=10)
    reader.add_argument("--seconds", type=float, default=1.0)
    return reader.parse_args()


def _row(case: dict[str, Any], seeds: int, seconds: float) -> tuple[str, ...]:
    problem = problem_of(case)
    plans, times, firsts, agains = list[Plan](), list[float](), list[float](), list[float]()
    for seed in range(seeds):
        firsts.append(_timed(partial(first_plan, problem, seed))[1])
        made, taken = _timed(partial(plan, problem, seconds, seed))
        plans.append(made)
        times.append(taken)
        agains.append(_timed(partial(_again, problem, made, seed))[1])
    best = min(plans, key=lambda one: one.score.rank)
    shuffle, bound = case["random"], best.bound
    return (
        case["name"],
        f"{shuffle['repeats']:g} + {shuffle['imbalance']:g}",
        f"{bound.repeats} + {bound.imbalance}",
        f"{case['best_known']['repeats']} + {case['best_known']['imbalance']}",
        f"{best.repeats} + {best.imbalance}" + (" !" if any(one.broken for one in plans) else ""),
        f"{sum(one.at_bound for one in plans)}/{seeds}",
        f"{statistics.median(times):.2f}",
        f"{max(times):.2f}",
        f"{statistics.median(firsts) * 1000:.0f}",
        f"{statistics.median(agains) * 1000:.0f}",
    )


def _again(problem: Problem, made: Plan, seed: int) -> Plan:
    """The first round has been played, and every tenth of those who travel has gone."""
    known = len(problem.played) + 1
    if known >= problem.rounds:
        return made
    hosts = {p for p in made.hosts if p is not None}
    before = problem.presence or (None,) * problem.people
    played = frozenset(range(known))
    there = tuple(
        played if p % 10 == 9 and p not in hosts and was is None else was for p, was in enumerate(before)
    )
    return replan(replace(problem, presence=there, played=made.rounds[:known]), made.rounds, 0, seed)


def _timed(do: Callable[[], Plan]) -> tuple[Plan, float]:
    began = time.thread_time()
    made = do()
    return made, time.thread_time() - began


if __name__ == "__main__":
    raise SystemExit(main())
