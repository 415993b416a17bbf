"""K4, K9, K10, C1: what the registers say about the chain, or leave out."""

from collections.abc import Iterator

from app.cafe.register import Requirement, Risk, Stakeholder
from app.cafe.state import Cafe
from app.cafe.strategy.outline import ordered
from app.strategy.checks.nudge import Nudge

HIGH = 4
"""Power from which somebody is reckoned with."""
AGAINST = -1


def of_registers(cafe: Cafe) -> Iterator[Nudge]:
    """All nudges about assumptions, requirements and stakeholders."""
    yield from k4(cafe)
    yield from k9(cafe)
    yield from k10(cafe)
    yield from c1(cafe)


def k4(cafe: Cafe) -> Iterator[Nudge]:
    """K4: an outcome without an assumption; once risks are spoken of at all."""
    assumed = {one.line for one in cafe.entries.values() if isinstance(one, Risk) and one.assumed}
    if not any(isinstance(one, Risk) for one in cafe.entries.values()):
        return
    for line in ordered(cafe):
        if line.level == "outcome" and line.id not in assumed:
            yield Nudge("K4", line.id)


def k9(cafe: Cafe) -> Iterator[Nudge]:
    """K9: a requirement that is to be met only after what it blocks is due."""
    due = {line.id: line.due for line in cafe.outline.values() if line.due}
    for one in cafe.entries.values():
        if not (isinstance(one, Requirement) and one.needed_by and one.status != "met"):
            continue
        late = [line for line in one.blocks if line in due and _before(due[line], one.needed_by)]
        if late:
            yield Nudge("K9", late[0], {"requirement": one.text, "by": one.needed_by, "due": due[late[0]]})


def _before(date: str, other: str) -> bool:
    """Whether a date (2028, 2028-06 or 2028-06-30) is over before another begins."""
    return date + "~" < other


def k10(cafe: Cafe) -> Iterator[Nudge]:
    """K10: somebody with much power is against it, and nothing is to be done about it."""
    for one in cafe.entries.values():
        if isinstance(one, Stakeholder) and _to_reckon_with(one) and not one.action:
            yield Nudge("K10", one.id, {"who": one.text})


def _to_reckon_with(one: Stakeholder) -> bool:
    return (one.power or 0) >= HIGH and (one.stance or 0) <= AGAINST


def c1(cafe: Cafe) -> Iterator[Nudge]:
    """C1: an output or activity that nobody answers for."""
    for line in ordered(cafe):
        if line.level in ("output", "activity") and not line.owner:
            yield Nudge("C1", line.id)
