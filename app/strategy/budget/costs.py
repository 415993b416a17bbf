"""What things cost, and why it came otherwise. Formulas: Robinson & Last, IMF TNM 09/01 (2009).

Amounts are minor units; results are exact fractions of them. None: it can't be said from what is known.
"""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Variance:
    """actual − budget, split: ``total`` = ``volume`` + ``cost``. Shown together: the total alone misleads."""

    total: Fraction
    volume: Fraction
    cost: Fraction


def unit_cost(cost: int, outputs: int | None) -> Fraction | None:
    """Full cost / outputs."""
    return Fraction(cost, outputs) if outputs else None


def execution(actual: int | None, approved: int) -> Fraction | None:
    """Actual / approved."""
    return Fraction(actual, approved) if actual is not None and approved else None


def full_cost(direct: int, overhead: int | None, used: int | None, all_used: int | None) -> Fraction | None:
    """Direct + overhead × (driver units used / all driver units)."""
    if overhead is None or used is None or not all_used:
        return None
    return direct + Fraction(overhead * used, all_used)


def variance(approved: int, planned: int | None, actual: int | None, done: int | None) -> Variance | None:
    """Volume = (actual q − planned q) × planned unit cost; cost = actual − actual q × planned unit cost."""
    each = unit_cost(approved, planned)
    if each is None or planned is None or actual is None or done is None:
        return None
    return Variance(Fraction(actual - approved), (done - planned) * each, actual - done * each)


def efficiency(approved: int, planned: int | None, actual: int | None, done: int | None) -> Fraction | None:
    """Planned unit cost / actual unit cost; below 1: each output costs more than was planned."""
    if actual is None:
        return None
    each, now = unit_cost(approved, planned), unit_cost(actual, done)
    return each / now if each is not None and now else None


def cost_effectiveness(cost: int, change: Fraction) -> Fraction | None:
    """Cost / unit of outcome change."""
    return Fraction(cost) / change if change else None
