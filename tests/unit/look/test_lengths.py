"""Sizes of questions by their length."""

import pytest

from app.pages.lengths import question_length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", "short"),
        ("x" * 40, "short"),
        ("x" * 41, "medium"),
        ("x" * 91, "long"),
        ("x" * 161, "longest"),
        ("담" * 20, "short"),
        ("담" * 21, "medium"),
        ("何" * 81, "longest"),
    ],
)
def test_a_longer_question_is_written_smaller(text: str, length: str) -> None:
    assert question_length(text) == length


def test_marks_above_and_below_thai_letters_take_no_room() -> None:
    assert question_length("ที่" * 40) == "short"
