"""Money and years as papers show them."""

from collections.abc import Sequence

from app.exports.strategy_told import Amounts
from app.words import Words
from app.words.money import money

YEARS = 3


def years(first: int, words: Words) -> tuple[str, ...]:
    """The three years' names: the calendar's, or their places where nobody said the first."""
    if first:
        return tuple(words.digits(str(first + place)) for place in range(YEARS))
    return tuple(words.text("Year %(number)s", number=place + 1) for place in range(YEARS))


def cost_of(cost: Sequence[Amounts], words: Words) -> tuple[str, ...]:
    """An amount for each year: two currencies stand side by side, never added; a blank is marked."""
    return tuple(_year(cost, year, words) for year in range(YEARS))


def _year(cost: Sequence[Amounts], year: int, words: Words) -> str:
    said = [(code, digits, amounts[year]) for code, digits, amounts in cost]
    shown = [
        f"{money(words, amount, digits)} {code}".strip()
        for code, digits, amount in said
        if amount is not None
    ]
    return " + ".join(shown) if shown else words.text("[not said]")
