"""The document's styles: 11 pt, 25 mm margins, sizes for Arabic scripts set beside those for Latin."""

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from app.exports.formats.docx.elements import turn_section
from app.exports.formats.docx.faces import faces
from app.words import Words

INK = RGBColor(0x12, 0x23, 0x1C)
INK2 = RGBColor(0x45, 0x58, 0x4E)
GREEN = RGBColor(0x10, 0x47, 0x3A)
BRASSINK = RGBColor(0x6F, 0x4C, 0x09)

# name: size in points, bold, colour, points before, points after, kept with the next paragraph
PARAGRAPHS = {
    "Normal": (11, False, INK, 0, 6, False),
    "Title": (24, True, GREEN, 0, 6, True),
    "Heading 1": (17, True, GREEN, 24, 6, True),
    "Heading 2": (13, True, INK, 16, 4, True),
    "List Bullet": (11, False, INK, 0, 3, False),
    "Lead": (13, False, INK, 0, 8, False),
    "Quiet": (10, False, INK2, 0, 6, False),
    "Notice": (11, True, BRASSINK, 0, 8, False),
    "Idea": (11, False, INK, 10, 2, True),
    "About idea": (9, False, INK2, 0, 8, False),
    "Outline line": (12, True, INK, 0, 2, True),
    "Table text": (10, False, INK, 2, 2, False),
    "Table head": (10, True, INK, 2, 2, False),
}


def prepare(docx: Docx, words: Words) -> None:
    """Sets page, styles and direction of an empty document."""
    for section in docx.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
        if words.dir == "rtl":
            turn_section(section)
    for name in PARAGRAPHS:
        _paragraph_style(docx, name, words)
    mark = docx.styles.add_style("Mark", WD_STYLE_TYPE.CHARACTER)
    _letters(mark, 10, False, BRASSINK, words)


def _paragraph_style(docx: Docx, name: str, words: Words) -> None:
    size, bold, colour, before, after, kept = PARAGRAPHS[name]
    known = name in docx.styles
    style = docx.styles[name] if known else docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = docx.styles["Normal"]
    _letters(style, size, bold, colour, words)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = kept
    style.paragraph_format.keep_together = True
    style.paragraph_format.widow_control = True
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _letters(
    style: ParagraphStyle | CharacterStyle, size: int, bold: bool, colour: RGBColor, words: Words
) -> None:
    style.font.size, style.font.bold, style.font.cs_bold = Pt(size), bold, bold
    style.font.color.rgb = colour
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
