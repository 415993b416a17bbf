"""XMILE 1.0 (OASIS 2015): variables, and the connectors of their views with polarity and delay marks.

It is a map, not a model: equations are neither read nor written. Entities are refused, and so is a document
type; names compare without case, and runs of space, line break and ``_`` are one space.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, degrees
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree

from app.cafe.strategy.bringing import BroughtLink
from app.cafe.variables import Polarity
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats.brought import Brought, Names, UnreadableError
from app.strategy.causal.formats.signs import sign_of, yes
from app.strategy.causal.picture.picture import Picture
from app.strategy.causal.plain_xml import without_controls

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"
KINDS = ("stock", "flow", "aux")
SIGNS: dict[Polarity, str] = {1: "+", -1: "-", 0: "none"}


def read(data: bytes) -> Brought:
    """Raises ``UnreadableError``. A flow into a stock raises it, one out of it lowers it."""
    root = _parsed(data)
    names, links = Names(), list[BroughtLink]()
    for number, (kind, found) in enumerate(_named(root), 1):
        names.add(_name(found.get("name", "")), f"{kind} {number}", _text(found, "doc"))
    for stock in (each for each in root.iter() if _local(each) == "stock"):
        links += _flows(names, stock)
    aliases = {
        each.get("uid", ""): of
        for each in root.iter()
        if _local(each) == "alias" and (of := _text(each, "of"))
    }
    for number, found in enumerate((each for each in root.iter() if _local(each) == "connector"), 1):
        place = f"connector {number}"
        links.append(
            BroughtLink(
                source=names.of(_end(found, "from", aliases), place),
                target=names.of(_end(found, "to", aliases), place),
                polarity=sign_of(found.get("polarity")),
                delayed=yes(found.get("delay_mark", "")),
            )
        )
    return Brought(tuple(names.variables), tuple(links))


def _parsed(data: bytes) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except ParseError as error:
        line, column = error.position
        raise UnreadableError("broken", f"line {line}, column {column + 1}") from None
    except DefusedXmlException:
        raise UnreadableError("entities", "line 1") from None
    except (ValueError, LookupError):
        raise UnreadableError("broken", "line 1") from None
    if _local(root) != "xmile":
        raise UnreadableError("not_a_map", "line 1")
    return root


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _named(root: Element) -> Iterator[tuple[str, Element]]:
    """Variables of the model; in views the same tags stand without what defines them, and are left out."""
    for holder in (each for each in root.iter() if _local(each) == "variables"):
        for each in holder:
            if _local(each) in KINDS:
                yield _local(each), each


def _flows(names: Names, stock: Element) -> Iterator[BroughtLink]:
    name = _name(stock.get("name", ""))
    for each in stock:
        if _local(each) in ("inflow", "outflow"):
            place = f"stock {name}"
            sign: Polarity = 1 if _local(each) == "inflow" else -1
            source, target = names.of(_name(each.text or ""), place), names.of(name, place)
            yield BroughtLink(source=source, target=target, polarity=sign)


def _end(connector: Element, which: str, aliases: dict[str, str]) -> str:
    for each in connector:
        if _local(each) == which:
            inner = next((one for one in each if _local(one) == "alias"), None)
            return _name(aliases.get(inner.get("uid", ""), "") if inner is not None else each.text or "")
    return ""


def _text(element: Element, child: str) -> str:
    return next((each.text or "" for each in element if _local(each) == child), "").strip()


def _name(said: str) -> str:
    """A name as people read it."""
    return " ".join(said.replace("\\n", " ").replace("_", " ").strip().strip('"').split())


def write(drawn: CausalMap, picture: Picture) -> bytes:
    """The map, its variables where the picture has them."""
    root = Tree.Element("xmile", {"version": "1.0", "xmlns": SPACE})
    header = Tree.SubElement(root, "header")
    for tag, said in (("vendor", "Samovar"), ("product", "Samovar"), ("name", "Causal map")):
        Tree.SubElement(header, tag).text = said
    model = Tree.SubElement(root, "model")
    variables = Tree.SubElement(model, "variables")
    for variable in drawn.variables:
        aux = Tree.SubElement(variables, "aux", {"name": without_controls(variable.name)})
        if variable.note:
            Tree.SubElement(aux, "doc").text = without_controls(variable.note)
    _view(Tree.SubElement(Tree.SubElement(model, "views"), "view"), drawn, picture)
    told: bytes = Tree.tostring(root, encoding="utf-8", xml_declaration=True)
    return told


def _view(view: Element, drawn: CausalMap, picture: Picture) -> None:
    at = {box.variable: (box.x - picture.left, box.y - picture.top) for box in picture.boxes}
    for variable in drawn.variables:
        x, y = at[variable.id]
        name = without_controls(variable.name)
        Tree.SubElement(view, "aux", {"name": name, "x": f"{x:.0f}", "y": f"{y:.0f}"})
    for number, link in enumerate(drawn.links, 1):
        (ax, ay), (bx, by) = at[link.source], at[link.target]
        told = {"uid": str(number), "angle": f"{degrees(atan2(ay - by, bx - ax)) % 360:.1f}"}
        told["polarity"] = SIGNS[link.polarity]
        if link.delayed:
            told["delay_mark"] = "true"
        connector = Tree.SubElement(view, "connector", told)
        for tag, end in (("from", link.source), ("to", link.target)):
            Tree.SubElement(connector, tag).text = without_controls(drawn.names[end]).replace(" ", "_")
