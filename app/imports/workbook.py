"""Rows of the first sheet of an XLSX file that has any; values, not formulas."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

from app.imports.rows import UnreadableError

SWELLS = 60
"""A workbook that unpacks to more than so many times its size is not opened (a zip bomb)."""
MOST_ROWS, MOST_COLUMNS = 100_000, 200


def rows_of(data: bytes) -> list[tuple[str, ...]]:
    """Every row as text. Raises UnreadableError."""
    from openpyxl import load_workbook  # brings a large library, wanted by few

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > SWELLS * len(data) + 1_000_000:
                raise UnreadableError("too_large")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            return next((rows for sheet in book.worksheets if (rows := _rows(sheet))), [])
        finally:
            book.close()
    except UnreadableError:
        raise
    except Exception as error:  # whatever the library stumbles over in a broken file
        raise UnreadableError("not_xlsx") from error


def _rows(sheet: Any) -> list[tuple[str, ...]]:
    rows = [
        tuple(map(_text, row))
        for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    ]
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return str(value)
