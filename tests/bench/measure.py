"""What a bench says: ours beside the yardstick, and whether what must hold does."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measure:
    """``ours`` and ``yardstick`` are of one unit and of one run; ``ratio`` is what to remember.

    ``more``: the ratio must be at least ``must`` (deliveries a second), else at most (a cost, a time).
    """

    id: str
    what: str
    ours: float
    yardstick: float
    ratio: float
    must: float
    aim: float
    more: bool = False

    @property
    def holds(self) -> bool:
        """Whether the ratio is as good as it must be."""
        return self._as_good_as(self.must)

    @property
    def aimed(self) -> bool:
        """Whether it is as good as was aimed for."""
        return self._as_good_as(self.aim)

    def _as_good_as(self, bound: float) -> bool:
        return self.ratio >= bound if self.more else self.ratio <= bound


def measured(
    id_: str, what: str, pairs: Sequence[tuple[float, float]], must: float, aim: float, *, more: bool = False
) -> Measure:
    """The medians of (ours, yardstick) of several rounds; the ratio is the median of the rounds' ratios."""
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / its for mine, its in pairs)
    return Measure(id_, what, ours, theirs, ratio, must, aim, more)


def plain(id_: str, what: str, values: Sequence[float], must: float, aim: float) -> Measure:
    """A figure that is bounded as it is, such as KiB or frames; its yardstick is one of the unit."""
    ours = statistics.median(values)
    return Measure(id_, what, ours, 1.0, ours, must, aim)


def written(measures: Sequence[Measure], file: Path) -> None:
    """Write what was measured as JSON."""
    names = ("id", "what", "ours", "yardstick", "ratio", "must", "aim")
    rows = [{**{name: _short(asdict(one)[name]) for name in names}, "holds": one.holds} for one in measures]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _short(value: object) -> object:
    return float(f"{value:.4g}") if isinstance(value, float) else value
