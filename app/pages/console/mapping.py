"""The causal map's room: its head, and every variable with the links that lead away from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.cafe.state import Cafe
from app.cafe.strategy.causal import links_at
from app.cafe.variables import CausalLink
from app.pages.console.here import CONSOLE, room
from app.pages.part import GONE, Drawn, Gone, Key, order_of
from app.pages.place import one, same

if TYPE_CHECKING:
    from app.pages.view import View

SHOWN = 60
"""Links that one variable's card names; a hub's others are in the picture and in its sheet."""


@dataclass(frozen=True)
class Leads:
    """A link as the list says it. ``ideas``: those behind it that others may read."""

    link: CausalLink
    to: str
    ideas: int


@room("map")
def keys(view: "View") -> Iterator[Key]:
    """The room of the causal map."""
    yield ("console_map", "")
    for variable in sorted(view.cafe.variables.values(), key=lambda one: one.seq):
        yield ("console_variable", variable.id)


@CONSOLE.part("console_map", {"map": one, "loops": one, "outline": one})
def head(view: "View", what: str) -> Drawn | None:
    """How much there is; ``mark`` is another whenever the picture and its reading are."""
    if view.audience.room != "map":
        return None
    cafe = view.cafe
    context = {
        "names": sorted(variable.name for variable in cafe.variables.values()),
        "links": len(cafe.causal_links),
        "rest": sum(not cited(cafe, link) for link in cafe.causal_links.values()),
        "mark": cafe.seq,
        "code": view.facts.code,
    }
    return Drawn("map-head", "", context)


def _citing(view: "View", idea: str) -> list[str]:
    return [link.source for link in view.cafe.causal_links.values() if idea in link.ideas]


@CONSOLE.part("console_variable", {"variable": same, "idea": _citing})
def variable(view: "View", what: str) -> Drawn | Gone | None:
    """A variable: what moves it is counted, what it moves is named."""
    if view.audience.room != "map":
        return None
    cafe = view.cafe
    found = cafe.variables.get(what)
    if found is None:
        return GONE
    links = links_at(cafe, what)
    away = [
        Leads(link, cafe.variables[link.target].name, len(cited(cafe, link)))
        for link in links
        if link.source == what
    ]
    context = {
        "variable": found,
        "away": away[:SHOWN],
        "more": len(away[SHOWN:]),
        "comes": [cafe.variables[link.source].name for link in links if link.target == what][:SHOWN],
    }
    return Drawn("variables", order_of(found.seq), context)


def cited(cafe: Cafe, link: CausalLink) -> list[str]:
    """The ideas a link rests on that others may read."""
    return [idea for idea in link.ideas if idea in cafe.ideas and cafe.ideas[idea].shown]
