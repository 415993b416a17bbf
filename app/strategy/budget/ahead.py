"""The years after the budget year: the medium-term expenditure framework (PEFA 2016 PI-16). Not law."""

from decimal import Decimal
from fractions import Fraction

from app.cafe.budget import Budget


def baseline(before: int, price: Decimal, volume: Decimal = Decimal(1)) -> int:
    """baseline_y = baseline_{y−1} × (1 + price_y) × volume_y, in whole minor units (half to even)."""
    return round(Fraction(before) * (1 + Fraction(price)) * Fraction(volume))


def estimate(base: int, new: int = 0, savings: int = 0) -> int:
    """estimate_y = baseline_y + new measures − savings."""
    return base + new - savings


def year_names(budget: Budget, lang: str) -> tuple[str, str, str] | None:
    """The three fiscal years as people call them: 2027, or 2027/28; None while nobody said the first.

    A year that begins on 21 March is named as the Solar Hijri calendar does, where Persian is read.
    """
    if not budget.first:
        return None
    first, second, third = (_name(budget.first + n, budget, lang) for n in range(3))
    return first, second, third


def _name(year: int, budget: Budget, lang: str) -> str:
    if budget.starts == "01-01":
        return str(year)
    if budget.starts == "03-21" and lang.split("-", maxsplit=1)[0] == "fa":
        return str(year - 621)
    return f"{year}/{(year + 1) % 100:02}"
