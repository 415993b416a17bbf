"""Measures how fast Samovar is, beside yardsticks of the same machine: python -m tests.bench

The table says ours, the yardstick's, and their ratio, which is what to remember: both were measured in the
same run, turn by turn. `build/bench.json` holds the same. The yardsticks are scripts outside the project
(folder `bench` in `SHARED`); without them nothing is measured, and it is said so.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import (
    acknowledged,
    burst,
    come_back,
    fan_out,
    growth,
    joining,
    memory,
    one_idea,
    replay,
    rotation,
    stalled,
)
from tests.bench.measure import Measure, written
from tests.bench.yardsticks import shared

BENCHES = {
    "fan_out": fan_out.measure,
    "burst": burst.measure,
    "one_idea": one_idea.measure,
    "acknowledged": acknowledged.measure,
    "memory": memory.measure,
    "stalled": stalled.measure,
    "come_back": come_back.measure,
    "joining": joining.measure,
    "replay": replay.measure,
    "rotation": rotation.measure,
    "growth": growth.measure,
}
"""In the order of the table; each file says in its docstring what it measures, and how."""
ROWS = dict(
    zip(
        ("1", "2", "5", "3", "4", "6", "7", "8", "9", "10", "11", "12", "13", "14"),
        (*["fan_out"] * 3, "burst", "one_idea", *["acknowledged"] * 2, *list(BENCHES)[4:]),
        strict=True,
    )
)
"""Which bench measures a row of the table."""
FIGURES = Path("build/bench.json")


def main() -> int:
    """Run the benches, print one table, write the figures; 1 where something that must hold does not."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--only", nargs="+", choices=[*BENCHES, *ROWS], default=list(BENCHES))
    asked.add_argument("--rounds", type=int, default=2, help="ours and the yardstick, turn by turn")
    asked.add_argument("--seconds", type=float, default=2.0, help="of each turn")
    given = asked.parse_args()
    if shared() is None:
        print(
            f"NO YARDSTICKS: {os.environ.get('SHARED', '../shared')}/bench is not here; nothing was measured",
            file=sys.stderr,
        )
        return 0
    measures: list[Measure] = []
    for name in dict.fromkeys(ROWS.get(one, one) for one in given.only):
        began = time.monotonic()
        measures += BENCHES[name](given.rounds, given.seconds)
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    Console(width=118).print(_table(measures))
    written(measures, FIGURES)
    return 0 if all(one.holds for one in measures) else 1


def _table(measures: list[Measure]) -> Table:
    table = Table("#", "measure", "ours", "yardstick", "ratio", "must", "aim", "holds")
    for one in measures:
        sign = "≥" if one.more else "≤"
        verdict = "no" if not one.holds else "and the aim" if one.aimed else "yes"
        figures = (f"{value:,.3g}" for value in (one.ours, one.yardstick, one.ratio))
        table.add_row(one.id, one.what, *figures, f"{sign} {one.must:g}", f"{sign} {one.aim:g}", verdict)
    return table


if __name__ == "__main__":
    sys.exit(main())
