"""Amounts are written as each language writes them, and never rounded."""

import pytest

from app.words import Words
from app.words.money import currency_name, money


@pytest.mark.parametrize(
    ("lang", "minor", "digits", "scale", "written"),
    [
        ("en", 123456789, 2, 0, "1,234,567.89"),
        ("en", 120000000, 2, 0, "1,200,000"),
        ("en", 1250, 2, 0, "12.50"),
        ("en", 120000000, 2, 3, "1,200"),
        ("en", 123456789, 2, 3, "1,234.56789"),
        ("en", 5, 3, 0, "0.005"),
        ("ko", 1234567, 0, 0, "1,234,567"),
        ("fa", 123450, 2, 0, "۱٬۲۳۴٫۵۰"),
        ("de", 123450, 2, 0, "1.234,50"),
        ("hi", 123456700, 2, 0, "12,34,567"),
    ],
)
def test_an_amount_in_a_language(lang: str, minor: int, digits: int, scale: int, written: str) -> None:
    assert money(Words(lang), minor, digits, scale) == written


def test_below_nothing() -> None:
    assert money(Words("en"), -150, 2) in ("-1.50", "\u22121.50")


def test_currencies_have_names() -> None:
    assert currency_name("en", "KRW") == "South Korean Won"
    assert currency_name("en", "XXZ") == "XXZ"
