"""S1–S7: what a careful reader would ask about the map. Each is a nudge with its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.cafe.state import Cafe
from app.cafe.strategy.causal import name_key
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.cues.packs import PACKS
from app.strategy.causal.loops import Loop
from app.strategy.checks.nudge import Nudge
from app.strategy.language import language_of

LONG = 4
"""Links of a loop in which somebody would expect a delay."""


def of_map(cafe: Cafe, drawn: CausalMap, loops: Iterable[Loop]) -> Iterator[Nudge]:
    """All nudges about a café's map and its loops, those that were put aside too."""
    found = list(loops)
    yield from s1(drawn)
    yield from s2(drawn)
    yield from s3(drawn)
    yield from s4(drawn, found)
    yield from s5(cafe, drawn)
    yield from s6(drawn, found)
    yield from s7(drawn)


def s1(drawn: CausalMap) -> Iterator[Nudge]:
    """S1: a variable that starts with a verb, or with "lack of", "poor", "better"."""
    for variable in drawn.variables:
        if _wanting(variable.name.strip()):
            yield Nudge("S1", variable.id, {"name": variable.name})


def _wanting(name: str) -> bool:
    """Short names tell little of their language: what is taken for English may be German."""
    language = language_of(name)
    packs = (PACKS.get(language), PACKS["de"] if language == "en" else None)
    return any(pack.wanting.search(name) for pack in packs if pack)


def s2(drawn: CausalMap) -> Iterator[Nudge]:
    """S2: a link without a sign."""
    for link in drawn.links:
        if not link.polarity:
            yield Nudge("S2", link.id, _ends(drawn, link.source, link.target))


def s3(drawn: CausalMap) -> Iterator[Nudge]:
    """S3: both signs between the same two: a variable is missing."""
    for links in drawn.arrows.values():
        if {link.polarity for link in links} >= {1, -1}:
            newest = links[-1]
            yield Nudge("S3", newest.id, _ends(drawn, newest.source, newest.target))


def s4(drawn: CausalMap, loops: list[Loop]) -> Iterator[Nudge]:
    """S4: links, and no loop at all."""
    if drawn.links and not loops:
        yield Nudge("S4")


def s5(cafe: Cafe, drawn: CausalMap) -> Iterator[Nudge]:
    """S5: an outcome of the results chain that is missing from the map."""
    lines = {variable.line for variable in drawn.variables}
    names = {name_key(variable.name) for variable in drawn.variables}
    for line in cafe.outline.values() if drawn.variables else ():
        if line.level == "outcome" and line.id not in lines and name_key(line.text) not in names:
            yield Nudge("S5", line.id, {"name": line.text})


def s6(drawn: CausalMap, loops: list[Loop]) -> Iterator[Nudge]:
    """S6: a loop of four links or more without a delay; told of its newest link."""
    order = {link.id: place for place, link in enumerate(drawn.links)}
    for loop in loops:
        if len(loop.links) >= LONG and not loop.delayed:
            newest = max(loop.links, key=order.__getitem__)
            yield Nudge("S6", newest, {"loop": loop.label, "number": str(len(loop.links))})


def s7(drawn: CausalMap) -> Iterator[Nudge]:
    """S7: wording that names no cause: "goes along with"."""
    for link in drawn.links:
        for words in (link.note, *drawn.quotes.get(link.id, ())):
            pack = PACKS.get(language_of(words)) if words else None
            if pack and pack.correlated.search(words):
                yield Nudge("S7", link.id, _ends(drawn, link.source, link.target))
                break


def _ends(drawn: CausalMap, source: str, target: str) -> dict[str, str]:
    return {"source": drawn.names[source], "target": drawn.names[target]}
