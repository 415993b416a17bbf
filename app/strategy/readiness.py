"""Ready to show? Twelve things a strategy has or lacks: counted, never a grade."""

from collections.abc import Iterator, Mapping

from app.cafe.register import Requirement, Risk, Stakeholder
from app.cafe.result_level import ResultLevel
from app.cafe.state import Cafe, Line
from app.cafe.strategy.outline import evidence
from app.cafe.votes import turnout

PARTS = (
    "purpose",
    "problem",
    "outcomes",
    "outputs",
    "cost",
    "requirements",
    "stakeholders",
    "risks",
    "loop",
    "minority",
    "first_days",
    "evidence",
)
MOST_OUTCOMES = 5
YEARS = 3


def readiness(cafe: Cafe) -> Mapping[str, bool]:
    """Part → whether it is there, in the order of `PARTS`."""
    entries = cafe.entries.values()
    measured = {one.result: one for one in cafe.indicators.values()}
    outcomes, outputs = list(_on(cafe, "outcome")), list(_on(cafe, "output"))
    there = {
        "purpose": bool(cafe.settings.purpose.strip()),
        "problem": any(line.id in measured and measured[line.id].baseline is not None for line in outcomes),
        "outcomes": 1 <= len(outcomes) <= MOST_OUTCOMES and all(line.id in measured for line in outcomes),
        "outputs": bool(outputs) and all(line.owner for line in outputs),
        "cost": _costed(cafe),
        "requirements": any(isinstance(one, Requirement) for one in entries),
        "stakeholders": any(isinstance(one, Stakeholder) for one in entries),
        "risks": any(isinstance(one, Risk) for one in entries),
        "loop": bool(cafe.loop_names),
        "minority": turnout(cafe)[0] > 0,
        "first_days": any(line.owner and line.due for line in _on(cafe, "activity")),
        "evidence": bool(cafe.outline) and all(evidence(cafe, line) for line in cafe.outline.values()),
    }
    return {part: there[part] for part in PARTS}


def _on(cafe: Cafe, level: ResultLevel) -> Iterator[Line]:
    return (line for line in cafe.outline.values() if line.level == level)


def _costed(cafe: Cafe) -> bool:
    """Whether some amount is said for each of the three years."""
    lines = cafe.budget_lines.values()
    return bool(lines) and all(any(line.amounts[year] is not None for line in lines) for year in range(YEARS))
