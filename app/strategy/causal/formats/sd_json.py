"""SD-JSON, as Stella's and CoModel's helpers speak it: variables and relationships with their reasons."""

from __future__ import annotations

from app.cafe.strategy.bringing import BroughtLink
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.formats.brought import Brought, Names
from app.strategy.causal.formats.json_file import loaded, rows, text, written
from app.strategy.causal.formats.signs import PLAIN, sign_of


def read(data: bytes) -> Brought:
    """Raises ``UnreadableError``. A relationship may name a variable that is not listed."""
    found, names, links = loaded(data), Names(), list[BroughtLink]()
    for place, row in rows(found, "variables"):
        names.add(text(row.get("name")), place, text(row.get("documentation")))
    for place, row in rows(found, "relationships"):
        links.append(
            BroughtLink(
                source=names.of(row.get("from"), place, new=True),
                target=names.of(row.get("to"), place, new=True),
                polarity=sign_of(row.get("polarity")),
                note=text(row.get("reasoning") or row.get("polarityReasoning")),
            )
        )
    return Brought(tuple(names.variables), tuple(links))


def _reasoning(note: str, quotes: tuple[str, ...]) -> str:
    return "\n".join([note, *(f"“{said}”" for said in quotes)]).strip()


def write(drawn: CausalMap) -> bytes:
    """The map; what was said stands with the reason, in quotes."""
    variables = [
        {"name": variable.name, "type": "variable", "documentation": variable.note}
        for variable in drawn.variables
    ]
    relationships = [
        {
            "from": drawn.names[link.source],
            "to": drawn.names[link.target],
            "polarity": PLAIN[link.polarity],
            "reasoning": _reasoning(link.note, drawn.quotes.get(link.id, ())),
            "polarityReasoning": "",
        }
        for link in drawn.links
    ]
    return written({"variables": variables, "relationships": relationships})
