"""From the state to the strategy that papers tell."""

from collections.abc import Collection, Iterable
from decimal import Decimal

from app.cafe.budget import BudgetLine
from app.cafe.indicator import Indicator
from app.cafe.register import Requirement, Risk, Stakeholder
from app.cafe.state import Cafe, Line
from app.cafe.strategy.chain import chained
from app.cafe.strategy.outline import evidence
from app.exports import strategy_told as told
from app.strategy.readiness import readiness


def strategy(cafe: Cafe, shown: Collection[str]) -> told.Strategy:
    """Every result with what hangs on it; only ideas that are `shown` count as evidence."""
    entries = cafe.entries.values()
    return told.Strategy(
        results=tuple(_result(cafe, line, shown) for line, _ in chained(cafe)),
        people=tuple(
            told.Person(one.text, one.stance, one.power, one.action)
            for one in sorted((e for e in entries if isinstance(e, Stakeholder)), key=_by_power)
        ),
        hazards=tuple(
            told.Hazard(one.text, one.score, one.response, one.owner, one.assumed)
            for one in sorted(
                (e for e in entries if isinstance(e, Risk)), key=lambda r: (-(r.score or 0), r.seq)
            )
        ),
        needs=tuple(
            told.Need(one.text, one.authority, one.needed_by, one.status)
            for one in entries
            if isinstance(one, Requirement) and one.status != "met"
        ),
        total=_sums(cafe.budget_lines.values()),
        first=cafe.budget.first,
        basis=cafe.budget.basis,
        ready=tuple(readiness(cafe).items()),
    )


def _by_power(one: Stakeholder) -> tuple[int, int]:
    return -(one.power or 0), one.seq


def _result(cafe: Cafe, line: Line, shown: Collection[str]) -> told.Result:
    cited = [ref for ref in evidence(cafe, line) if ref in shown]
    risks = (one for one in cafe.entries.values() if isinstance(one, Risk))
    return told.Result(
        line.id,
        line.level,
        line.text,
        line.owner,
        line.due,
        len(cited),
        len({cafe.ideas[ref].table for ref in cited if cafe.ideas[ref].table}),
        line.hosts_addition,
        tuple(_measure(cafe, one) for one in cafe.indicators.values() if one.result == line.id),
        _sums(one for one in cafe.budget_lines.values() if one.output == line.id),
        tuple(one.text for one in risks if one.assumed and one.line == line.id),
    )


def _measure(cafe: Cafe, one: Indicator) -> told.Measure:
    made = [each for each in cafe.measurements.values() if each.indicator == one.id]
    last = max(made, key=lambda each: (each.at, each.seq), default=None)
    return told.Measure(
        one.name,
        one.unit,
        _typed(one.baseline),
        one.baseline_at,
        _typed(one.target),
        one.target_at,
        one.source,
        _typed(last.value) if last else "",
        last.at if last else "",
    )


def _typed(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def _sums(lines: Iterable[BudgetLine]) -> tuple[told.Amounts, ...]:
    """A sum for each currency: a year in which nobody said an amount stays blank."""
    found: dict[tuple[str, int], list[int | None]] = {}
    for line in lines:
        sums = found.setdefault((line.currency, line.digits), [None, None, None])
        for year, amount in enumerate(line.amounts):
            if amount is not None:
                sums[year] = (sums[year] or 0) + amount
    return tuple((code, digits, (s[0], s[1], s[2])) for (code, digits), s in found.items())
