"""The marks of tables: who may share what with whom."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pages.marks import COLOURS, PHRASES, SYMBOLS, table_mark

SPRITE = Path(__file__).parents[3] / "static" / "img" / "sprite.svg"


@pytest.mark.parametrize(
    ("number", "phrase", "short"),
    [
        (1, "the green leaf", "Leaf"),
        (2, "the yellow sun", "Sun"),
        (7, "the purple kite", "Kite"),
        (8, "the sky-blue cloud", "Cloud"),
        (24, "the mint wheel", "Wheel"),
        (25, "the brown leaf", "Leaf"),
        (49, "the blue leaf", "Leaf"),
        (73, "the purple leaf", "Leaf"),
        (97, "the green leaf", "Leaf"),
    ],
)
def test_a_table_is_called_by_its_symbol_and_colour(number: int, phrase: str, short: str) -> None:
    mark = table_mark(number)
    assert (mark.number, mark.phrase, mark.short) == (number, phrase, short)


def test_symbols_do_not_repeat_within_twenty_four_tables() -> None:
    assert len({symbol for symbol, _ in SYMBOLS}) == len(SYMBOLS) == 24


def test_no_two_of_the_first_ninety_six_tables_look_alike() -> None:
    assert len({table_mark(n).phrase for n in range(1, 97)}) == 96


@given(st.integers(1, 100_000))
def test_every_table_has_a_plate_a_symbol_and_a_phrase(number: int) -> None:
    mark = table_mark(number)
    assert mark.colour in COLOURS
    assert mark.phrase == PHRASES[mark.symbol, mark.colour]


@given(st.integers(1, 1000))
def test_neighbours_never_share_a_colour(number: int) -> None:
    assert table_mark(number).colour != table_mark(number + 1).colour


@pytest.mark.parametrize("number", [0, -3])
def test_tables_are_numbered_from_one(number: int) -> None:
    with pytest.raises(ValueError, match="numbered from 1"):
        table_mark(number)


def test_the_sprite_draws_every_symbol() -> None:
    drawn = set(re.findall(r'<symbol id="t-([^"]+)"', SPRITE.read_text()))
    assert drawn == {symbol for symbol, _ in SYMBOLS}
