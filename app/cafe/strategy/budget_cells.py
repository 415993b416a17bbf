"""Cells of the budget as they are typed: each field has its reader, and a refusal says which cell it was."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.cafe.budget import Budget, BudgetLine, Three
from app.cafe.currencies import DIGITS
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.budget_codes import economic, function
from app.cafe.texts import checked
from app.cafe.typed_numbers import Decimals, NotANumberError, amount, number

YEARS = ("y1", "y2", "y3")
WORDS = ("programme", "subprogramme", "text", "fund")


@dataclass(frozen=True)
class Writing:
    """What a cell's reader may know: the café, and the decimal sign of the writer's language."""

    cafe: Cafe
    decimals: Decimals

    @property
    def budget(self) -> Budget:
        return self.cafe.budget


def written(writing: Writing, line: BudgetLine, cells: Mapping[str, str], row: int) -> BudgetLine:
    """The line with cells written into it; the currency first, because amounts are counted in its coins.

    Raises ``Refusal``, about "row|field|trouble|place" (malformed for a field that a line has not).
    """
    for field in sorted(cells, key=lambda field: (field != "currency", field)):
        if field not in READERS:
            raise Refusal(Code.MALFORMED, field)
        try:
            line = READERS[field](writing, line, cells[field], field)
        except NotANumberError as wrong:
            about = f"{row}|{field}|{wrong.trouble}|{wrong.place}"
            raise Refusal(Code.BAD_NUMBER, about) from wrong
        except Refusal as refused:
            cell = refused.code not in (Code.TOO_LONG, Code.BAD_TEXT)
            raise Refusal(refused.code, f"{row}|{field}||") if cell else refused from refused
    return line


def recounted(years: Three, by: int) -> Three:
    """The same figures in coins of so many more decimals: a mistaken currency is mended, nothing converted.

    Raises ``NotANumberError``: the other currency has no coin as small.
    """
    first, second, third = (moved(minor, by) for minor in years)
    return first, second, third


def moved(minor: int | None, by: int) -> int | None:
    """The same for one amount."""
    factor: int = 10 ** abs(by)
    if minor is None or by >= 0:
        return None if minor is None else minor * factor
    whole, rest = divmod(minor, factor)
    if rest:
        raise NotANumberError("too_many_decimals", 1, "")
    return whole


def of_year(years: Three, place: int, value: int | None) -> Three:
    """The three years with one of them (0, 1, 2) said otherwise."""
    first, second, third = (value if n == place else year for n, year in enumerate(years))
    return first, second, third


def money(writing: Writing, typed: str, currency: str, digits: int) -> int | None:
    """An amount in minor units; None for an empty cell. Raises ``NotANumberError``, ``Refusal``."""
    if not typed.strip():
        return None
    if not currency:
        raise Refusal(Code.NO_CURRENCY)
    return amount(typed, digits, writing.decimals, currency, writing.budget.scale)


def counted(writing: Writing, typed: str) -> int | None:
    """A whole number of things; None for an empty cell. Raises ``NotANumberError``."""
    if not typed.strip():
        return None
    found = number(typed, writing.decimals)
    if found != int(found):
        raise NotANumberError("too_many_decimals", 1, typed)
    return int(found)


def _words(writing: Writing, line: BudgetLine, typed: str, field: str) -> BudgetLine:
    said = " ".join(typed.split())
    checked(said, writing.cafe.settings.limits.short_graphemes, may_be_blank=True)
    return _with(line, field, said)


def _output(writing: Writing, line: BudgetLine, typed: str, field: str) -> BudgetLine:
    return replace(_words(writing, line, typed, field), output=output_named(writing.cafe, typed))


def output_named(cafe: Cafe, typed: str) -> str:
    """The line of the strategy that an output is, by its id or its very words; else the words themselves."""
    said = " ".join(typed.split())
    if said in cafe.outline:
        return said
    same = (
        one.id for one in cafe.outline.values() if " ".join(one.text.split()).casefold() == said.casefold()
    )
    return next(same, said)


def _currency(writing: Writing, line: BudgetLine, typed: str, field: str) -> BudgetLine:
    code = typed.strip().upper() or writing.budget.currency
    if code not in DIGITS:
        raise Refusal(Code.BAD_CURRENCY)
    amounts = line.amounts if code == line.currency else recounted(line.amounts, DIGITS[code] - line.digits)
    return replace(line, currency=code, digits=DIGITS[code], amounts=amounts)


def _year(writing: Writing, line: BudgetLine, typed: str, field: str) -> BudgetLine:
    minor = money(writing, typed, line.currency, line.digits)
    return replace(line, amounts=of_year(line.amounts, YEARS.index(field), minor))


def _with(line: BudgetLine, field: str, value: Any) -> BudgetLine:
    return replace(line, **{field: value})


Reader = Callable[[Writing, BudgetLine, str, str], BudgetLine]
READERS: dict[str, Reader] = {
    **dict.fromkeys(WORDS, _words),
    **dict.fromkeys(YEARS, _year),
    "output": _output,
    "currency": _currency,
    "economic": lambda writing, line, typed, field: _with(line, field, economic(typed)),
    "function": lambda writing, line, typed, field: _with(line, field, function(typed)),
}
"""Field → how what is typed into it is read."""
