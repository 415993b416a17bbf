"""A file → a sheet of cells, with the likeliest reading of its columns; a sheet and a choice → ideas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.cafe.refusal import Code, Refusal
from app.cafe.settings import Limits
from app.cafe.texts import checked
from app.imports import delimited, objects, workbook
from app.imports.columns import Choice, guess
from app.imports.encodings import decoded
from app.imports.rows import Row, UnreadableError, Why, Wrong
from app.imports.tongues import tag_of

__all__ = ["Choice", "Sheet", "UnreadableError", "Wrong", "read", "take"]

_WHYS: dict[Code, Why] = {Code.BLANK: "blank", Code.TOO_LONG: "too_long", Code.BAD_TEXT: "bad_text"}
_NUMBER = re.compile(r"\d{1,6}")
_DEFUSED = re.compile(r"^'(?= *[=+\-@\t\r\n＝＋－＠])")
REJECTED = "-1"


@dataclass(frozen=True)
class Sheet:
    """The cells of a file. ``encoding`` "" where the file itself says it (XLSX)."""

    kind: str
    encoding: str
    rows: tuple[tuple[str, ...], ...]
    guess: Choice

    def columns(self, *, headed: bool) -> list[str]:
        """What to call each column: as the first row does, else by the letters of spreadsheets."""
        width = max(map(len, self.rows))
        names = self.rows[0] if headed else ()
        return [
            names[place].strip() if place < len(names) and names[place].strip() else letters(place)
            for place in range(width)
        ]


def letters(place: int) -> str:
    """A, B, … Z, AA, …"""
    name = ""
    while place >= 0:
        place, rest = divmod(place, 26)
        name, place = chr(65 + rest) + name, place - 1
    return name


def read(data: bytes, languages: Iterable[str] = (), encoding: str | None = None) -> Sheet:
    """The cells of a CSV, XLSX or JSON file, told by what is in it. Raises UnreadableError."""
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableError("empty")
    if data[:4] == b"PK\x03\x04":
        return _sheet("xlsx", "", workbook.rows_of(data))
    if data[:4] == b"\xd0\xcf\x11\xe0" or data[:5] == b"%PDF-":
        raise UnreadableError("not_text")  # an old .xls, a PDF
    text, found = decoded(data, languages, encoding)
    if text.lstrip()[:1] in ("[", "{"):
        return _sheet("json", found, objects.rows_of(text))
    if text.count("\x00") or text.count("\ufffd") > len(text) // 10:
        raise UnreadableError("not_text")
    return _sheet("csv", found, delimited.rows_of(text))


def _sheet(kind: str, encoding: str, rows: list[tuple[str, ...]]) -> Sheet:
    if not any(cell.strip() for row in rows for cell in row):
        raise UnreadableError("empty")
    return Sheet(kind, encoding, tuple(rows), guess(rows))


def take(sheet: Sheet, choice: Choice, limits: Limits) -> tuple[list[Row], list[Wrong]]:
    """The ideas of a sheet, and the rows that are none, each with the reason. Empty rows are passed over."""
    taken: list[Row] = []
    wrong: list[Wrong] = []
    for number, cells in enumerate(sheet.rows, 1):
        if (number == 1 and choice.headed) or not any(cell.strip() for cell in cells):
            continue
        found = _row(number, cells, choice, limits)
        if isinstance(found, Row):
            taken.append(found)
        else:
            wrong.append(found)
    return taken, wrong


def _row(number: int, cells: tuple[str, ...], choice: Choice, limits: Limits) -> Row | Wrong:
    def cell(place: int | None) -> str:
        return cells[place].strip() if place is not None and place < len(cells) else ""

    if cell(choice.moderated) == REJECTED:
        return Wrong(number, "rejected")
    text = _DEFUSED.sub("", cell(choice.text))
    try:
        checked(text, limits.idea_graphemes, limits.idea_points)
    except Refusal as no:
        return Wrong(number, _WHYS[no.code], int(no.about or 0))
    return Row(
        number, text, tag_of(cell(choice.lang)), _whole(cell(choice.round)), _whole(cell(choice.table))
    )


def _whole(said: str) -> int:
    """The number in "Table 3", "3", "۳"; 0 for none."""
    found = _NUMBER.search(said)
    return int(found[0]) if found else 0
