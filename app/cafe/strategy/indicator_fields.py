"""Fields of an indicator as they are typed: words, choices, dates, exact numbers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from app.cafe.indicator import Direction, Effort, Frequency, Indicator, Lens
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.outline import line_named
from app.cafe.texts import checked
from app.cafe.typed_numbers import Decimals, NotANumberError, number

WORDS = ("unit", "baseline_by", "source", "responsible", "disaggregation", "denominator", "perverse")
NUMBERS = ("baseline", "target", "band")
DATES = ("baseline_at", "target_at")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "direction": get_args(Direction),
    "frequency": get_args(Frequency),
    "lens": get_args(Lens),
    "effort": get_args(Effort),
}
_DATE = re.compile(r"^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$")
FIRST_YEAR = 1900
"""Years of other calendars are asked for again: 1406 could mean 2027."""


@dataclass(frozen=True)
class Telling:
    """What a field's reader may know."""

    cafe: Cafe
    decimals: Decimals


def told(telling: Telling, indicator: Indicator, fields: Mapping[str, str]) -> Indicator:
    """The indicator with fields as typed. Raises ``Refusal``, about "|field|trouble|place"."""
    for field, typed in fields.items():
        if field not in READERS:
            raise Refusal(Code.MALFORMED, field)
        try:
            value = READERS[field](telling, typed)
        except NotANumberError as wrong:
            raise Refusal(Code.BAD_NUMBER, f"|{field}|{wrong.trouble}|{wrong.place}") from wrong
        indicator = replace(indicator, **{field: value})
    return indicator


def as_typed(indicator: Indicator, field: str) -> str:
    """What a field says, as one would type it with a decimal point."""
    value = getattr(indicator, field)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value)


def day(typed: str) -> str:
    """A date as exact as it was said: 2028, 2028-06, 2028-06-30, in any digits; "" for a blank.

    Raises ``Refusal`` (bad_date).
    """
    plain = "".join(str(int(letter)) if letter.isdecimal() else letter for letter in typed.strip())
    if not plain:
        return ""
    found = _DATE.match(plain)
    if not found or int(found[1]) < FIRST_YEAR:
        raise Refusal(Code.BAD_DATE)
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError as wrong:
        raise Refusal(Code.BAD_DATE) from wrong
    return "-".join([found[1], *(part.zfill(2) for part in (found[2], found[3]) if part)])


def exact(telling: Telling, typed: str) -> Decimal | None:
    """A number, None for a blank. Raises ``NotANumberError``."""
    return number(typed.rstrip("%٪ "), telling.decimals) if typed.strip() else None


def words(telling: Telling, typed: str) -> str:
    """Words, blank or not. Raises ``Refusal`` (too_long, bad_text)."""
    limits = telling.cafe.settings.limits
    return checked(" ".join(typed.split()), limits.short_graphemes, may_be_blank=True)


def _name(telling: Telling, typed: str) -> str:
    return checked(" ".join(typed.split()), telling.cafe.settings.limits.short_graphemes)


def _choice(field: str) -> "Reader":
    def read(telling: Telling, typed: str) -> str:
        if typed not in CHOICES[field]:
            raise Refusal(Code.MALFORMED, field)
        return typed

    return read


Reader = Callable[[Telling, str], Any]
READERS: dict[str, Reader] = {
    "name": _name,
    "result": lambda telling, typed: line_named(telling.cafe, typed).id,
    **dict.fromkeys(WORDS, words),
    **dict.fromkeys(NUMBERS, exact),
    **dict.fromkeys(DATES, lambda telling, typed: day(typed)),
    **{field: _choice(field) for field in CHOICES},
}
"""Field → how what is typed into it is read."""
