"""Kumu's JSON: elements with ids, connections between them; keys of our own beside theirs."""

from __future__ import annotations

from typing import Any

from app.cafe.strategy.bringing import BroughtLink
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats.brought import Brought, Names, UnreadableError
from app.strategy.causal.formats.json_file import loaded, rows, text, written
from app.strategy.causal.formats.signs import DELAY, NAMES, number, sign_of, yes


def read(data: bytes) -> Brought:
    """Raises ``UnreadableError``. A mutual connection is two links."""
    found, names, links = loaded(data), Names(), list[BroughtLink]()
    for place, row in rows(found, "elements"):
        label = text(row.get("label"))
        names.add(label, place, text(row.get("description")), text(row.get("id", row.get("_id"))))
    for place, row in rows(found, "connections"):
        direction = text(row.get("direction")) or "directed"
        if direction not in ("directed", "mutual"):
            raise UnreadableError("undirected", place)
        link = _link(names, row, place)
        links.append(link)
        if direction == "mutual":
            links.append(link.model_copy(update={"source": link.target, "target": link.source}))
    return Brought(tuple(names.variables), tuple(links))


def _link(names: Names, row: dict[str, Any], place: str) -> BroughtLink:
    tags = row.get("tags") or []
    tagged = isinstance(tags, list) and any(str(tag).casefold() in (DELAY, "delayed") for tag in tags)
    return BroughtLink(
        source=names.of(row.get("from"), place),
        target=names.of(row.get("to"), place),
        polarity=sign_of(row.get("polarity"), row.get("type"), row.get("sign"), row.get("label")),
        delayed=tagged or yes(row.get("delayed", "")),
        strength=number(row.get("strength"), place, 1),
        confidence=round(number(row.get("confidence"), place, 3)),
        note=text(row.get("description")),
    )


def write(drawn: CausalMap) -> bytes:
    """The map. The words of ideas stand beside their links, under ``ideas``."""
    elements = [
        {"id": variable.id, "label": variable.name, "type": "variable", "description": variable.note}
        for variable in drawn.variables
    ]
    connections = []
    for link in drawn.links:
        row: dict[str, Any] = {"from": link.source, "to": link.target, "direction": "directed"}
        row |= {"type": NAMES[link.polarity], "tags": [DELAY] if link.delayed else []}
        row |= {"description": link.note, "ideas": list(drawn.quotes.get(link.id, ()))}
        row |= {"strength": link.strength} if link.strength else {}
        row |= {"confidence": link.confidence} if link.confidence else {}
        connections.append(row)
    return written({"elements": elements, "connections": connections})
