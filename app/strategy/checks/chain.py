"""K1–K8: what the chain as a whole lacks."""

from collections.abc import Iterator, Sequence

from app.cafe.result_level import LEVELS
from app.cafe.state import Cafe, Line
from app.cafe.strategy.chain import served, serving
from app.cafe.strategy.outline import evidence, ordered
from app.cafe.votes import dots_on
from app.strategy.checks.nudge import Nudge
from app.strategy.language import language_of
from app.strategy.levels.packs import PACKS

MANY_OUTCOMES = 5
ENOUGH = 3
"""Of fewer lines nothing is said about the chain as a whole."""


def of_chain(cafe: Cafe) -> Iterator[Nudge]:
    """All nudges about lines' places in the chain, and about the whole."""
    below = serving(cafe)
    for line in ordered(cafe):
        yield from k1(cafe, line, below[line.id])
        yield from k2(cafe, line)
        yield from k8(cafe, line)
    yield from k3(cafe)
    yield from k5(cafe)
    yield from k6(cafe)
    yield from k7(cafe)


def k1(cafe: Cafe, line: Line, below: Sequence[Line]) -> Iterator[Nudge]:
    """K1: an outcome that no output serves, or an output that serves no outcome."""
    if line.level == "outcome" and not any(low.level == "output" for low in below):
        yield Nudge("K1", line.id, {"lacks": "output"})
    if line.level == "output" and not any(high.level == "outcome" for high in served(cafe, line)):
        yield Nudge("K1", line.id, {"lacks": "outcome"})


def k2(cafe: Cafe, line: Line) -> Iterator[Nudge]:
    """K2: a level is skipped, as from an activity straight to an impact."""
    place = LEVELS.index(line.level)
    skipped = [high for high in served(cafe, line) if place - LEVELS.index(high.level) > 1]
    if skipped and not (line.level == "input" and all(high.level == "output" for high in skipped)):
        yield Nudge("K2", line.id, {"stands": line.level, "serves": skipped[0].level})


def k3(cafe: Cafe) -> Iterator[Nudge]:
    """K3: all results stand on one level: a list, not a chain."""
    levels = {line.level for line in cafe.outline.values()}
    if len(cafe.outline) >= ENOUGH and len(levels) == 1:
        yield Nudge("K3", "", {"level": next(iter(levels))})


def k5(cafe: Cafe) -> Iterator[Nudge]:
    """K5: more than five outcomes."""
    outcomes = sum(line.level == "outcome" for line in cafe.outline.values())
    if outcomes > MANY_OUTCOMES:
        yield Nudge("K5", "", {"number": str(outcomes)})


def k6(cafe: Cafe) -> Iterator[Nudge]:
    """K6: the client never appears, in any outcome or impact."""
    high = [line for line in cafe.outline.values() if line.level in ("outcome", "impact")]
    packs = [PACKS.get(language_of(line.text)) for line in high]
    if len(cafe.outline) < ENOUGH or not high or None in packs:
        return
    if not any(pack and pack.client.search(line.text) for pack, line in zip(packs, high, strict=True)):
        yield Nudge("K6")


def k7(cafe: Cafe) -> Iterator[Nudge]:
    """K7: the theme with most dots is in no line."""
    dots = dots_on(cafe)
    if not cafe.outline or not dots:
        return
    top = max(dots, key=lambda theme: dots[theme])
    ideas = set(cafe.themes[top].ideas) if top in cafe.themes else set()
    rests = any(line.theme == top or ideas & set(evidence(cafe, line)) for line in cafe.outline.values())
    if ideas and not rests:
        yield Nudge("K7", "", {"theme": top})


def k8(cafe: Cafe, line: Line) -> Iterator[Nudge]:
    """K8: a line that rests on nothing that can be read."""
    if not evidence(cafe, line):
        yield Nudge("K8", line.id, {"addition": "yes" if line.hosts_addition else ""})
