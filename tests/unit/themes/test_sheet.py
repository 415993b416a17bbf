"""A file of ideas comes back as it was, with three cells more in each row."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.themes.found import Found, FoundTheme
from app.themes.sheet import Sheet, SheetError

FOUND = Found((FoundTheme("Bikes, lanes", ("0", "2")),), (("1", "unlike_others"),), second={"1": 0})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_row_is_as_it_was(encoding: str, delimiter: str, end: str) -> None:
    rows = ["id,text,who", '1,"Wärme, für\nalle",a', "2,Größere Bäume,b", '3,"""Ja"", gut",c']
    data = end.join(row.replace(",", delimiter) for row in rows).encode(encoding)
    sheet = Sheet(data, "text")
    assert [idea.id for idea in sheet.ideas()] == ["0", "1", "2"]
    assert sheet.ideas()[1].text == "Größere Bäume"
    out = sheet.themed(FOUND)
    assert len(out) > len(data)
    text, before = out.decode(encoding), data.decode(encoding)
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert [row[:3] for row in read] == list(csv.reader(io.StringIO(before, newline=""), delimiter=delimiter))
    assert [row[3:] for row in read] == [
        ["theme", "theme_name", "second_theme"], ["1", "Bikes, lanes", "0"],
        ["0", "", "1"], ["1", "Bikes, lanes", "0"],
    ]  # fmt: skip


def test_texts_keep_their_unicode_form_and_broken_bytes() -> None:
    data = "text\nCafe\u0301 caf\u00e9\n".encode() + b"bro\xffken\n"
    out = Sheet(data, "text").themed(Found((FoundTheme("x", ("0",)),)))
    assert out.splitlines()[1].startswith("Cafe\u0301 caf\u00e9,".encode())
    assert out.splitlines()[2].startswith(b"bro\xffken,")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), min_size=1, max_size=6))
def test_any_text_at_all(texts: list[str]) -> None:
    file = io.StringIO()
    csv.writer(file).writerows([["text", "more"], *([text, "x"] for text in texts)])
    data = file.getvalue().encode()
    sheet = Sheet(data, "text")
    assert [idea.text for idea in sheet.ideas()] == texts
    out = sheet.themed(Found())
    read = list(csv.reader(io.StringIO(out.decode(), newline="")))
    assert [row[0] for row in read[1:]] == texts
    assert {len(row) for row in read} == {5}


def test_short_rows_get_their_cells_in_the_right_columns_and_empty_lines_stay() -> None:
    out = Sheet(b"text,a,b\nOne\n\nTwo,1,2\n", "text").themed(Found((FoundTheme("T", ("0", "2")),)))
    assert out.decode().splitlines()[1:] == ["One,,,1,T,0", "", "Two,1,2,1,T,0"]


def test_a_name_that_looks_like_a_formula_is_made_harmless() -> None:
    out = Sheet(b"text\na\n", "text").themed(Found((FoundTheme("=1+1", ("0",)),)))
    assert b",'=1+1," in out


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"idea,who\nx,y\n", "no column “text”. The file has “idea”, “who”."),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(SheetError, match=says):
        Sheet(data, "text")


def test_a_header_alone_is_a_sheet_without_ideas() -> None:
    sheet = Sheet(b"text\n", "TEXT")
    assert sheet.ideas() == []
    assert sheet.themed(Found()) == b"text,theme,theme_name,second_theme\n"
