"""Tables that run the document's way, with a header row that repeats on each page."""

from collections.abc import Sequence

from docx.shared import Mm
from docx.table import Table, _Row

from app.exports.document import Speech
from app.exports.formats.docx.elements import keep_row, turn_table
from app.exports.formats.docx.look import look
from app.exports.formats.docx.paragraphs import Writer

TEXT_WIDTH = 160
"""Millimetres between the margins."""


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
    _widen(made, _shares(len(header)))
    writer.docx.add_paragraph(style="Quiet")


def _fill(writer: Writer, row: _Row, cells: Sequence[Speech], bold: int) -> None:
    for place, speech in enumerate(cells):
        paragraph = writer.fill(row.cells[place].paragraphs[0], speech)
        paragraph.style = "Headcell" if place < bold else "Cell"


def _shares(columns: int) -> tuple[int, ...]:
    """How the columns share the page: names of facts are short, and of four columns the second is words."""
    return {0: (1, 3), 2: (4, 1)}.get(columns, (2, 6, *[2] * (columns - 2)))


def _widen(table: Table, shares: Sequence[int]) -> None:
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(TEXT_WIDTH * share / sum(shares))  # LibreOffice reads this one,
        for cell in column.cells:
            cell.width = column.width  # Word these
