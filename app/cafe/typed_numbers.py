"""Numbers as people type them: digits of any script, any country's separators, exact.

"1 234,5", "1,234.5", "12,34,567", "1'234.50", "۱٬۲۳۴٫۵", "(1 200)", "−3". What could be read in two ways
is refused with the place of what is wrong, and never guessed. The one guess is a single comma or point
before exactly three digits: the writer's language says what it is.
"""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import regex

Decimals = Literal[".", ","]
Trouble = Literal[
    "letters", "two_decimals", "grouping", "too_many_decimals", "too_large", "other_currency", "blank"
]
LARGEST = 10**18
"""Minor units: a year's budget of any country, in its smallest coin."""
_IGNORED = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\xad")
_ALIKE = {
    "．": ".",
    "，": ",",
    "،": ",",
    "’": "'",
    "٬": "'",
    "_": "'",
    "−": "-",
    "–": "-",
    "－": "-",
    "﹣": "-",
}
_AROUND = regex.compile(r"^(?:\p{Sc}|[A-Z]{3}(?![A-Za-z]))|(?:\p{Sc}|(?<![A-Za-z])[A-Z]{3})$")


class NotANumberError(Exception):
    """What is wrong with a typed number, and at which character of it (1 is the first)."""

    def __init__(self, trouble: Trouble, place: int, text: str) -> None:
        super().__init__(f"{trouble} at {place}")
        self.trouble, self.place, self.text = trouble, place, text


@dataclass(frozen=True)
class _Sign:
    """A character that counts, with its place in what was typed."""

    place: int
    is_: str

    @property
    def digit(self) -> bool:
        return self.is_.isdecimal()


def number(text: str, decimals: Decimals = ".", currency: str = "") -> Decimal:
    """The number that somebody typed; ``currency`` is the code that may stand beside it.

    Raises ``NotANumberError``.
    """
    return _Reading(text, decimals, currency).value(None)


def amount(text: str, digits: int, decimals: Decimals = ".", currency: str = "", scale: int = 0) -> int:
    """The same in whole minor units of a currency with ``digits`` decimals.

    ``scale``: 3 where amounts are typed in thousands, 6 in millions. Raises ``NotANumberError``.
    """
    value = _Reading(text, decimals, currency).value(digits + scale)
    minor = int(value.scaleb(digits + scale))
    if abs(minor) > LARGEST:
        raise NotANumberError("too_large", 1, text)
    return minor


class _Reading:
    """One text on its way to a number."""

    def __init__(self, text: str, decimals: Decimals, currency: str) -> None:
        self.text, self.decimals, self.currency = text, decimals, currency
        typed = [_Sign(n, _plain(c)) for n, c in enumerate(text, 1) if c not in _IGNORED]
        self.signs = _trimmed(typed)

    def value(self, most: int | None) -> Decimal:
        """``most``: how many decimals there may be."""
        self._without_currency()
        negative = self._negative()
        if not any(sign.digit for sign in self.signs):
            raise self._wrong("letters" if self.signs else "blank", self.signs[0] if self.signs else None)
        for sign in self.signs:
            if not (sign.digit or sign.is_ in " ',.٫"):
                raise self._wrong("letters", sign)
        point = self._point()
        whole, part = self.signs[:point], self.signs[point + 1 :]
        if odd := next((sign for sign in part if not sign.digit), None):
            raise self._wrong("grouping", odd)
        self._check_groups(whole)
        if most is not None and len(part) > most:
            raise self._wrong("too_many_decimals", self.signs[point])
        digits = "".join(sign.is_ for sign in whole if sign.digit) or "0"
        found = Decimal(f"{digits}.{''.join(sign.is_ for sign in part) or '0'}")
        if found > LARGEST:
            raise self._wrong("too_large", self.signs[0])
        return -found if negative and found else found

    def _wrong(self, trouble: Trouble, sign: _Sign | None) -> NotANumberError:
        return NotANumberError(trouble, sign.place if sign else 1, self.text)

    def _without_currency(self) -> None:
        while found := _AROUND.search("".join(sign.is_ for sign in self.signs)):
            if found.group().isascii() and found.group().isalpha() and found.group() != self.currency:
                raise self._wrong("other_currency", self.signs[found.start()])
            self.signs = _trimmed(self.signs[: found.start()] + self.signs[found.end() :])

    def _negative(self) -> bool:
        shape = "".join(sign.is_ for sign in self.signs)
        if shape.startswith("(") and shape.endswith(")"):
            self.signs = _trimmed(self.signs[1:-1])
            return True
        for end in (0, -1):
            if self.signs and self.signs[end].is_ in "-+":
                minus = self.signs.pop(end).is_ == "-"
                self.signs = _trimmed(self.signs)
                return minus
        return False

    def _point(self) -> int:
        """The place of the decimal sign among the signs, or their number where there is none."""
        arabic = [n for n, sign in enumerate(self.signs) if sign.is_ == "٫"]
        found = {mark: [n for n, sign in enumerate(self.signs) if sign.is_ == mark] for mark in ".,"}
        if arabic:
            return self._only(arabic)
        if found["."] and found[","]:
            return self._only(found[max(".,", key=lambda mark: found[mark][-1])])
        for mark, places in found.items():
            if len(places) == 1:
                return places[0] if self._is_decimal(mark, places[0]) else len(self.signs)
            if places and not self._grouped(self.signs):
                return self._only(places)
        return len(self.signs)

    def _only(self, places: list[int]) -> int:
        if len(places) > 1:
            raise self._wrong("two_decimals", self.signs[places[1]])
        return places[0]

    def _is_decimal(self, mark: str, place: int) -> bool:
        before, after = self.signs[:place], self.signs[place + 1 :]
        plain = all(sign.digit for sign in (*before, *after))
        unclear = plain and len(after) == 3 and 1 <= len(before) <= 3 and before[0].is_ != "0"
        return mark == self.decimals if unclear else True

    def _check_groups(self, whole: list[_Sign]) -> None:
        if not self._grouped(whole):
            between = [sign for sign in whole if not sign.digit]
            raise self._wrong("grouping", between[0])

    def _grouped(self, whole: list[_Sign]) -> bool:
        """Groups of three, or of two before the last (12,34,567), all by one mark."""
        marks = {sign.is_ for sign in whole if not sign.digit}
        if not marks:
            return True
        first, *middle, last = "".join("," if not sign.digit else "0" for sign in whole).split(",")
        sizes = {len(group) for group in middle}
        return (
            len(marks) == 1
            and len(last) == 3
            and (sizes <= {3} or sizes == {2})
            and 1 <= len(first) <= (2 if sizes == {2} else 3)
        )


def _plain(letter: str) -> str:
    if letter.isspace():
        return " "
    value = unicodedata.decimal(letter, None)
    return str(value) if value is not None else _ALIKE.get(letter, letter)


def _trimmed(signs: list[_Sign]) -> list[_Sign]:
    first, last = 0, len(signs)
    while first < last and signs[first].is_ == " ":
        first += 1
    while last > first and signs[last - 1].is_ == " ":
        last -= 1
    return signs[first:last]
