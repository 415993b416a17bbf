"""The formats there are, what each can hold, and which one a file is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats import dot, graphml, kumu_json, kumu_xlsx, sd_json, table_csv, xmile
from app.strategy.causal.formats.brought import Brought
from app.strategy.causal.picture.picture import Picture
from app.strategy.causal.picture.svg import svg_file

Feature = Literal[
    "unsigned", "both_signs", "delay", "strength", "confidence", "notes", "reasons", "ideas", "loop_names"
]
"""Links without a sign · both signs between two variables · delays · strengths · how sure · notes on
variables · why of links · the words of ideas · names of loops."""
Writer = Callable[[CausalMap, Picture, str], bytes]


@dataclass(frozen=True)
class Format:
    """``keeps``: what of a map it can hold, beside names, links and signs."""

    media_type: str
    write: Writer
    keeps: frozenset[Feature]


def _plainly(write: Callable[[CausalMap], bytes]) -> Writer:
    return lambda drawn, picture, title: write(drawn)


def _svg(drawn: CausalMap, picture: Picture, title: str) -> bytes:
    return svg_file(picture, title).encode()


JSON, XML_TYPE = "application/json", "application/xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST: frozenset[Feature] = frozenset(
    {"unsigned", "both_signs", "delay", "strength", "confidence", "notes", "reasons", "ideas"}
)
FORMATS: dict[str, Format] = {
    "kumu.json": Format(JSON, _plainly(kumu_json.write), _MOST),
    "xlsx": Format(XLSX, _plainly(kumu_xlsx.write), _MOST),
    "csv": Format("text/csv; charset=utf-8", _plainly(table_csv.write), frozenset({"strength"})),
    "sd.json": Format(
        JSON, _plainly(sd_json.write), frozenset({"unsigned", "both_signs", "notes", "reasons", "ideas"})
    ),
    "xmile": Format(
        XML_TYPE,
        lambda drawn, picture, title: xmile.write(drawn, picture),
        frozenset({"unsigned", "both_signs", "delay", "notes"}),
    ),
    "graphml": Format(XML_TYPE, _plainly(graphml.write), _MOST),
    "dot": Format("text/vnd.graphviz", _plainly(dot.write), frozenset({"unsigned", "both_signs", "delay"})),
    "svg": Format("image/svg+xml", _svg, frozenset({"unsigned", "both_signs", "delay"})),
}


def used(drawn: CausalMap) -> set[Feature]:
    """What of the features a map has."""
    links = drawn.links
    has: dict[Feature, bool] = {
        "unsigned": any(not link.polarity for link in links),
        "both_signs": any(len(pair) > 1 for pair in drawn.arrows.values()),
        "delay": any(link.delayed for link in links),
        "strength": any(link.strength for link in links),
        "confidence": any(link.confidence for link in links),
        "notes": any(variable.note for variable in drawn.variables),
        "reasons": any(link.note for link in links),
        "ideas": bool(drawn.quotes),
        "loop_names": bool(drawn.loop_names),
    }
    return {feature for feature, there in has.items() if there}


def lost(drawn: CausalMap, name: str) -> list[Feature]:
    """What this map has and a format can't hold."""
    return sorted(used(drawn) - FORMATS[name].keeps)


def read(data: bytes) -> Brought:
    """A map in whichever format the file is. Raises ``UnreadableError``."""
    start = data[:400].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"PK"):
        return kumu_xlsx.read(data)
    if start.startswith(b"<"):
        return xmile.read(data)
    if start.startswith((b"{", b"[")):
        kumu = b'"elements"' in data or b'"connections"' in data
        return kumu_json.read(data) if kumu else sd_json.read(data)
    return table_csv.read(data)
