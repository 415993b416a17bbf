"""How many tables, and whom each person may meet."""

from hypothesis import given
from hypothesis import strategies as st

from app.cafe.settings import Settings
from app.web.designing import table_number
from app.web.meeting import choice_of, meeting_words
from app.words import Words
from tests.building import a_cafe


def test_what_the_host_reads() -> None:
    said = meeting_words(41, Settings(rounds=3, table_low=4, table_high=5), Words("en"))
    assert said == "With 41 people: 9 tables. Each person meets up to 12 of the 40 others."


def test_nobody_meets_nobody() -> None:
    assert meeting_words(0, Settings(), Words("en")) == meeting_words(1, Settings(), Words("en")) == ""


@given(st.integers(2, 500), st.integers(1, 10))
def test_nobody_can_meet_more_than_there_are(people: int, rounds: int) -> None:
    numbers = [
        int(word)
        for word in meeting_words(people, Settings(rounds=rounds), Words("en")).split()
        if word.isdigit()
    ]
    assert numbers[0] == people and numbers[2] <= numbers[3] == people - 1


def test_cards_are_for_the_tables_there_are_or_will_be() -> None:
    assert table_number(a_cafe(people=0).cafe) == 5
    assert table_number(a_cafe(people=0, expected=41).cafe) == 9
    assert table_number(a_cafe(people=9, at="round-1").cafe) == 2


def test_the_numbers_say_what_so_many_tables_mean_and_which_number_would_do_better() -> None:
    choice = choice_of(23, 4, 3, False, False)
    assert choice.chosen.bound.repeats > 0 and choice.free == 5
    assert [row[0].tables for row in choice.rows] == [3, 4, 5, 6, 7]
    assert all(row[0].rounds == 2 and len(row) == 4 for row in choice.rows)
