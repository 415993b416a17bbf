import io

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from app.exports.build import report
from app.exports.exporter import export
from app.words import Words
from tests.unit.exports.sample import TEXTS, WRITTEN, cafe


def made(lang: str) -> Document:
    return docx.Document(io.BytesIO(export("docx", report(cafe(), WRITTEN), Words(lang))))


def is_rtl(document: Document, text: str) -> bool:
    paragraph = next(one for one in document.paragraphs if one.text == text)
    turned = paragraph._p.find(f".//{qn('w:bidi')}") is not None
    assert turned == (paragraph.runs[0].font.rtl is True)
    return turned


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_each_idea_runs_its_own_way_whatever_the_document_speaks(lang: str) -> None:
    document = made(lang)
    assert is_rtl(document, TEXTS["fa"])
    assert is_rtl(document, TEXTS["ar"])
    assert not is_rtl(document, TEXTS["en"])
    assert not is_rtl(document, TEXTS["th"])


def test_our_own_words_run_as_the_document_does() -> None:
    assert is_rtl(made("fa"), Words("fa").text("Who was here"))
    assert not is_rtl(made("ko"), Words("ko").text("Who was here"))


def test_arabic_letters_get_the_size_and_the_face_of_the_style() -> None:
    for style in made("fa").styles:
        size = style.element.find(f".//{qn('w:sz')}")
        if style.name in ("Normal", "Idea", "Heading 1", "Cell"):
            assert style.element.find(f".//{qn('w:szCs')}").get(qn("w:val")) == size.get(qn("w:val"))
            assert style.element.find(f".//{qn('w:rFonts')}").get(qn("w:cs")) == "Segoe UI"


def test_headings_are_headings_and_tables_have_a_header_row() -> None:
    document = made("en")
    names = [one.style.name for one in document.paragraphs if one.style]
    assert names[0] == "Title"
    assert {"Heading 1", "Heading 2"} <= set(names)
    heads = [row for table in document.tables for row in table._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(heads) == 2


def test_runs_say_in_which_language_they_are() -> None:
    korean = next(one for one in made("en").paragraphs if one.text == TEXTS["ko"])
    assert korean._p.find(f".//{qn('w:lang')}").get(qn("w:eastAsia")) == "ko-KR"
