"""Which language an idea is in."""

import pytest

from app.themes.languages import languages_of
from tests.unit.themes.samples import ideas


@pytest.mark.parametrize(
    ("text", "chosen", "language"),
    [
        ("Open the library on Sunday", "en", "en"),
        ("Open the library on Sunday", "", "en"),
        ("Open the library on Sunday", "fa", "en"),
        ("Wir brauchen mehr Bäume in der Stadt", "", "de"),
        ("Wir brauchen mehr Bäume in der Stadt", "en", "de"),
        ("Necesitamos más árboles en la ciudad", "es-MX", "es"),
        ("Bäume", "de", "de"),
        ("کتابخانه یکشنبه باز باشد", "", "fa"),
        ("مكتبة مفتوحة", "", "ar"),
        ("مكتبة مفتوحة", "fa", "fa"),
        ("도서관을 열자", "en", "ko"),
        ("ห้องสมุด", "", "th"),
        ("図書館を開けて", "", "ja"),
        ("图书馆", "", "zh"),
        ("図書館", "ja", "ja"),
        ("पुस्तकालय", "", "hi"),
        ("पुस्तकालय", "ne", "ne"),
        ("ᚠᚢᚦ", "", "runic"),
        ("42", "en", ""),
        ("🚲", "", ""),
    ],
)
def test_the_script_and_the_words_decide_where_the_choice_does_not_fit(
    text: str, chosen: str, language: str
) -> None:
    assert languages_of(ideas(text, lang=chosen)) == [language]


def test_a_short_text_without_a_choice_is_in_the_room_s_language() -> None:
    room = ideas("Wir wollen mehr Bäume und weniger Autos", "Das ist uns nicht genug", "Bäume")
    assert languages_of(room) == ["de", "de", "de"]
