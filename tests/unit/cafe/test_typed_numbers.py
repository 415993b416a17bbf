"""Numbers as people type them: every script, every country's separators, exact or refused."""

from decimal import Decimal

import pytest
from babel.numbers import list_currencies
from hypothesis import example, given
from hypothesis import strategies as st

from app.cafe.currencies import DIGITS
from app.cafe.typed_numbers import LARGEST, NotANumberError, amount, number

READ = {
    "1234.5": "1234.5",
    "1 234,5": "1234.5",
    "1\u202f234,5": "1234.5",
    "1,234.5": "1234.5",
    "1.234,5": "1234.5",
    "12,34,567": "1234567",
    "1'234'567.50": "1234567.5",
    "۱٬۲۳۴٫۵": "1234.5",
    "١٬٢٣٤٫٥": "1234.5",
    "๑,๒๓๔": "1234",
    "(1 200)": "-1200",
    "−3": "-3",
    "3-": "-3",
    "+7": "7",
    "€ 12": "12",
    "12 €": "12",
    "EUR 1.234.567": "1234567",
    "\u200f12\u200f": "12",
    ".5": "0.5",
    "5.": "5",
    "0.125": "0.125",
    "１，２３４": "1234",
}


@pytest.mark.parametrize(("typed", "value"), READ.items())
def test_what_people_type_is_read_exactly(typed: str, value: str) -> None:
    assert number(typed, currency="EUR") == Decimal(value)


def test_one_mark_before_three_digits_is_as_the_writer_writes() -> None:
    assert number("1,234", ".") == 1234 and number("1,234", ",") == Decimal("1.234")
    assert number("1.234", ",") == 1234 and number("1.234", ".") == Decimal("1.234")


WRONG = {
    "1,2,3": ("two_decimals", 4),
    "1.5.5": ("two_decimals", 4),
    "۱٫۲٫۳": ("two_decimals", 4),
    "1.234,5,6": ("two_decimals", 8),
    "12x": ("letters", 3),
    "about 5": ("letters", 1),
    "12 34": ("grouping", 3),
    "1,234.5 6": ("grouping", 8),
    "12 USD": ("other_currency", 4),
    "": ("blank", 1),
    "-": ("blank", 1),
    "9" * 20: ("too_large", 1),
}


@pytest.mark.parametrize(("typed", "wrong"), WRONG.items())
def test_what_is_wrong_is_said_with_its_place(typed: str, wrong: tuple[str, int]) -> None:
    with pytest.raises(NotANumberError) as refused:
        number(typed, currency="EUR")
    assert (refused.value.trouble, refused.value.place) == wrong


def test_an_amount_is_whole_in_the_smallest_coin() -> None:
    assert amount("1 234,5", 2) == 123450
    assert amount("1 234", DIGITS["KRW"]) == 1234
    assert amount("1.234", DIGITS["KWD"]) == 1234
    assert amount("1.5", 2, scale=3) == 150000
    with pytest.raises(NotANumberError) as refused:
        amount("1.234", 2)
    assert (refused.value.trouble, refused.value.place) == ("too_many_decimals", 2)


def test_decimals_are_those_of_the_standard() -> None:
    assert {code: DIGITS[code] for code in ("KRW", "JPY", "IRR", "THB", "KWD")} == {
        "KRW": 0,
        "JPY": 0,
        "IRR": 2,
        "THB": 2,
        "KWD": 3,
    }
    assert {"EUR", "USD", "MYR", "VND"} <= DIGITS.keys() <= set(list_currencies()) | {"XAD", "XCG", "ZWG"}


@given(st.integers(-LARGEST, LARGEST), st.sampled_from([0, 2, 3, 4]), st.sampled_from(["0", "۰", "٠", "๐"]))
def test_what_is_written_with_any_digits_is_read_again(minor: int, digits: int, zero: str) -> None:
    plain = f"{Decimal(minor).scaleb(-digits):f}"
    local = "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in plain)
    assert amount(local.replace(".", "٫"), digits) == minor


@given(st.text(max_size=12))
@example("¹")
@example("1²")
def test_any_text_is_a_number_or_is_refused_with_a_place_inside_it(typed: str) -> None:
    place = 1
    try:
        number(typed)
    except NotANumberError as refused:
        place = refused.place
    assert 1 <= place <= max(len(typed), 1)
