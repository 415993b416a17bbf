"""Indicators told as people tell them."""

from typing import Any

from app.cafe.indicator import Indicator
from app.strategy.indicators.checks import of_indicators
from tests.building import Talk


def measured_wait(**fields: Any) -> Talk:
    """An outcome with the median wait: 30 days in 2025, 12 by 2028, unless fields say otherwise."""
    talk = Talk()
    talk.do("line.add", text="Small firms get a decision within 10 working days")
    add(talk, **{"name": "Median wait for a permit", **WAIT, **fields})
    return talk


WAIT = {
    "unit": "days",
    "direction": "decrease",
    "baseline": "30",
    "baseline_at": "2025",
    "target": "12",
    "target_at": "2028",
    "source": "The register of permits",
    "responsible": "Permit office",
    "frequency": "yearly",
    "effort": "low",
    "perverse": "By refusing more: watch the share of refusals",
}


def add(talk: Talk, name: str, result: str = "", **fields: Any) -> Indicator:
    """One more indicator, for the newest result."""
    talk.do("indicator.add", result=result or list(talk.cafe.outline)[-1], name=name)
    ident = list(talk.cafe.indicators)[-1]
    return tell(talk, ident, **fields)


def tell(talk: Talk, ident: str = "", was: dict[str, str] | None = None, **fields: Any) -> Indicator:
    """Tell fields of an indicator (the first one)."""
    ident = ident or next(iter(talk.cafe.indicators))
    wish: dict[str, Any] = {"indicator": ident, "fields": fields, "was": was or {}}
    talk.do("indicator.tell", **wish)
    return talk.cafe.indicators[ident]


def measure(talk: Talk, at: str, value: str) -> None:
    """Enter a value of the first indicator."""
    talk.do("measurement.add", indicator=next(iter(talk.cafe.indicators)), at=at, value=value)


def asked(talk: Talk, check: str) -> list[str]:
    """What a check finds lacking."""
    return [nudge.facts.get("lacks", "") for nudge in of_indicators(talk.cafe) if nudge.id == check]
