import io
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from app.exports.build import report
from app.exports.document import Document, Paragraph, Said
from app.exports.exporter import export
from app.exports.formats.pdf import typeset
from app.words import Words
from tests.unit.exports.sample import TEXTS, WRITTEN, cafe, idea


def pdf(lang: str = "en", **settings: object) -> PdfReader:
    return PdfReader(io.BytesIO(export("pdf", report(cafe(**settings), WRITTEN), Words(lang))))


def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def claims_ua(reader: PdfReader) -> bool:
    """PDF/UA-1 is claimed only if typst found every letter in a font, a title and a language."""
    return b"pdfuaid:part>1<" in root(reader)["/Metadata"].get_data()


@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
def test_it_is_tagged_for_screen_readers_and_every_letter_has_a_font(lang: str) -> None:
    reader = pdf(lang)
    assert claims_ua(reader)
    assert root(reader)["/MarkInfo"]["/Marked"]
    assert root(reader)["/Lang"] == lang
    assert reader.metadata is not None
    assert reader.metadata.title == "Permits people can trust"


def test_fonts_came_with_the_packages() -> None:
    used: list[Any] = [page["/Resources"] for page in pdf().pages]
    names = {str(font["/BaseFont"]) for resources in used for font in resources["/Font"].values()}
    assert len(names) > 5
    assert all("Noto" in name for name in names)


def test_a_letter_that_no_font_has_costs_the_claim_and_not_the_document() -> None:
    base = cafe()
    one = idea(1, "Linear A: 𐘀 and more")
    reader = PdfReader(
        io.BytesIO(export("pdf", report(replace(base, ideas={one.id: one}), WRITTEN), Words()))
    )
    assert not claims_ua(reader)
    assert "and more" in "".join(page.extract_text() for page in reader.pages)


def test_the_same_report_gives_the_same_bytes() -> None:
    told = report(cafe(), WRITTEN)
    assert export("pdf", told, Words("fa")) == export("pdf", told, Words("fa"))


def test_words_are_data_and_never_markup() -> None:
    text = "".join(
        page.extract_text() for page in pdf(purpose='#panic("no") $x$ *b* #image("/etc/passwd")').pages
    )
    assert '#panic("no") $x$ *b* #image("/etc/passwd")' in " ".join(text.split())


def ink(said: Said) -> tuple[int, int]:
    """Clear columns before and after the ink of one paragraph alone on a page."""
    document = Document("x", Words(), (Paragraph(said),))
    page = Image.open(io.BytesIO(typeset(document, WRITTEN, "png", 40)[0])).convert("L")
    body = page.crop((0, 0, page.width, page.height // 2)).point(lambda level: 255 * (level < 200))
    box = body.getbbox()
    assert box is not None
    return box[0], page.width - box[2]


@pytest.mark.parametrize("lang", TEXTS)
def test_a_text_stands_at_the_side_where_its_script_begins(lang: str) -> None:
    start, end = ink(Said(TEXTS[lang], lang))
    assert (end < start) == (lang in ("fa", "ar"))


def test_arabic_letters_are_joined() -> None:
    """Joined letters are narrower than the same letters standing alone."""
    joined = ink(Said("سسسسسسسسسس", "fa"))[0]
    apart = ink(Said("س\u200cس\u200cس\u200cس\u200cس\u200cس\u200cس\u200cس\u200cس\u200cس", "fa"))[0]
    assert joined > apart
