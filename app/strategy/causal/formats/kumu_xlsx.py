"""Kumu's workbook: a sheet of elements, a sheet of connections. Nothing in it is a formula."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats.brought import Brought, UnreadableError
from app.strategy.causal.formats.sheets import (
    CONNECTIONS,
    ELEMENTS,
    Row,
    connection_rows,
    element_rows,
    read_sheets,
)

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

UNPACKED = 32 * 1024 * 1024
"""Bytes to which a workbook may unpack."""
ROWS = 20_000
"""Rows of a sheet that are read."""


def read(data: bytes) -> Brought:
    """Raises ``UnreadableError``."""
    from openpyxl import load_workbook

    _guard(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [(sheet.title, list(_limited(sheet.title, sheet))) for sheet in book.worksheets]
        book.close()
    except UnreadableError:
        raise
    except Exception:  # noqa: BLE001  the library raises whatever its XML and zip readers do
        raise UnreadableError("broken", "the workbook") from None
    return read_sheets(sheets)


def _guard(data: bytes) -> None:
    """A workbook is a zip: one that would unpack to very much is not opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile:
        raise UnreadableError("broken", "the workbook") from None
    if size > UNPACKED:
        raise UnreadableError("too_large", "the workbook")


def _limited(title: str, sheet: Any) -> Iterator[Row]:
    for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if line > ROWS:
            raise UnreadableError("too_large", f"{title}, row {line}")
        yield row


def write(drawn: CausalMap) -> bytes:
    """The map as a workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _sheet(book, "Elements", [ELEMENTS, *element_rows(drawn)])
    _sheet(book, "Connections", [CONNECTIONS, *connection_rows(drawn)])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(book: Workbook, title: str, rows: Iterable[Row]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    sheet = book.create_sheet(title)
    for row in rows:
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet)
            if isinstance(value, str):
                cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub("", value), "s"  # never a formula
            else:
                cell.value = value  # type: ignore[assignment]
            cells.append(cell)
        sheet.append(cells)
