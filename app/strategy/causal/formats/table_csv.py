"""A square table (adjacency): names in the first row and column, sources in rows, a weight in each cell.

``1`` and ``-1`` are signs alone, ``0.6`` a strength as well (and ``1.0`` the full one). A list of connections
under From and To, or of elements under Label, as Kumu writes them, is read too.
"""

from __future__ import annotations

import csv
import io
import re

from app.cafe.strategy.bringing import BroughtLink
from app.cafe.variables import Polarity
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats.brought import Brought, Names, UnreadableError
from app.strategy.causal.formats.sheets import read_sheets

_FORMULA = ("=", "+", "-", "@", "'")
_QUOTED = re.compile(r'"[^"]*"')


def read(data: bytes) -> Brought:
    """Raises ``UnreadableError``."""
    rows = _rows(data)
    header = {cell.strip().casefold() for cell in rows[0]} if rows else set()
    if "label" in header or {"from", "to"} <= header:
        return read_sheets([("", rows)])
    return _square(rows)


def _rows(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("not_utf8", f"byte {error.start}") from None
    if "\x00" in text:
        raise UnreadableError("broken", "row 1")
    first = _QUOTED.sub("", text).partition("\n")[0]
    parted_by = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=parted_by, strict=True))
    except csv.Error:
        raise UnreadableError("broken", "row 1") from None
    return [row for row in rows if any(cell.strip() for cell in row)]


def _square(rows: list[list[str]]) -> Brought:
    if not rows or len(rows[0]) < 2:
        raise UnreadableError("not_a_map", "row 1")
    names, links = Names(), list[BroughtLink]()
    for column, name in enumerate(rows[0][1:], 2):
        names.add(_plain(name), f"row 1, column {column}")
    if len(rows) - 1 != len(names.variables):
        raise UnreadableError("not_square", f"row {len(rows)}")
    for line, row in enumerate(rows[1:], 2):
        source = names.of(_plain(row[0]), f"row {line}")
        if len(row) > len(names.variables) + 1:
            raise UnreadableError("not_square", f"row {line}")
        for column, cell in enumerate(row[1:]):
            weight = _weight(cell, f"row {line}, column {column + 2}")
            if weight is not None:
                polarity, strength = weight
                links.append(BroughtLink(source=source, target=column, polarity=polarity, strength=strength))
    return Brought(tuple(names.variables), tuple(links))


def _weight(cell: str, place: str) -> tuple[Polarity, float] | None:
    """(sign, strength); None for no link."""
    text = cell.strip().replace("−", "-").replace(",", ".")
    try:
        value = float(text or 0)
    except ValueError:
        raise UnreadableError("no_weight", place, cell.strip()) from None
    if not -1 <= value <= 1:
        raise UnreadableError("no_weight", place, cell.strip())
    if not value:
        return None
    alone = text.lstrip("+-") == "1"
    return (1 if value > 0 else -1), 0.0 if alone else abs(value)


def _plain(name: str) -> str:
    """A name without the sign that keeps a spreadsheet from taking it for a formula."""
    return name[1:] if name.startswith("'") and name[1:].startswith(_FORMULA) else name


def write(drawn: CausalMap) -> bytes:
    """The map; of two links with both signs the first stands, and a link without a sign has no weight."""
    cells = {pair: next((_cell(link.polarity, link.strength) for link in links if link.polarity), "0")
             for pair, links in drawn.arrows.items()}  # fmt: skip
    size = range(len(drawn.variables))
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    names = [f"'{v.name}" if v.name.startswith(_FORMULA) else v.name for v in drawn.variables]
    writer.writerow(["", *names])
    for row in size:
        writer.writerow([names[row], *(cells.get((row, column), "0") for column in size)])
    return file.getvalue().encode("utf-8-sig")


def _cell(polarity: int, strength: float) -> str:
    return repr(float(strength * polarity)) if strength else str(polarity)
