"""Whatever a spreadsheet wrote, the words come out as they were."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.imports.encodings import LANGUAGES, decoded

SAID = {
    "cp1252": ("de", "Für kleine Firmen gibt es zu viele Anträge, größere haben Personal.\nOù aller ?"),
    "mac-roman": ("fr", "L'accès aux guichets est difficile à comprendre, où aller ?\nLes délais très longs"),
    "cp1251": ("ru", "Маленькие фирмы ждут слишком долго.\nНикто не отвечает по телефону, почему?"),
    "cp1253": ("el", "Οι μικρές επιχειρήσεις περιμένουν πολύ.\nΚανείς δεν απαντά στο τηλέφωνο"),
    "cp1256": ("fa", "هيچ کس پاسخ نمي دهد، چرا پنجره واحد نداريم؟\nلا أحد يرد على الهاتف"),
    "cp874": ("th", "ธุรกิจขนาดเล็กรอนานเกินไป\nไม่มีใครรับโทรศัพท์ ทำไมต้องไปหลายที่"),
    "cp949": ("ko", "담당자가 바뀔 때마다 다시 설명해야 합니다.\n창구가 하나면 좋겠습니다"),
    "cp932": ("ja", "窓口ごとに同じ書類を求められる。\n電話に誰も出ない。なぜですか"),
    "gb18030": ("zh", "每个部门只看自己的一步，没有人看全程。\n窗口太少，等待时间太长"),
    "big5": ("zh", "每個部門只看自己的一步，沒有人看全程。\n窗口太少，等待時間太長"),
}
HINTED = {
    "cp1250": (
        "pl",
        "Małe firmy czekają zbyt długo na decyzję urzędu.\nNikt nie odbiera telefonu, dlaczego?",
    ),
    "cp1254": ("tr", "Küçük işletmeler çok bekliyor, başvuru değişti.\nTelefona kimse cevap vermiyor"),
    "cp1255": ("he", "עסקים קטנים מחכים יותר מדי זמן.\nאף אחד לא עונה לטלפון"),
}


@pytest.mark.parametrize("name", SAID)
def test_an_old_encoding_is_told_by_its_words_alone(name: str) -> None:
    _, text = SAID[name]
    assert decoded(text.encode(name)) == (text, name)


@pytest.mark.parametrize("name", SAID | HINTED)
def test_it_is_told_by_the_languages_of_the_cafe(name: str) -> None:
    lang, text = (SAID | HINTED)[name]
    assert decoded(text.encode(name), ["en", lang])[0] == text


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_every_form_with_its_mark_and_without(name: str) -> None:
    text = "Idea;Table\r\nOne window, یک پنجره, 창구 하나;3\r\n"
    assert decoded(text.encode(name))[0] == text
    if name == "utf-16-be":
        assert decoded(codecs.BOM_UTF16_BE + text.encode(name))[0] == text


def test_what_a_person_chose_is_what_is_read() -> None:
    assert decoded("Größe".encode("mac-roman"), encoding="mac-roman") == ("Größe", "mac-roman")
    assert "\ufffd" in decoded("Größe".encode("cp1252"), encoding="utf-8")[0]


def test_every_encoding_that_is_tried_exists() -> None:
    assert all(codecs.lookup(name) for name in LANGUAGES)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_as_something(data: bytes) -> None:
    text, name = decoded(data, ["fa"])
    assert isinstance(text, str) and codecs.lookup(name)
