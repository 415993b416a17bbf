"""The digits of a locale: Latin ones are written as the locale's own, and any script's are read as Latin."""

import unicodedata
from functools import cache

from babel import Locale

# The zero of each decimal numbering system that CLDR makes a locale's default.
ZEROS = {
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "deva": "०",
    "mymr": "၀",
    "tibt": "༠",
    "olck": "᱐",
}


@cache
def digits_of(lang: str) -> str:
    """The ten digits of a language, from zero to nine: `۰۱۲۳۴۵۶۷۸۹` for fa, `0123456789` for en."""
    zero = ZEROS.get(str(Locale.parse(lang, sep="-").default_numbering_system), "0")
    return "".join(chr(ord(zero) + n) for n in range(10))


def local_digits(text: str, lang: str) -> str:
    """The text with its Latin digits replaced by those of the language."""
    return text.translate(_to_local(lang))


@cache
def _to_local(lang: str) -> dict[int, int]:
    return str.maketrans("0123456789", digits_of(lang))


def latin_digits(text: str) -> str:
    """The text with the decimal digits of any script replaced by Latin ones (codes, typed numbers)."""
    return "".join(
        str(unicodedata.decimal(letter, None) or 0) if letter.isdecimal() else letter for letter in text
    )
