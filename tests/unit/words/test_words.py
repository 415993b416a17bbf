from hypothesis import given
from hypothesis import strategies as st

from app.words import Words

MOMENT = 1_794_650_000_000  # 14 November 2026, 09:53 UTC


def test_dates_are_gregorian_in_every_language_with_its_own_digits() -> None:
    assert Words("en").date(MOMENT) == "14 November 2026"
    assert Words("fa").date(MOMENT) == "۱۴ نوامبر ۲۰۲۶"
    assert Words("ko").date(MOMENT) == "2026년 11월 14일"


def test_the_day_and_the_hour_are_those_of_the_time_zone() -> None:
    late = MOMENT + 12 * 3_600_000
    assert Words("en").date(late, "Asia/Seoul") == "15 November 2026"
    assert Words("fa").clock(MOMENT, "Asia/Tehran") == "۱۳:۲۳"


def test_a_day_and_its_hour_are_joined_as_the_language_joins_them() -> None:
    assert Words("en").moment(MOMENT) == "14 November 2026, 09:53"
    assert Words("fa").moment(MOMENT).replace("\u200f", "") == "۱۴ نوامبر ۲۰۲۶، ۰۹:۵۳"
    assert Words("ko").moment(MOMENT) == "2026년 11월 14일 09:53"


def test_numbers_never_mix_digits_of_two_scripts() -> None:
    assert Words("fa").number(12345.6) == "۱۲٬۳۴۵٫۶"
    assert Words("fa").percent(0.42) == "۴۲٪"
    assert Words("en").number(12345) == "12,345"


@given(st.integers(0, 10**12))
def test_persian_numbers_hold_no_latin_digit(number: int) -> None:
    assert not any(letter in "0123456789" for letter in Words("fa").number(number))


def test_whole_numbers_in_a_sentence_get_local_digits_and_texts_stay_as_they_are() -> None:
    said = Words("fa").text("Not in any catalogue: %(n)s of %(name)s", n=12, name="Table 7")
    assert said == "Not in any catalogue: ۱۲ of Table 7"


def test_a_plural_says_its_number() -> None:
    words = Words("en")
    assert words.plural("%(num)s idea", "%(num)s ideas", 1) == "1 idea"
    assert words.plural("%(num)s idea", "%(num)s ideas", 1200) == "1,200 ideas"


def test_the_empty_text_says_nothing_rather_than_the_catalogues_header() -> None:
    assert Words("fa").text("") == ""


def test_a_countdown_stops_at_nought() -> None:
    assert Words("en").countdown(135_000) == "2:15"
    assert Words("fa").countdown(-5) == "۰:۰۰"


def test_lists_and_names_of_languages_are_said_in_the_language() -> None:
    assert Words("en").joined(["Mina", "Jun", "Ali"]) == "Mina, Jun and Ali"
    assert Words("ko").language("th") == "태국어"
    assert Words("en").language("no such tag") == "no such tag"
