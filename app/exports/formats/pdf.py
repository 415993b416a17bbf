"""PDF by typst: tagged (PDF/UA-1), every script shaped, with fonts that came by pip, never the system's."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

import typst

from app.exports.document import Document, text_of
from app.exports.formats.page import BREW, TEMPLATES
from app.exports.formats.typeset.blocks import set_block
from app.exports.formats.typeset.speech import cjk
from app.exports.report import Report
from app.exports.telling import tell
from app.words import Words
from app.words.digits import digits_of

FONTS = ("manimgx_fonts", "manimgx_fonts_cjk")


@dataclass(frozen=True)
class Pdf:
    """The PDF exporter."""

    name: str = "pdf"
    media_type: str = "application/pdf"
    suffix: str = ".pdf"

    def write(self, report: Report, words: Words) -> bytes:
        """The whole report; the same bytes for the same report."""
        return typeset(tell(report, words), report.head.written, "pdf")[0]


Kind = Literal["pdf", "png"]


def typeset(document: Document, written: int, kind: Kind, ppi: float = 96) -> list[bytes]:
    """A document as one PDF, or as pictures of its pages. `written` (UTC milliseconds) dates the PDF.

    PDF/UA forbids a letter that no font can draw. Where somebody wrote one, the PDF is tagged all the same
    but does not claim the standard. Raises typst.TypstError if the template and the data do not fit.
    """
    data = json.dumps(_data(document), ensure_ascii=False)
    try:
        made = _compiled(data, written, kind, ppi, accessible=kind == "pdf")
    except typst.TypstError as error:
        if "could not be displayed with font" not in str(error):
            raise
        made = _compiled(data, written, kind, ppi, accessible=False)
    return made if isinstance(made, list) else [made]


def _compiled(data: str, written: int, kind: Kind, ppi: float, *, accessible: bool) -> Any:
    return typst.compile(
        TEMPLATES / "exports" / "document.typ",
        root=TEMPLATES / "exports",
        font_paths=fonts(),
        format=kind,
        ppi=ppi,
        sys_inputs={"document": data},
        pdf_standards=["ua-1"] if accessible else [],
        timestamp=datetime.fromtimestamp(written // 1000, UTC),
    )


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """The fonts that came by pip: every script, none of the system's."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(files(package)) for package in FONTS],
    )


def _data(document: Document) -> dict[str, object]:
    words = document.words
    return {
        "title": text_of(document.title),
        "lang": words.lang.split("-")[0],
        "rtl": words.dir == "rtl",
        "cjk": cjk("", words.lang),
        "digits": digits_of(words.lang),
        "brew": BREW,
        "blocks": [set_block(block, words) for block in document.blocks],
    }


EXPORTER = Pdf()
