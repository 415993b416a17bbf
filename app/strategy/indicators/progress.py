"""How far an indicator has come, and how far it should be: exact, for rising and falling measures alike."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from app.cafe.indicator import Indicator, Measurement, Milestone

Status = Literal["unknown", "early", "on", "watch", "off"]
"""``early``: nothing is expected yet. ``unknown``: nothing was measured, or the plan says too little."""


@dataclass(frozen=True)
class Standing:
    """Where an indicator stands as of its last measurement. ``p`` and ``due`` are 1 at the target."""

    status: Status
    last: Measurement | None = None
    p: Fraction | None = None
    due: Fraction | None = None


def progress(indicator: Indicator, value: Decimal) -> Fraction | None:
    """p = (actual − baseline) / (target − baseline); None where that can't be said.

    To be maintained: 1 within the band around the target, 0 outside.
    """
    if indicator.target is None:
        return None
    if indicator.direction == "maintain":
        return Fraction(abs(value - indicator.target) <= (indicator.band or 0))
    if indicator.baseline is None or indicator.target == indicator.baseline:
        return None
    way = Fraction(indicator.target) - Fraction(indicator.baseline)
    return (Fraction(value) - Fraction(indicator.baseline)) / way


def last_day(at: str) -> int:
    """The day (its ordinal) by which a date is over: 2028 ends on its 31 December."""
    year, month, day = (*(int(part) for part in at.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1]).toordinal()


def expected(indicator: Indicator, at: str) -> Fraction | None:
    """The progress expected by a date: linear from the baseline's date over the milestones to the target's.

    None where a date or a figure is missing.
    """
    if indicator.direction == "maintain":
        return Fraction(1) if indicator.target is not None else None
    if indicator.target is None or progress(indicator, indicator.target) is None:
        return None
    if not (indicator.baseline_at and indicator.target_at):
        return None
    points = [(last_day(indicator.baseline_at), Fraction(0))]
    for one in (*indicator.milestones, Milestone(indicator.target_at, indicator.target)):
        points += [(last_day(one.at), progress(indicator, one.value) or Fraction(0))]
    return _between(sorted(points, key=lambda point: point[0]), last_day(at))


def _between(points: list[tuple[int, Fraction]], day: int) -> Fraction:
    if day <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in pairwise(points):
        if left < day <= right:
            return low + (high - low) * Fraction(day - left, right - left)
    return points[-1][1]


def standing(indicator: Indicator, values: Sequence[Measurement], on: int = 90, watch: int = 60) -> Standing:
    """The status as of the last measurement: p / p expected by then, against thresholds in percent.

    ``values``: oldest first. There is no status while nothing is expected.
    """
    if not values:
        return Standing("unknown")
    last = values[-1]
    p, due = progress(indicator, last.value), expected(indicator, last.at)
    if p is None or due is None:
        return Standing("unknown", last, p, due)
    if due <= 0:
        return Standing("early", last, p, due)
    share = p / due * 100
    return Standing("on" if share >= on else "watch" if share >= watch else "off", last, p, due)
