"""What came of an output's money: quantities, cost of one, how much was spent, and why it came otherwise."""

from dataclasses import dataclass
from fractions import Fraction

from app.cafe.budget import Costing
from app.pages.console.budget_figures import Figure, Figures
from app.strategy.budget import costs
from app.strategy.budget.sums import Group


@dataclass(frozen=True)
class Split:
    """A variance in its two parts, and what follows from them, as words of one year."""

    execution: str
    total: str
    volume: str
    cost: str
    efficiency: str
    dearer: bool


@dataclass(frozen=True)
class Delivery:
    """By year, where there are three. ``splits``: None for a year of which too little is known."""

    unit: str
    free: str
    planned: tuple[Figure, ...]
    done: tuple[Figure, ...]
    spent: tuple[Figure, ...]
    stated: tuple[Figure, ...]
    overhead: Figure
    driver_used: Figure
    driver_all: Figure
    full: str
    each: tuple[str, ...]
    each_now: tuple[str, ...]
    splits: tuple[Split | None, ...]
    begun: bool


def delivery(figures: Figures, output: Group, costing: Costing) -> Delivery:
    """All that is known of an output beside its lines."""
    approved = output.totals.get(figures.budget.currency, (0, 0, 0))
    full = costs.full_cost(approved[0], costing.overhead, costing.driver_used, costing.driver_all)
    years = range(3)
    return Delivery(
        unit=costing.unit,
        free=costing.free,
        planned=figures.counts(costing.planned),
        done=figures.counts(costing.done),
        spent=figures.years(costing.spent),
        stated=figures.years(costing.stated),
        overhead=figures.amount(costing.overhead, figures.digits),
        driver_used=figures.counts((costing.driver_used, None, None))[0],
        driver_all=figures.counts((costing.driver_all, None, None))[0],
        full=figures.amount(round(full), figures.digits).shown if full is not None else "",
        each=tuple(
            figures.each(_unit(full if full is not None and not n else approved[n], costing.planned[n]))
            for n in years
        ),
        each_now=tuple(figures.each(_unit(costing.spent[n], costing.done[n])) for n in years),
        splits=tuple(_split(figures, approved[n], costing, n) for n in years),
        begun=costing != Costing(),
    )


def _unit(cost: Fraction | int | None, outputs: int | None) -> Fraction | None:
    return None if cost is None or not outputs else Fraction(cost) / outputs


def _split(figures: Figures, approved: int, costing: Costing, year: int) -> Split | None:
    known = approved, costing.planned[year], costing.spent[year], costing.done[year]
    found, execution, index = (
        costs.variance(*known),
        costs.execution(known[2], approved),
        costs.efficiency(*known),
    )
    if found is None:
        return None
    total, volume, cost = (
        figures.amount(round(part), figures.digits).shown for part in (found.total, found.volume, found.cost)
    )
    return Split(
        execution=figures.words.percent(float(execution)) if execution is not None else "",
        total=total,
        volume=volume,
        cost=cost,
        efficiency=figures.words.number(round(float(index), 3)) if index is not None else "",
        dearer=found.cost > 0,
    )
