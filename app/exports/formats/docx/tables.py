"""Tables that run the document's way, with a header row that repeats on each page."""

from collections.abc import Sequence

from docx.table import _Row

from app.exports.document import Speech
from app.exports.formats.docx.elements import keep_row, turn_table
from app.exports.formats.docx.look import look
from app.exports.formats.docx.paragraphs import Writer


def table(writer: Writer, header: Sequence[str], rows: Sequence[Sequence[Speech]]) -> None:
    """A table; without a header the first cell of each row names the second."""
    width = len(header) or 2
    made = writer.docx.add_table(rows=0, cols=width, style=look()["table"])
    if writer.words.dir == "rtl":
        turn_table(made)
    if header:
        row = made.add_row()
        _fill(writer, row, header, bold=len(header))
        keep_row(row, heads=True)
    for cells in rows:
        row = made.add_row()
        _fill(writer, row, cells, bold=0 if header else 1)
        keep_row(row)
    writer.docx.add_paragraph(style="Quiet")


def _fill(writer: Writer, row: _Row, cells: Sequence[Speech], bold: int) -> None:
    for place, speech in enumerate(cells):
        paragraph = writer.fill(row.cells[place].paragraphs[0], speech)
        paragraph.style = "Headcell" if place < bold else "Cell"
