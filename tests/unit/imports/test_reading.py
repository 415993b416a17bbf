"""Files of ideas: spreadsheets, other tools' exports, our own; wrong rows are named, none is lost."""

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from app.cafe.settings import Limits
from app.imports import Choice, UnreadableError, read, take
from app.imports.tongues import tag_of

LIMITS = Limits()


def ideas(data: bytes, choice: Choice | None = None) -> list[tuple[int, str, str, int, int]]:
    sheet = read(data)
    taken, _ = take(sheet, choice or sheet.guess, LIMITS)
    return [(row.number, row.text, row.lang, row.round, row.table) for row in taken]


def workbook(*rows: list[object]) -> bytes:
    book, file = Workbook(), io.BytesIO()
    book.create_sheet("second")
    for row in rows:
        book.worksheets[1].append(row)
    book.save(file)
    return file.getvalue()


def test_columns_are_found_by_their_names_in_any_order() -> None:
    data = "Table;Comment;Language;Round\r\nTable 3;One window;English;2\r\n۱۲;یک پنجره;فارسی;\r\n"
    assert ideas(data.encode()) == [(2, "One window", "en", 2, 3), (3, "یک پنجره", "fa", 0, 12)]


def test_a_list_without_a_header_is_a_list() -> None:
    assert ideas(b"One window\nTwo doors, and a roof\n")[0][:2] == (1, "One window")
    assert [
        row[1] for row in ideas(b"1\tWe need shorter forms for small firms\n2\tOne desk is enough for all\n")
    ] == [
        "We need shorter forms for small firms",
        "One desk is enough for all",
    ]


def test_cells_may_hold_lines_quotes_and_delimiters() -> None:
    data = 'id,text\n1,"One ""window"",\nplease"\n2,Two\n'
    assert [(row[0], row[1]) for row in ideas(data.encode())] == [(2, 'One "window",\nplease'), (3, "Two")]
    assert [row[1] for row in ideas(b"sep=|\ntext|x\none, two|3\n")] == ["one, two"]


def test_a_statement_that_polis_rejected_is_named() -> None:
    polis = (
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
        "1,Sat,0,1,9,2,1,Shorter forms\n2,Sat,1,1,0,9,-1,Spam\n3,Sun,2,4,5,1,0,One desk\n"
    )
    sheet = read(polis.encode())
    taken, wrong = take(sheet, sheet.guess, LIMITS)
    assert [row.text for row in taken] == ["Shorter forms", "One desk"]
    assert [(row.number, row.why) for row in wrong] == [(3, "rejected")]


def test_wrong_rows_are_named_with_the_reason_and_empty_ones_passed_over() -> None:
    data = f"text,n\ngood,1\n,2\n,\n{'x' * 503},4\nbad\x00text,5\n".encode()
    sheet = read(data.replace(b"\x00", b""))
    taken, wrong = take(sheet, sheet.guess, LIMITS)
    assert [row.number for row in taken] == [2, 6]
    assert [(row.number, row.why, row.about) for row in wrong] == [(3, "blank", 0), (5, "too_long", 3)]


@pytest.mark.parametrize(
    "found",
    [
        ["One", "Two"],
        [{"text": "One"}, {"text": "Two", "table": 3}],
        {"ideas": [{"idea": "One"}, {"idea": "Two"}]},
        {"about": 3, "comments": [{"txt": "One"}, {"txt": "Two"}]},
    ],
)
def test_json_of_ours_and_of_others(found: object) -> None:
    assert [row[1] for row in ideas(json.dumps(found).encode())] == ["One", "Two"]


def test_a_workbook_is_read_by_values_from_its_first_sheet_with_any() -> None:
    data = workbook(
        ["Idea", "Table", "Language"], ["One window", 3, "ko"], [None, None, None], ["چای", 2.0, ""]
    )
    assert ideas(data) == [(2, "One window", "ko", 0, 3), (4, "چای", "", 0, 2)]


def test_our_own_table_comes_back_word_for_word() -> None:
    from app.exports.build import report
    from app.exports.exporter import export
    from app.words import Words
    from tests.unit.exports.sample import WRITTEN, cafe

    told = report(cafe(), WRITTEN)
    for lang in ("en", "fa", "ko"):
        back = ideas(export("csv", told, Words(lang)))
        assert [row[1] for row in back] == [idea.text.strip() for idea in told.ideas]
        assert [row[2] for row in back] == [idea.lang for idea in told.ideas]
        assert [row[3] for row in back] == [idea.round or 0 for idea in told.ideas]
    assert [row[1] for row in ideas(export("json", told, Words()))] == [
        idea.text.strip() for idea in told.ideas
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\r\n", "empty"),
        (b",,,\n,,\n", "empty"),
        (b"%PDF-1.7 ...", "not_text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "not_text"),
        (b"PK\x03\x04broken", "not_xlsx"),
        (b'{"ideas": [', "not_json"),
        (b'{"ideas": 3}', "not_json"),
        (b"[" * 100_000, "not_json"),
    ],
)
def test_what_can_not_be_read_says_what_it_is(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(data)
    assert error.value.code == code


def test_a_workbook_that_swells_is_not_opened() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 40_000_000)
    with pytest.raises(UnreadableError) as error:
        read(file.getvalue())
    assert error.value.code == "too_large"


@given(st.binary(max_size=400))
def test_any_file_is_read_or_refused(data: bytes) -> None:
    try:
        sheet = read(data)
    except UnreadableError:
        return
    taken, wrong = take(sheet, sheet.guess, LIMITS)
    assert len(taken) + len(wrong) <= len(sheet.rows)
    assert len(sheet.columns(headed=True)) == max(map(len, sheet.rows))


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("en", "en"),
        ("zh_TW", "zh-TW"),
        ("Persian", "fa"),
        ("فارسی", "fa"),
        ("한국어", "ko"),
        ("?", ""),
        ("Klingonish", ""),
    ],
)
def test_a_language_by_tag_or_by_name(said: str, tag: str) -> None:
    assert tag_of(said) == tag
