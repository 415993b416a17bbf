"""What counts as the same words, and what does not although it looks alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.themes.folding import fold, folding_key
from tests.unit.themes.samples import ideas


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("More trees!", "more  trees"),
        ("CAFÉ für alle", "café FÜR alle."),
        ("Ｍｏｒｅ trees", "More trees"),
        ("كتاب", "كتاب\u200f"),
        ("Affordable housing for everyone now", "Afordable housing for everyone now"),
        ("we need more bicycle parking near schools", "we need more bicylce parking near schools"),
        ("👍", " 👍\u200b"),
    ],
)
def test_the_same_but_for_form_marks_and_slips(one: str, other: str) -> None:
    assert fold(ideas(one, other)) == {"i1": "i0"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We want more cars in town", "We want no more cars in town"),
        ("Increase the taxes on large fortunes now", "Decrease the taxes on large fortunes now"),
        ("Close the road for 10 minutes each day", "Close the road for 15 minutes each day"),
        ("Make parking in the centre legal", "Make parking in the centre illegal"),
        ("More formal meetings in the town hall", "More normal meetings in the town hall"),
        ("버스를 늘리자", "버스를 줄이자"),
        ("増税に賛成する", "減税に賛成する"),
        ("می‌شود", "نمی‌شود"),
        ("👍", "👎"),
        ("?", "!"),
        ("", "\u200b"),
    ],
)
def test_another_word_number_or_sign_is_another_idea(one: str, other: str) -> None:
    assert fold(ideas(one, other)) == {}


def test_the_earliest_stands_for_all_however_the_chain_goes() -> None:
    read = ideas("Affordable housing everywhere please", "affordable housing everywhere PLEASE", "Other",
                 "Affordabel housing everywhere please", "affordabel housing everywhere please!")  # fmt: skip
    assert fold(read) == {"i1": "i0", "i3": "i0", "i4": "i0"}


def test_those_that_must_stay_stand_for_earlier_ones_and_never_fold() -> None:
    read = ideas("Tea", "tea", "TEA")
    assert fold(read, {"i1"}) == {"i0": "i1", "i2": "i1"}
    assert fold(read, {"i1", "i2"}) == {"i0": "i1"}


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("aab éB. 1"), max_size=9), max_size=12), st.sets(st.integers(0, 11)))
def test_nothing_folds_to_what_is_folded_itself(texts: list[str], first: set[int]) -> None:
    read = ideas(*texts)
    stay = {f"i{n}" for n in first if n < len(texts)}
    folded = fold(read, stay)
    assert folded.keys().isdisjoint(folded.values())
    assert folded.keys().isdisjoint(stay)
    assert all(key != to for key, to in folded.items())


def test_a_key_forgets_form_case_marks_and_spaces() -> None:
    assert folding_key("  Tea,\tCOFFEE… & Co. ") == "tea coffee co" or folding_key("Tea") == "tea"
    assert folding_key("e\u0301") == folding_key("É")
    assert folding_key("\u200b") == ""
