"""What the budget's room shows: the programmes with their sums, and the lines of the open sub-programme."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace

from app.cafe.budget import NOTHING, WHOLE, BudgetLine, Costing
from app.cafe.state import Cafe
from app.pages.console.budget_delivery import delivery
from app.pages.console.budget_figures import Figures
from app.pages.console.budget_nudges import asked
from app.pages.console.nudging import Asked
from app.strategy.budget.ahead import year_names
from app.strategy.budget.checks import of_budget
from app.strategy.budget.sums import Group, sub_programmes, tree, whole
from app.strategy.checks.nudge import speaking
from app.words import Words

WINDOW = 200
"""Lines that a sheet shows at once."""
NUDGES = 40
"""Questions that a sheet lists at once."""


@dataclass(frozen=True)
class Sheet:
    """All that the sheet's template shows."""

    years: tuple[str, str, str]
    named: bool  # whether somebody said the first year
    programmes: list[SimpleNamespace]
    whole: SimpleNamespace
    open: SimpleNamespace | None
    outputs: list[SimpleNamespace]
    first: int
    following: int
    nudges: list[Asked]
    more_nudges: int


def sheet(cafe: Cafe, words: Words, wanted: str = "", first: int = 0) -> Sheet:
    """``wanted``: the key of the sub-programme to be open; the first one where it is gone."""
    programmes = tree(cafe)
    subs = list(sub_programmes(programmes))
    found = next((sub for sub in subs if sub.key == wanted), subs[0] if subs else None)
    figures = Figures(words, cafe.budget)
    names = year_names(cafe.budget, words.lang)
    nudges = speaking(cafe, of_budget(cafe))
    return Sheet(
        years=_years(names, words),
        named=names is not None,
        programmes=[_programme(cafe, figures, group, found) for group in programmes],
        whole=_row(cafe, figures, whole(programmes), WHOLE),
        open=_open(found) if found else None,
        outputs=list(_outputs(cafe, figures, found, first)) if found else [],
        first=first,
        following=first + WINDOW if found and found.size > first + WINDOW else 0,
        nudges=[asked(nudge, cafe, figures) for nudge in nudges[:NUDGES]],
        more_nudges=max(len(nudges) - NUDGES, 0),
    )


def _years(names: tuple[str, str, str] | None, words: Words) -> tuple[str, str, str]:
    if names is None:
        first, second, third = (words.text("Year %(number)s", number=n) for n in (1, 2, 3))
    else:
        first, second, third = (words.digits(name) for name in names)
    return first, second, third


def _row(cafe: Cafe, figures: Figures, totals: object, programme: str) -> SimpleNamespace:
    most = cafe.ceilings.get(programme, NOTHING)
    return SimpleNamespace(
        programme=programme,
        totals=figures.totals(totals, most),  # type: ignore[arg-type]  # a group's totals
        ceiling=figures.years(most),
        capped=most != NOTHING,
    )


def _programme(cafe: Cafe, figures: Figures, group: Group, found: Group | None) -> SimpleNamespace:
    row = _row(cafe, figures, group.totals, group.spot[0])
    row.subs = [
        SimpleNamespace(
            key=sub.key,
            name=sub.spot[1],
            size=sub.size,
            open=sub is found,
            totals=figures.totals(sub.totals),
        )
        for sub in group.below
    ]
    return row


def _open(sub: Group) -> SimpleNamespace:
    return SimpleNamespace(key=sub.key, programme=sub.spot[0], name=sub.spot[1], size=sub.size)


def _outputs(cafe: Cafe, figures: Figures, sub: Group, first: int) -> Iterator[SimpleNamespace]:
    """The outputs of the open sub-programme that have lines in the window, each with its lines and sums."""
    before = 0
    for output in sub.below:
        lines = output.lines[max(first - before, 0) : max(first + WINDOW - before, 0)]
        before += output.size
        if not lines:
            continue
        known = cafe.outline.get(output.spot[2])
        costing = cafe.costings.get(output.spot, Costing())
        yield SimpleNamespace(
            key=output.key,
            spot=output.spot,
            name=known.text if known else output.spot[2],
            known=known is not None,
            lines=[_line(figures, line) for line in lines],
            totals=figures.totals(output.totals),
            size=output.size,
            delivery=delivery(figures, output, costing),
        )


def _line(figures: Figures, line: BudgetLine) -> SimpleNamespace:
    foreign = line.currency if line.currency != figures.budget.currency else ""
    return SimpleNamespace(line=line, years=figures.years(line.amounts, line.digits), foreign=foreign)
