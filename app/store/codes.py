"""Codes that people read aloud and type: no vowels (no words), no 0, 1, L and Y (nothing to confuse)."""

import re
import secrets
import unicodedata

from app.cafe.refusal import Code, Refusal

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
CAFE_LENGTH = 6
RESUME_LENGTH = 8
LONGEST_PASTE = 2000

_LINK = re.compile(r"/[chwk]/([^/?#\s]+)", re.IGNORECASE)


def new_code() -> str:
    """Six random characters for a café (28 bits)."""
    return _random(CAFE_LENGTH)


def new_resume_code() -> str:
    """Eight random characters for a person (38 bits)."""
    return _random(RESUME_LENGTH)


def read_code(text: str) -> str:
    """The café's code in what somebody typed or pasted: any case, spaces, hyphens, full-width letters,
    digits of any script, a whole link. Raises ``Refusal`` (code_too_short, with what is missing; not_a_code).
    """
    link = _LINK.search(unicodedata.normalize("NFKC", text[:LONGEST_PASTE]))
    return _read(link[1] if link else text, CAFE_LENGTH)


def read_resume_code(text: str) -> str:
    """A resume code, as forgiving. Raises ``Refusal`` (code_too_short, not_a_code)."""
    return _read(text, RESUME_LENGTH)


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def _read(text: str, length: int) -> str:
    typed = unicodedata.normalize("NFKC", text[:LONGEST_PASTE])
    read = "".join(_plain(sign) for sign in typed if unicodedata.category(sign)[0] not in "ZCPM")
    if len(read) > length or any(sign not in ALPHABET for sign in read):
        raise Refusal(Code.NOT_A_CODE)
    if len(read) < length:
        raise Refusal(Code.CODE_TOO_SHORT, str(length - len(read)))
    return read


def _plain(sign: str) -> str:
    """A letter in capitals; a digit of any script as 0–9."""
    digit = unicodedata.digit(sign, None)
    return sign.upper() if digit is None else str(digit)
