"""What came of the money, output by output: cost of one, execution, and the variance in its two parts."""

from dataclasses import dataclass
from fractions import Fraction

from app.cafe.budget import Costing, Spot
from app.cafe.state import Cafe
from app.exports.workbook.lines import LETTERS, Ledger, name_of, years
from app.exports.workbook.paper import Book, Sheet
from app.strategy.budget import costs
from app.strategy.budget.sums import sub_programmes, tree
from app.words import Words, marked

COLUMNS = (
    marked("Output"),
    marked("Year"),
    marked("What is counted"),
    marked("Budget"),
    marked("Planned number"),
    marked("Cost of one, planned"),
    marked("Spent"),
    marked("Delivered number"),
    marked("Cost of one, as it came"),
    marked("Spent of what was approved"),
    marked("Difference"),
    marked("because of another number"),
    marked("because of another cost of one"),
    marked("Efficiency (planned over actual cost of one)"),
)
WIDTHS = (30, 10, 16, 15, 12, 14, 15, 12, 14, 12, 15, 15, 15, 14)


@dataclass(frozen=True)
class _Row:
    """An output in one year."""

    sheet: Sheet
    digits: int
    approved: int
    costing: Costing
    year: int

    @property
    def planned(self) -> int | None:
        return self.costing.planned[self.year]

    @property
    def done(self) -> int | None:
        return self.costing.done[self.year]

    @property
    def spent(self) -> int | None:
        return self.costing.spent[self.year]

    def money(self, column: int, formula: str, minor: Fraction | int | None) -> None:
        """A formula over amounts; left out where the app can't say it either."""
        if minor is not None:
            self.sheet.formula(
                column, formula, float(Fraction(minor) / 10**self.digits), f"money {self.digits}"
            )

    def share(self, column: int, formula: str, value: Fraction | None, kind: str) -> None:
        """A formula that has no currency."""
        if value is not None:
            self.sheet.formula(column, formula, float(value), kind)


def costs_sheet(book: Book, cafe: Cafe, words: Words, ledger: Ledger) -> None:
    """The sheet of costs, in the budget's own currency; none where nobody counted anything."""
    rows = [
        (output.spot, output.totals.get(ledger.currency, (0, 0, 0)), cafe.costings[output.spot])
        for sub in sub_programmes(tree(cafe))
        for output in sub.below
        if output.spot in cafe.costings and (3, output.spot) in ledger.rows
    ]
    if not rows:
        return
    sheet = book.sheet(words.text("What came of it"), WIDTHS)
    sheet.heads(*(words.text(column) for column in COLUMNS))
    for spot, approved, costing in rows:
        for year, name in enumerate(years(cafe, words)):
            if any(known[year] is not None for known in (costing.planned, costing.done, costing.spent)):
                row = _Row(sheet, ledger.digits, approved[year], costing, year)
                _write(row, ledger, spot, name_of(cafe, spot), name)


def _write(row: _Row, ledger: Ledger, spot: Spot, output: str, year: str) -> None:
    sheet, n = row.sheet, row.sheet.row + 1
    for column, text in enumerate((output, year, row.costing.unit)):
        sheet.words(column, text)
    here = f"'{ledger.sheet.name}'!{LETTERS[row.year]}{ledger.rows[3, spot]}"
    row.money(3, here, row.approved)
    for column, number in ((4, row.planned), (7, row.done)):
        if number is not None:
            sheet.number(column, number, "money 0")
    if row.spent is not None:
        sheet.number(6, row.spent / 10**row.digits, f"money {row.digits}")
    row.money(5, f"D{n}/E{n}", costs.unit_cost(row.approved, row.planned))
    row.money(8, f"G{n}/H{n}", costs.unit_cost(row.spent, row.done) if row.spent is not None else None)
    row.share(9, f"G{n}/D{n}", costs.execution(row.spent, row.approved), "share")
    known = row.approved, row.planned, row.spent, row.done
    split = costs.variance(*known)
    if split is not None:
        row.money(10, f"G{n}-D{n}", split.total)
        row.money(11, f"(H{n}-E{n})*F{n}", split.volume)
        row.money(12, f"G{n}-H{n}*F{n}", split.cost)
    row.share(13, f"F{n}/I{n}", costs.efficiency(*known), "index")
    sheet.next()
