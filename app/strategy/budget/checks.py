"""B1–B10: what a treasury would ask of the budget. Each is a nudge about a line, a spot or the whole."""

from collections.abc import Iterator

from app.cafe.budget import WHOLE, Spot
from app.cafe.state import Cafe
from app.cafe.strategy.budget_lines import placed
from app.cafe.strategy.outline import ordered
from app.strategy.budget.costs import unit_cost
from app.strategy.budget.naming import instead
from app.strategy.budget.sums import Group, added, sub_programmes, tree, whole
from app.strategy.budget.sums import spot_key as key
from app.strategy.checks.nudge import Nudge

INVESTMENT, RUNNING, SALARIES = "31", "22", "21"
MUCH_DEARER = 3
"""Times another year's unit cost."""


def of_budget(cafe: Cafe) -> Iterator[Nudge]:
    """All nudges about the budget, dismissed ones too. Nothing is asked of a budget that nobody began."""
    if not (cafe.budget_lines or cafe.ceilings or cafe.costings):
        return
    programmes = tree(cafe)
    yield from b10(programmes)
    yield from b6(cafe, programmes)
    for programme in programmes:
        yield from b8(cafe, programme)
    for sub in sub_programmes(programmes):
        yield from b9(sub)
        yield from b4(sub)
        for output in sub.below:
            yield from b5(output)
    yield from b2(cafe, programmes)
    yield from b7(cafe, programmes)
    yield from b1(cafe)
    yield from b3(cafe)


def b1(cafe: Cafe) -> Iterator[Nudge]:
    """B1: an output without cost, and without "no extra cost because …"."""
    costed = {line.output for line in cafe.budget_lines.values() if any(line.amounts)}
    free = {spot[2] for spot, costing in cafe.costings.items() if costing.free}
    for line in ordered(cafe):
        if line.level == "output" and line.id not in costed | free:
            yield Nudge("B1", line.id, {"output": line.text})


def b2(cafe: Cafe, programmes: tuple[Group, ...]) -> Iterator[Nudge]:
    """B2: the tree does not add up to a total that somebody stated."""
    sums = {group.spot: group for group in _all(programmes)}
    for spot, costing in cafe.costings.items():
        total = sums[spot].totals.get(cafe.budget.currency, (0, 0, 0)) if spot in sums else (0, 0, 0)
        for year, stated in enumerate(costing.stated):
            if stated is not None and stated != total[year]:
                facts = _year(spot, year) | {"stated": str(stated), "sum": str(total[year])}
                yield Nudge("B2", key(spot), facts)
                break


def b3(cafe: Cafe) -> Iterator[Nudge]:
    """B3: a line without a year's amount, or without an economic code."""
    for line in placed(cafe):
        amount, code = any(year is not None for year in line.amounts), bool(line.economic)
        if not (amount and code):
            lacks = "both" if not (amount or code) else "code" if amount else "amount"
            yield Nudge("B3", line.id, {"lacks": lacks, "line": line.text or line.spot[2] or line.spot[1]})


def b4(sub: Group) -> Iterator[Nudge]:
    """B4: investment (31) that nothing runs (22) in a later year."""
    for output in sub.below:
        built = _first_year(output, INVESTMENT)
        runs = any(
            line.economic.startswith(RUNNING) and any(line.amounts[built + 1 :])
            for line in output.lines
            if built is not None
        )
        if built is not None and built < 2 and not runs:
            yield Nudge("B4", output.key, _year(output.spot, built))


def b5(output: Group) -> Iterator[Nudge]:
    """B5: lines that say fewer than three years."""
    short = [line for line in output.lines if 0 < sum(year is not None for year in line.amounts) < 3]
    if short:
        yield Nudge("B5", output.key, _name(output.spot) | {"lines": str(len(short))})


def b6(cafe: Cafe, programmes: tuple[Group, ...]) -> Iterator[Nudge]:
    """B6: more than the ceiling of a programme, or of the whole."""
    sums = {group.spot[0]: group.totals for group in programmes if group.spot[0]} | {WHOLE: whole(programmes)}
    for programme, most in cafe.ceilings.items():
        total = sums.get(programme, {}).get(cafe.budget.currency, (0, 0, 0))
        for year, ceiling in enumerate(most):
            if ceiling is not None and total[year] > ceiling:
                facts = _year((programme, "", ""), year) | {"over": str(total[year] - ceiling)}
                yield Nudge("B6", key((programme, "", "")), facts)
                break


def b7(cafe: Cafe, programmes: tuple[Group, ...]) -> Iterator[Nudge]:
    """B7: a unit cost of nought, or more than three times another year's."""
    sums = {group.spot: group.totals.get(cafe.budget.currency, (0, 0, 0)) for group in _all(programmes)}
    for spot, costing in cafe.costings.items():
        costs = [
            unit_cost(sums.get(spot, (0, 0, 0))[year], planned)
            for year, planned in enumerate(costing.planned)
        ]
        known = [cost for cost in costs if cost is not None]
        if known and min(known) == 0:
            yield Nudge("B7", key(spot), _year(spot, costs.index(min(known))) | {"odd": "nought"})
        elif known and max(known) > MUCH_DEARER * min(known):
            yield Nudge("B7", key(spot), _year(spot, costs.index(max(known))) | {"odd": "dear"})


def b8(cafe: Cafe, programme: Group) -> Iterator[Nudge]:
    """B8: a programme that is called after an activity, a unit, or what is left over."""
    language = cafe.settings.languages[0] if cafe.settings.languages else ""
    named = instead(programme.spot[0], language) if programme.spot[0] else None
    if named:
        yield Nudge("B8", programme.key, _name(programme.spot) | {"is": named})


def b9(sub: Group) -> Iterator[Nudge]:
    """B9: nothing but salaries: a new result, or the old office?"""
    codes = {line.economic for line in sub.all_lines() if any(line.amounts) and line.economic}
    if codes and all(code.startswith(SALARIES) for code in codes):
        yield Nudge("B9", sub.key, _name(sub.spot))


def b10(programmes: tuple[Group, ...]) -> Iterator[Nudge]:
    """B10: currencies that stand side by side in one budget."""
    currencies = sorted(added(group.totals for group in programmes))
    if len(currencies) > 1:
        yield Nudge("B10", "", {"currencies": ", ".join(currencies)})


def _all(programmes: tuple[Group, ...]) -> Iterator[Group]:
    for programme in programmes:
        yield programme
        for sub in programme.below:
            yield sub
            yield from sub.below


def _first_year(output: Group, code: str) -> int | None:
    """The first year in which a kind of spending has an amount."""
    years = (
        year
        for line in output.lines
        if line.economic.startswith(code)
        for year, amount in enumerate(line.amounts)
        if amount
    )
    return min(years, default=None)


def _name(spot: Spot) -> dict[str, str]:
    return {"spot": next((name for name in reversed(spot) if name), "")}


def _year(spot: Spot, year: int) -> dict[str, str]:
    return _name(spot) | {"year": str(year + 1)}
