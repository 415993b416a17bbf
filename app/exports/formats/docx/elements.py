# ruff: noqa: SLF001  (python-docx keeps its XML elements under these names, and says to reach for them)
"""The XML that python-docx has no words for, each piece put where the schema wants it (ECMA-376, part 1)."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:outlineLvl", "w:divId"),
    *("w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)
AFTER_BIDI_VISUAL = (
    *("w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd"),
    *("w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"),
)


def turn_paragraph(paragraph: Paragraph) -> None:
    """Sets a paragraph from right to left."""
    paragraph._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)


def turn_table(table: Table) -> None:
    """Sets a table's first column at the right."""
    table._tbl.tblPr.insert_element_before(OxmlElement("w:bidiVisual"), *AFTER_BIDI_VISUAL)


def turn_section(section: Section) -> None:
    """Sets a section's pages from right to left."""
    section._sectPr.insert_element_before(OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid")


def keep_row(row: _Row, heads: bool = False) -> None:
    """Keeps a row on one page; a row that heads its table comes again on each page."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if heads:
        properties.append(OxmlElement("w:tblHeader"))


def speak(run: Run, faces: dict[str, str], locale: str, rtl: bool) -> None:
    """Marks a run with its faces, language and direction, so that Word shapes and spells it rightly."""
    properties = run._r.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for slot, face in faces.items():
        fonts.set(qn(slot), face)
    if rtl:
        properties.append(OxmlElement("w:rtl"))
    if locale:
        mark = OxmlElement("w:lang")
        for slot in ("w:val", "w:bidi", "w:eastAsia"):
            mark.set(qn(slot), locale)
        properties.append(mark)
