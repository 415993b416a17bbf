"""The tree of the budget with its sums. Each sum is made of those below it, so no two can disagree.

Two currencies are never added: a group has a total for each of its currencies.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from app.cafe.budget import BudgetLine, Spot
from app.cafe.state import Cafe
from app.cafe.strategy.budget_lines import placed

Years = tuple[int, int, int]
Totals = Mapping[str, Years]
"""Currency → minor units in each of the three years."""


@dataclass(frozen=True)
class Group:
    """A programme, a sub-programme or an output. ``spot`` has "" for what is finer than the group."""

    spot: Spot
    totals: Totals
    below: tuple["Group", ...] = ()
    lines: tuple[BudgetLine, ...] = ()
    size: int = field(default=0)  # lines in it, those of the groups below it too

    @property
    def key(self) -> str:
        """Its short name."""
        return spot_key(self.spot)

    def all_lines(self) -> Iterator[BudgetLine]:
        """Its lines and those below it, in order."""
        yield from self.lines
        for group in self.below:
            yield from group.all_lines()


def tree(cafe: Cafe) -> tuple[Group, ...]:
    """The programmes, each with its sub-programmes, each with its outputs, each with its lines."""
    return tuple(_groups(placed(cafe), 1))


def sub_programmes(programmes: Iterable[Group]) -> Iterator[Group]:
    """All sub-programmes in order."""
    for programme in programmes:
        yield from programme.below


def whole(programmes: Iterable[Group]) -> Totals:
    """The sum of all programmes."""
    return added(group.totals for group in programmes)


def added(totals: Iterable[Totals]) -> Totals:
    """The sum of sums, currency by currency."""
    found: dict[str, Years] = {}
    for total in totals:
        for currency, years in total.items():
            one, two, three = found.get(currency, (0, 0, 0))
            found[currency] = one + years[0], two + years[1], three + years[2]
    return found


def of_lines(lines: Iterable[BudgetLine]) -> Totals:
    """The sum of lines. What nobody said counts as nothing."""
    return added({line.currency: _said(line)} for line in lines if line.currency)


def spot_key(spot: Spot) -> str:
    """A short name for a spot, for ids and for nudges about it."""
    return "s" + hashlib.sha256("\x1f".join(spot).encode()).hexdigest()[:15]


def _said(line: BudgetLine) -> Years:
    first, second, third = (amount or 0 for amount in line.amounts)
    return first, second, third


def _groups(lines: Iterable[BudgetLine], depth: int) -> Iterator[Group]:
    for names, together in groupby(lines, _names(depth)):
        programme, subprogramme, output = (*names, "", "")[:3]
        spot = programme, subprogramme, output
        if depth == 3:
            mine = tuple(together)
            yield Group(spot, of_lines(mine), lines=mine, size=len(mine))
        else:
            below = tuple(_groups(together, depth + 1))
            totals = added(group.totals for group in below)
            yield Group(spot, totals, below, size=sum(group.size for group in below))


def _names(depth: int) -> Callable[[BudgetLine], tuple[str, ...]]:
    return lambda line: line.spot[:depth]
