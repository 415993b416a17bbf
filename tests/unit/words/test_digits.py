from hypothesis import given
from hypothesis import strategies as st

from app.words.digits import latin_digits, local_digits


def test_digits_of_any_script_are_read() -> None:
    assert latin_digits("K۷M ٣ ３ ७") == "K7M 3 3 7"


@given(st.text("0123456789:. "), st.sampled_from(["en", "fa", "ko"]))
def test_local_digits_are_read_back_as_what_they_were(text: str, lang: str) -> None:
    assert latin_digits(local_digits(text, lang)) == text
