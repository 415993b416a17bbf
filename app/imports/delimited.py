"""Rows of a text file as spreadsheets write it: commas, semicolons, tabs or bars, quotes, lines in cells."""

import csv
import io
from collections import Counter

DELIMITERS = (",", ";", "\t", "|")
LOOKED_AT = 20
"""Rows by which the delimiter is told."""


def rows_of(text: str) -> list[tuple[str, ...]]:
    """The records of the file; a first line ``sep=;`` (Excel's own) says what parts the cells."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return _read(rest, first.strip()[-1])
    return _read(text, delimiter_of(text))


def delimiter_of(text: str) -> str:
    """The one that parts most rows into the same number of cells, more than one."""
    best, most = ",", (0, 0)
    for delimiter in DELIMITERS:
        widths = Counter(len(row) for row in _read(text, delimiter, LOOKED_AT))
        width, count = max(widths.items(), key=lambda one: (one[1] * (one[0] > 1), one[0]), default=(1, 0))
        if width > 1 and (count, width) > most:
            best, most = delimiter, (count, width)
    return best


def _read(text: str, delimiter: str, most: int | None = None) -> list[tuple[str, ...]]:
    records: list[tuple[str, ...]] = []
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        if most is not None and len(records) >= most:
            break
        records.append(tuple(record))
    return records
