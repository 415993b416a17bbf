"""Kumu's sheets: elements under Label, connections under From and To; headers in the first row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.cafe.strategy.bringing import BroughtLink
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats.brought import Brought, Names, UnreadableError
from app.strategy.causal.formats.signs import DELAY, NAMES, number, sign_of, yes

Row = Sequence[object]
ELEMENTS = ("Label", "Type", "Description")
CONNECTIONS = ("From", "To", "Direction", "Type", "Tags", "Strength", "Confidence", "Description", "Ideas")


def read_sheets(sheets: Iterable[tuple[str, Iterable[Row]]]) -> Brought:
    """(name, rows) of each sheet; one named "(ignore)" is skipped. Raises ``UnreadableError``."""
    names, links = Names(), list[BroughtLink]()
    connections: list[tuple[str, dict[str, object]]] = []
    known = False
    for title, rows in sheets:
        if "(ignore)" in title.casefold():
            continue
        for place, row in _rows(title, rows):
            known = True
            if "label" in row:
                names.add(_text(row["label"]), place, _text(row.get("description")), _text(row.get("id")))
            else:
                connections.append((place, row))
    if not known:
        raise UnreadableError("no_header", "row 1")
    for place, row in connections:
        links += _links(names, row, place)
    return Brought(tuple(names.variables), tuple(links))


def _rows(title: str, rows: Iterable[Row]) -> Iterator[tuple[str, dict[str, object]]]:
    """(place, header → cell) of a sheet's rows; of one without our headers, none."""
    header: list[str] = []
    for line, row in enumerate(rows, 1):
        if not header:
            header = [_text(cell).strip().casefold() for cell in row]
            if "label" not in header and not {"from", "to"} <= set(header):
                return
        elif any(_text(cell).strip() for cell in row):
            place = f"{title}, row {line}" if title else f"row {line}"
            yield place, dict(zip(header, row, strict=False))


def _links(names: Names, row: dict[str, object], place: str) -> list[BroughtLink]:
    direction = _text(row.get("direction")).strip().casefold() or "directed"
    if direction not in ("directed", "mutual"):
        raise UnreadableError("undirected", place)
    tags = {tag.strip().casefold() for tag in _text(row.get("tags")).split("|")}
    link = BroughtLink(
        source=names.of(row.get("from"), place, new=True),
        target=names.of(row.get("to"), place, new=True),
        polarity=sign_of(row.get("type"), row.get("polarity"), row.get("label"), row.get("postlabel")),
        delayed=bool({DELAY, "delayed"} & tags) or yes(_text(row.get("delay"))),
        strength=number(row.get("strength"), place, 1),
        confidence=round(number(row.get("confidence"), place, 3)),
        note=_text(row.get("description")),
    )
    turned = link.model_copy(update={"source": link.target, "target": link.source})
    return [link, turned] if direction == "mutual" else [link]


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def element_rows(drawn: CausalMap) -> Iterator[Row]:
    """Each variable under ``ELEMENTS``."""
    for variable in drawn.variables:
        yield variable.name, "variable", variable.note


def connection_rows(drawn: CausalMap) -> Iterator[Row]:
    """Each link under ``CONNECTIONS``; several ideas are parted by |, as Kumu parts values."""
    for link in drawn.links:
        ideas = "|".join(said.replace("|", "/") for said in drawn.quotes.get(link.id, ()))
        yield (
            drawn.names[link.source],
            drawn.names[link.target],
            "directed",
            NAMES[link.polarity],
            DELAY if link.delayed else "",
            link.strength or "",
            link.confidence or "",
            link.note,
            ideas,
        )
