"""An empty document made ready: A4, 25 mm margins, styles with sizes for Arabic scripts as for Latin."""

from typing import Any

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from app.exports.formats.docx.elements import turn_section
from app.exports.formats.docx.look import faces, look
from app.words import Words


def prepare(docx: Docx, words: Words) -> None:
    """Sets page, styles and direction of an empty document."""
    for section in docx.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
        if words.dir == "rtl":
            turn_section(section)
    for name, about in look()["paragraphs"].items():
        _style(docx, name, about, words)


def _style(docx: Docx, name: str, about: dict[str, Any], words: Words) -> None:
    known = name in docx.styles
    style = docx.styles[name] if known else docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = docx.styles[about.get("base", "Normal")]
    _letters(style, about, words)
    around = style.paragraph_format
    around.space_before, around.space_after = Pt(about.get("before", 0)), Pt(about.get("after", 0))
    around.keep_with_next = about.get("kept", False)
    around.keep_together = around.widow_control = True
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _letters(style: ParagraphStyle, about: dict[str, Any], words: Words) -> None:
    size, bold = about["size"], about.get("bold", False)
    style.font.size, style.font.bold, style.font.cs_bold = Pt(size), bold, bold
    style.font.color.rgb = RGBColor.from_string(look()["colours"][about["colour"]])
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    for slot, face in faces(words.lang).items():
        fonts.set(qn(slot), face)
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(size * 2))
    properties.find(qn("w:sz")).addnext(complex_size)
