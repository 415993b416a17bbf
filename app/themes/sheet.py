"""A file of ideas as a spreadsheet wrote it, and the same with their themes, every row as it was.

The rows are not written anew: to the bytes of each the new cells are added, before its line ends.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from app.imports.delimited import delimiter_of
from app.imports.encodings import decoded
from app.themes.found import Found, IdeaText

COLUMNS = ("theme", "theme_name", "second_theme")
_LINE = regex.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END = regex.compile(r"[\r\n]*\Z")
_FORMULA = ("=", "+", "-", "@")


class SheetError(Exception):
    """The file can't be read as ideas; the message is a sentence that says why and what to do."""


@dataclass(frozen=True)
class Row:
    """A record: as it stands in the file, and its cells."""

    raw: str
    cells: tuple[str, ...]


class Sheet:
    """`data`, read. Raises SheetError where it has no such column."""

    def __init__(self, data: bytes, text_column: str, language_column: str | None = None) -> None:
        if not data.strip():
            raise SheetError("The file is empty. Its first row must name the columns.")
        self._text, self._encoding = _lossless(data)
        self._delimiter = delimiter_of(self._text.removeprefix("\ufeff"))
        self._before, self._head, self.rows = _records(self._text, self._delimiter)
        names = [name.strip().removeprefix("\ufeff") for name in self._head.cells]
        self._at = _column(names, text_column)
        self._language = _column(names, language_column) if language_column else None

    def ideas(self) -> list[IdeaText]:
        """An idea a row, its id the row's place. A row without such a cell is an idea without words."""
        return [
            IdeaText(str(place), _cell(row, self._at), _cell(row, self._language))
            for place, row in enumerate(self.rows)
            if row.cells
        ]

    def themed(self, found: Found) -> bytes:
        """The file with three cells more in each row: the theme's number (0: on its own), its name, the
        number of the next best (0: none)."""
        home = {idea: number for number, theme in enumerate(found.themes, 1) for idea in theme.ideas}
        second = {idea: place + 1 for idea, place in found.second.items()}
        second |= {idea: second[to] for idea, to in found.folded.items() if to in second}
        out = [self._before, self._with(self._head, COLUMNS)]
        for place, row in enumerate(self.rows):
            number = home.get(str(place), 0)
            name = found.themes[number - 1].name if number else ""
            out.append(self._with(row, (str(number), name, str(second.get(str(place), 0)))))
        return "".join(out).encode(self._encoding, "surrogateescape")

    def _with(self, row: Row, cells: Sequence[str]) -> str:
        """A row and new cells, in the columns that the head gives them; an empty line stays one."""
        if not row.cells:
            return row.raw
        end = _END.search(row.raw)
        assert end
        missing = self._delimiter * max(0, len(self._head.cells) - len(row.cells))
        added = io.StringIO()
        csv.writer(added, delimiter=self._delimiter, lineterminator="").writerow(map(_harmless, cells))
        written = added.getvalue().encode(self._encoding, "replace").decode(self._encoding)
        return f"{row.raw[: end.start()]}{missing}{self._delimiter}{written}{end.group()}"


def _lossless(data: bytes) -> tuple[str, str]:
    """Text from which the same bytes can be made again, and its encoding."""
    _, guessed = decoded(data)
    mark = data[:4]
    if guessed in ("utf-16", "utf-32"):
        guessed += "-be" if mark[:2] == b"\xfe\xff" or mark == b"\x00\x00\xfe\xff" else "-le"
    for encoding in (guessed.removesuffix("-sig"), "utf-8"):
        text = data.decode(encoding, "surrogateescape")
        if text.encode(encoding, "surrogateescape") == data:
            return text, encoding
    return data.decode("latin-1"), "latin-1"


def _records(text: str, delimiter: str) -> tuple[str, Row, list[Row]]:
    """What stands before the head, the head, the rows."""
    lines: list[str] = _LINE.findall(text)
    before = ""
    if lines[0].removeprefix("\ufeff").strip().lower().startswith("sep="):
        before = lines.pop(0)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(lines, delimiter=delimiter)
    rows, start = [], 0
    for cells in reader:
        rows.append(Row("".join(lines[start : reader.line_num]), tuple(cells)))
        start = reader.line_num
    if not rows or not rows[0].cells:
        raise SheetError("The first row is empty. It must name the columns.")
    return before, rows[0], rows[1:]


def _column(names: Sequence[str], wanted: str) -> int:
    if wanted in names:
        return names.index(wanted)
    alike = [i for i, name in enumerate(names) if name.casefold() == wanted.strip().casefold()]
    if len(alike) == 1:
        return alike[0]
    there = ", ".join(f"“{name}”" for name in names[:20])
    raise SheetError(f"There is no column “{wanted}”. The file has {there}.")


def _cell(row: Row, at: int | None) -> str:
    return row.cells[at] if at is not None and at < len(row.cells) else ""


def _harmless(cell: str) -> str:
    """A spreadsheet takes what begins like a formula for one."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
