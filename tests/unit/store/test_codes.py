"""Codes are read however people type them."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.cafe.refusal import Code, Refusal
from app.store.codes import ALPHABET, new_code, new_resume_code, read_code, read_resume_code

codes = st.text(ALPHABET, min_size=6, max_size=6)
DIGITS_OF_ZERO = [zero for zero in map(chr, range(0x110000)) if unicodedata.digit(zero, None) == 0]


def full_width(sign: str) -> str:
    return chr(ord(sign) + 0xFEE0)


def test_the_alphabet_has_no_vowels_and_nothing_to_confuse() -> None:
    assert not set(ALPHABET) & set("AEIOU01LY")
    assert len(set(ALPHABET)) == len(ALPHABET) == 27


@given(codes, st.data())
def test_any_case_width_and_script_of_digits_is_read(code: str, data: st.DataObject) -> None:
    zeros = [zero for zero in DIGITS_OF_ZERO if unicodedata.digit(chr(ord(zero) + 9), None) == 9]
    typed = ""
    for sign in code:
        ways = [sign, sign.lower(), full_width(sign)]
        if sign.isdigit():
            ways.append(chr(ord(data.draw(st.sampled_from(zeros))) + int(sign)))
        typed += data.draw(st.sampled_from(["", " ", "-", "–", "\u200f", "\u3000", "\n"]))
        typed += data.draw(st.sampled_from(ways))
    assert read_code(typed + " ") == code


@given(
    codes,
    st.sampled_from(["/c/", "/C/", "/w/", "/h/", "/samovar/c/"]),
    st.sampled_from(["", "/enter#5e", "?lang=fa", " "]),
)
def test_a_pasted_link_is_read(code: str, path: str, rest: str) -> None:
    assert read_code(f"Come to http://192.168.1.20:8000{path}{code.lower()}{rest}") == code


@given(st.text())
@example("ß" * 6)
@example("①" * 6)
@example("ﬁ" * 6)
def test_whatever_is_typed_gives_a_code_or_says_why_not(typed: str) -> None:
    found: str | Code
    try:
        found = read_code(typed)
    except Refusal as no:
        found = no.code
    is_code = len(found) == 6 and set(found) <= set(ALPHABET)
    assert is_code or found in (Code.CODE_TOO_SHORT, Code.NOT_A_CODE)


@pytest.mark.parametrize(("typed", "missing"), [("", "6"), ("  - ", "6"), ("K3", "4"), ("K3M7Q", "1")])
def test_too_short_says_how_much_is_missing(typed: str, missing: str) -> None:
    with pytest.raises(Refusal) as no:
        read_code(typed)
    assert (no.value.code, no.value.about) == (Code.CODE_TOO_SHORT, missing)


@pytest.mark.parametrize("typed", ["K3M7QXX", "K0M7QX", "café12", "HELLO1", "K3M7Q?X+", "http://x/new"])
def test_what_cannot_be_a_code_is_not_one(typed: str) -> None:
    with pytest.raises(Refusal) as no:
        read_code(typed)
    assert no.value.code == Code.NOT_A_CODE


def test_new_codes_are_read_as_themselves() -> None:
    code, resume = new_code(), new_resume_code()
    assert read_code(code) == code
    assert read_resume_code(f"{resume[:4]} {resume[4:]}".lower()) == resume
