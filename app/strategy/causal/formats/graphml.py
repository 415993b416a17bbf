"""GraphML, for programs that draw and count graphs."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats.signs import PLAIN
from app.strategy.causal.plain_xml import without_controls

KEYS = {
    "name": ("node", "string"),
    "note": ("node", "string"),
    "polarity": ("edge", "string"),
    "delayed": ("edge", "boolean"),
    "strength": ("edge", "double"),
    "confidence": ("edge", "int"),
    "reason": ("edge", "string"),
    "ideas": ("edge", "string"),
}


def write(drawn: CausalMap) -> bytes:
    """The map; the words of ideas stand one to a line."""
    root = Tree.Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    for key, (of, kind) in KEYS.items():
        Tree.SubElement(root, "key", {"id": key, "for": of, "attr.name": key, "attr.type": kind})
    graph = Tree.SubElement(root, "graph", {"id": "map", "edgedefault": "directed"})
    for variable in drawn.variables:
        node = Tree.SubElement(graph, "node", {"id": variable.id})
        _data(node, {"name": variable.name, "note": variable.note})
    for link in drawn.links:
        edge = Tree.SubElement(graph, "edge", {"id": link.id, "source": link.source, "target": link.target})
        told = {"polarity": PLAIN[link.polarity], "delayed": "true" if link.delayed else "false"}
        told |= {"strength": str(link.strength or ""), "confidence": str(link.confidence or "")}
        _data(edge, told | {"reason": link.note, "ideas": "\n".join(drawn.quotes.get(link.id, ()))})
    data: bytes = Tree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data


def _data(element: Tree.Element, told: dict[str, str]) -> None:
    for key, said in told.items():
        if said:
            Tree.SubElement(element, "data", {"key": key}).text = without_controls(said)
