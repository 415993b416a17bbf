"""Measures how fast Samovar is, beside yardsticks of the same machine: python -m tests.bench [--long]

The yardsticks are scripts outside the project (folder `bench` in `SHARED`); without them ours stand alone,
and it is said so. Ratios are what to remember: both columns were measured in the same minute.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from app.themes.find import find_themes
from app.themes.found import IdeaText
from tests.bench.bench_desk import PHONES, acknowledged
from tests.bench.yardsticks import commits, shared

WORDS = (
    "permit office paper audit journey stamp queue rule neighbour minister form signature door kettle".split()
)


@dataclass(frozen=True)
class Row:
    """A measure: ours and the yardstick's in the same unit; None where there is none."""

    what: str
    ours: float
    unit: str
    yardstick: str = ""
    theirs: float | None = None


def desk(long: bool) -> Row:
    """Ideas acknowledged, on disk, beside bare rows committed in groups by SQLite."""
    with tempfile.TemporaryDirectory() as here:
        ours = asyncio.run(acknowledged(Path(here), each=60 if long else 15))
    theirs = commits(2 if long else 0.7, PHONES)
    return Row(f"ideas acknowledged, {PHONES} phones", ours, "/s", "bare SQLite rows, group commit", theirs)


def themes(long: bool) -> Row:
    """Ideas read and grouped a second."""
    count = 1000 if long else 300
    texts = [" ".join(WORDS[(n * k) % len(WORDS)] for k in (1, 3, 5, 7)) for n in range(count)]
    ideas = [IdeaText(str(n), text, "en") for n, text in enumerate(texts)]
    began = time.perf_counter()
    find_themes(ideas)
    return Row(f"ideas themed, of {count}", count / (time.perf_counter() - began), "/s")


BENCHES: dict[str, Callable[[bool], Row]] = {"desk": desk, "themes": themes}


def main() -> int:
    """Run the benches and print one table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--long", action="store_true", help="steadier figures, some minutes")
    asked.add_argument("--only", nargs="+", choices=list(BENCHES), default=list(BENCHES))
    given = asked.parse_args()
    if shared() is None:
        print(f"NO YARDSTICKS: {os.environ.get('SHARED', '../shared')}/bench is not here", file=sys.stderr)
    table = Table("measure", "ours", "yardstick", "its figure", "ours / yardstick")
    for name in given.only:
        row = BENCHES[name](given.long)
        theirs = "" if row.theirs is None else f"{row.theirs:,.0f} {row.unit}"
        ratio = "" if row.theirs is None else f"{row.ours / row.theirs:.2f}"
        table.add_row(row.what, f"{row.ours:,.0f} {row.unit}", row.yardstick, theirs or "not measured", ratio)
    Console(width=120).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
