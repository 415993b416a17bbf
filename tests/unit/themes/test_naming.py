"""Names in the words people used, in the language most of them used."""

import pytest

from app.themes.languages import languages_of
from app.themes.naming import Member, names
from app.themes.phrases import phrases
from app.themes.words import pieces, shortened, words
from tests.unit.themes.samples import (
    BIKES,
    KOREAN_BIKES,
    KOREAN_LIBRARY,
    LIBRARY,
    LUNCH,
    PERSIAN_BIKES,
    PERSIAN_LIBRARY,
    THAI_BIKES,
    THAI_LIBRARY,
    ideas,
)


def named(*themes: tuple[str, ...], taken: tuple[str, ...] = ()) -> list[str]:
    flat = [text for theme in themes for text in theme]
    language = dict(zip(flat, languages_of(ideas(*flat)), strict=True))
    found = names([[Member(text, language[text]) for text in theme] for theme in themes], taken)
    return [one.name for one in found]


def test_a_phrase_that_the_theme_shares_and_others_do_not() -> None:
    assert named(BIKES, LIBRARY, LUNCH) == ["Bike lanes", "Library", "School"]


def test_korean_and_persian_names_stand_without_their_endings() -> None:
    bikes, library = named(KOREAN_BIKES, KOREAN_LIBRARY)
    assert "자전거" in bikes
    assert library == "도서관"
    road, books = named(PERSIAN_BIKES, PERSIAN_LIBRARY)
    assert "مسیر" in road
    assert books.startswith("کتابخانه")


def test_languages_without_spaces_are_named_by_whole_words() -> None:
    assert named(THAI_LIBRARY, THAI_BIKES) == ["ห้องสมุด", "จักรยาน"]
    assert named(
        ("图书馆星期天开放", "延长图书馆的开放时间", "图书馆需要更多的书"),
        ("更多的自行车道", "安全的自行车道", "自行车道要和汽车分开"),
    ) == ["图书馆", "自行车道"]
    assert named(
        ("図書館を日曜日に開ける", "図書館の本を増やす"), ("安全な自転車道", "自転車道を増やす")
    ) == ["図書館", "自転車道"]


@pytest.mark.parametrize(
    ("language", "text", "split"),
    [
        ("th", "ห้องสมุดควรเปิดวันอาทิตย์", ["ห้อง", "สมุด", "ควร", "เปิด", "วัน", "อาทิตย์"]),
        ("km", "បណ្ណាល័យថ្មី", ["បណ្ណាល័យ", "ថ្មី"]),
        ("zh", "图书馆星期天开放", ["图书", "馆", "星期天", "开放"]),
        ("ja", "図書館を開ける", ["図書館", "を", "開ける"]),
        ("ko", "도서관을 열자", ["도서관을", "열자"]),
        ("hi", "पुस्तकालय खुला रहे", ["पुस्तकालय", "खुला", "रहे"]),
    ],
)
def test_words_are_split_as_their_language_does(language: str, text: str, split: list[str]) -> None:
    assert words(text, language) == split


def test_further_words_repeat_neither_the_name_nor_each_other() -> None:
    members = [Member(text, "en") for text in LIBRARY]
    (one,) = names([members])
    assert one.lang == "en"
    said = [one.name.casefold(), *(word.casefold() for word in one.words)]
    assert not any(word in other for word in said for other in said if word is not other)


def test_a_long_thai_idea_is_cut_where_a_letter_ends() -> None:
    (name,) = named(("ที่" * 40, "ที่" * 41))
    assert name == "ที่" * 23 + "…"


def test_the_language_of_most_is_the_language_of_the_name() -> None:
    (name, _) = named((*KOREAN_LIBRARY, LIBRARY[0]), BIKES)
    assert name == "도서관"


def test_names_differ_from_each_other_and_from_those_taken() -> None:
    same = ("Library", "Library now")
    given = named(same, same, same, taken=("library",))
    assert len({name.casefold() for name in [*given, "library"]}) == 4
    assert all(given)


def test_what_has_no_words_to_name_it_is_quoted() -> None:
    assert named(("ok",), ("👍",), ("42",)) == ["ok", "👍", "42"]


def test_a_second_phrase_names_what_the_first_leaves_out() -> None:
    trees = ("Plant oak trees", "Oak trees by the river", "Benches in the shade", "New benches, please")
    name = named((*trees,), BIKES)[0]
    assert "Oak trees" in name
    assert "benches" in name.casefold()


def test_phrases_cross_no_punctuation_and_do_not_end_with_small_words() -> None:
    found = phrases(["Quality of life, parks and rivers"], ["en"]).of[0]
    assert ("quality", "of", "life") in found
    assert ("parks", "and", "rivers") in found
    assert not any(key[0] in ("of", "and") or key[-1] in ("of", "and") for key in found)
    assert not any({"life", "parks"} <= set(key) for key in found)


def test_plurals_are_counted_together_only_where_the_bare_word_is_used() -> None:
    found = phrases(["New parks", "A park", "Glasses"], ["en"] * 3)
    assert ("park",) in found.of[0] & found.of[1]
    assert ("glasses",) in found.of[2]


def test_words_of_every_script() -> None:
    assert words("L’été, c'est 2050!") == ["L’été", "c'est", "2050"]
    assert words("می‌شود पुस्तकालय") == ["می‌شود", "पुस्तकालय"]
    assert pieces("One, two. سه؛ چهار") == ["One", "two", "سه", "چهار"]
    assert shortened("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2) == "👩‍👩‍👧…"
