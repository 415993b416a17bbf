"""Figures of the budget as cells show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.cafe.budget import Budget, Three
from app.cafe.currencies import DIGITS
from app.strategy.budget.sums import Totals
from app.words import Words
from app.words.money import money


@dataclass(frozen=True)
class Figure:
    """``shown`` to readers; ``typed``: as one would type it (a plain number with a point), "" for a blank."""

    shown: str = ""
    typed: str = ""
    over: bool = False


@dataclass(frozen=True)
class Figures:
    """Writes amounts in the scale of the budget and in a reader's language."""

    words: Words
    budget: Budget

    @property
    def digits(self) -> int:
        """Decimals of the budget's currency."""
        return DIGITS.get(self.budget.currency, 2)

    def amount(self, minor: int | None, digits: int) -> Figure:
        """One amount; a blank where nobody said it."""
        if minor is None:
            return Figure()
        plain = Decimal(minor).scaleb(-(digits + self.budget.scale))
        return Figure(money(self.words, minor, digits, self.budget.scale), f"{plain.normalize():f}")

    def years(self, years: Three, digits: int | None = None) -> tuple[Figure, ...]:
        """Three amounts, in the budget's currency unless said otherwise."""
        return tuple(self.amount(minor, self.digits if digits is None else digits) for minor in years)

    def counts(self, numbers: Three) -> tuple[Figure, ...]:
        """Three quantities."""
        return tuple(
            Figure() if number is None else Figure(self.words.number(number), str(number))
            for number in numbers
        )

    def each(self, cost: Fraction | None) -> str:
        """A cost of one, to the nearest coin, in whole units of the currency whatever the table's scale."""
        return "" if cost is None else money(self.words, round(cost), self.digits)

    def totals(
        self, totals: Totals, most: Three = (None, None, None)
    ) -> list[tuple[str, tuple[Figure, ...]]]:
        """Sums, a row a currency, the budget's own first; ``over`` where one is above its ceiling."""
        own = self.budget.currency
        rows = []
        for currency in sorted(totals, key=lambda code: (code != own, code)) or [own]:
            years = totals.get(currency, (0, 0, 0))
            figures = self.years(years, DIGITS.get(currency, 2))
            if currency == own:
                figures = tuple(_capped(figures, years, most))
            rows.append((currency, figures))
        return rows


def _capped(figures: Iterable[Figure], years: Iterable[int], most: Three) -> Iterable[Figure]:
    for figure, minor, ceiling in zip(figures, years, most, strict=True):
        yield Figure(figure.shown, figure.typed, ceiling is not None and minor > ceiling)
