import pytest

from app.words import Words, direction, text_direction


@pytest.mark.parametrize(
    ("lang", "way"),
    [
        ("en", "ltr"),
        ("fa", "rtl"),
        ("ar-EG", "rtl"),
        ("ko", "ltr"),
        ("he", "rtl"),
        ("??", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_language_runs_its_way(lang: str, way: str) -> None:
    assert direction(lang) == way


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("12 مجوز", "rtl"),
        ("«permit» مجوز", "ltr"),
        ("การอนุญาต", "ltr"),
        ("12 🫖", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_text_runs_the_way_of_its_first_strong_letter(text: str, way: str) -> None:
    assert text_direction(text) == way


def test_a_text_without_letters_runs_as_it_is_told() -> None:
    assert text_direction("12", "rtl") == "rtl"


def test_a_name_that_runs_against_its_sentence_is_set_apart() -> None:
    assert Words("fa").quoted("Mina") == "\u2068Mina\u2069"
    assert Words("en").quoted("Mina") == "Mina"
    assert Words("fa").quoted("12") == "12"
    assert Words("en").joined(["Mina", "مینا"]) == "Mina and \u2068مینا\u2069"
