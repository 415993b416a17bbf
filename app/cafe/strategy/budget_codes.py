"""Codes of a budget line, as typed and as kept: economic (GFSM 2014), function (COFOG 1999, GFS prefix 7).

Sources: IMF, Government Finance Statistics Manual 2014, tables 6.1 and 8.1; UN, Classification of the
Functions of Government (1999), with the groups it counts in each division.
"""

import unicodedata

import regex

from app.cafe.marked import marked
from app.cafe.refusal import Code, Refusal

ECONOMIC = {
    "21": marked("compensation of employees"),
    "22": marked("use of goods and services"),
    "23": marked("consumption of fixed capital"),
    "24": marked("interest"),
    "25": marked("subsidies"),
    "26": marked("grants"),
    "27": marked("social benefits"),
    "28": marked("other expense"),
    "31": marked("net investment in non-financial assets"),
}
"""Code → name. A finer code (211, 311) begins with one of these."""
FUNCTIONS = {
    "701": marked("general public services"),
    "702": marked("defence"),
    "703": marked("public order and safety"),
    "704": marked("economic affairs"),
    "705": marked("environmental protection"),
    "706": marked("housing and community amenities"),
    "707": marked("health"),
    "708": marked("recreation, culture and religion"),
    "709": marked("education"),
    "710": marked("social protection"),
}
"""Division → name."""
GROUPS = dict(zip(FUNCTIONS, (8, 5, 6, 9, 6, 6, 6, 6, 8, 9), strict=True))
"""Division → how many groups it has: 7041 is the first of economic affairs."""
_CODE = regex.compile(r"\d[\d.]*")


def economic(typed: str) -> str:
    """A code of the economic classification: "21", "311", "22 Goods" → its digits; "" stays "".

    Raises ``Refusal`` (bad_economic).
    """
    digits = _digits(typed)
    if digits is None or (digits and (digits[:2] not in ECONOMIC or len(digits) > 5)):
        raise Refusal(Code.BAD_ECONOMIC)
    return digits


def function(typed: str) -> str:
    """A code of the functions: "7041", "704", and as COFOG itself writes them, "04.1", "04" → "7041", "704".

    Raises ``Refusal`` (bad_function).
    """
    digits = _digits(typed)
    if digits and digits[:3] not in FUNCTIONS:
        digits = f"7{digits}"
    if digits is None or (digits and not _known(digits)):
        raise Refusal(Code.BAD_FUNCTION)
    return digits


def _known(digits: str) -> bool:
    division, group = digits[:3], digits[3:4]
    known = division in FUNCTIONS and len(digits) <= 5
    return known and (not group or 1 <= int(group) <= GROUPS[division])


def _digits(typed: str) -> str | None:
    """The code that a text begins with, in Latin digits; "" for a blank, None where there is none."""
    plain = "".join(str(unicodedata.decimal(c, None) or 0) if c.isdecimal() else c for c in typed).strip()
    if not plain:
        return ""
    found = _CODE.match(plain)
    return found.group().replace(".", "") if found else None
