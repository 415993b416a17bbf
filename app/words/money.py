"""Amounts as a language writes them: exact, in its digits and groups, in units, thousands or millions."""

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal, get_currency_name

from app.words.words import Words


def money(words: Words, minor: int, digits: int, scale: int = 0) -> str:
    """An amount in minor units of a currency with so many ``digits``; decimals only where it has some.

    ``scale``: 3 shows thousands, 6 millions. Nothing is rounded, so that what is shown adds up.
    """
    return _money(words.lang, minor, digits, scale)


@lru_cache(maxsize=50_000)
def _money(lang: str, minor: int, digits: int, scale: int) -> str:
    words = Words(lang)
    value = Decimal(minor).scaleb(-(digits + scale)).normalize()
    places = max(0, -int(value.as_tuple().exponent))
    if places and not scale:
        places = digits  # 12.50, not 12.5
    pattern = words.locale.decimal_formats[None].pattern.partition(".")[0]
    pattern += f".{'0' * places}" if places else ""
    return words.digits(format_decimal(value, pattern, locale=words.locale, numbering_system="default"))


@lru_cache(maxsize=2000)
def currency_name(lang: str, code: str) -> str:
    """What a language calls a currency; its code where nobody says."""
    return str(get_currency_name(code, locale=Words(lang).locale) or code)
