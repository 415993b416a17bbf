"""Indicators as the log tells them: how one would see that a result is there. What nobody said is blank."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Direction = Literal["", "increase", "decrease", "maintain"]
Frequency = Literal["", "weekly", "monthly", "quarterly", "half-yearly", "yearly", "once"]
Lens = Literal["", "citizen", "user", "taxpayer"]
"""Effectiveness for the citizen, quality for the user, efficiency for the taxpayer (French budgets)."""
Effort = Literal["", "low", "medium", "high"]


@dataclass(frozen=True)
class Milestone:
    """What should be reached by a date on the way."""

    at: str
    value: Decimal


@dataclass(frozen=True)
class Indicator:
    """A measure of a result. Dates are ISO, as exact as people said them: 2028, 2028-06, 2028-06-30.

    ``baseline_by``: who or what will tell a baseline that is not known yet. ``band``: to be maintained is
    the target, give or take so much. ``perverse``: how one could hit the number and make things worse.
    """

    id: str
    seq: int
    result: str
    name: str
    unit: str = ""
    direction: Direction = ""
    baseline: Decimal | None = None
    baseline_at: str = ""
    baseline_by: str = ""
    target: Decimal | None = None
    target_at: str = ""
    band: Decimal | None = None
    milestones: tuple[Milestone, ...] = ()
    source: str = ""
    frequency: Frequency = ""
    responsible: str = ""
    disaggregation: str = ""
    denominator: str = ""
    lens: Lens = ""
    effort: Effort = ""
    perverse: str = ""
    order: int = 0


@dataclass(frozen=True)
class Measurement:
    """What was measured for a date; ``told`` is when somebody entered it (UTC milliseconds)."""

    id: str
    seq: int
    indicator: str
    at: str
    value: Decimal
    note: str = ""
    told: int = 0
