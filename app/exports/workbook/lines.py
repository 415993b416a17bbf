"""The lines of one currency, summed by formulas: outputs over their lines, all else over those sums."""

from dataclasses import dataclass

from app.cafe.budget import WHOLE, BudgetLine, Spot
from app.cafe.currencies import DIGITS
from app.cafe.state import Cafe
from app.exports.workbook.paper import Book, Sheet
from app.strategy.budget.ahead import year_names
from app.strategy.budget.sums import Group, Totals, tree, whole
from app.words import Words, marked

COLUMNS = (
    marked("Programme"),
    marked("Sub-programme"),
    marked("Output"),
    marked("What for"),
    marked("Economic code"),
    marked("Function"),
    marked("Source of funds"),
)
WIDTHS = (26, 22, 26, 26, 10, 10, 16, 15, 15, 15)
FIRST = len(COLUMNS)
LETTERS = ("H", "I", "J")
"""The columns of the three years."""
BASES = {
    "": marked("basis not said"),
    "cash": marked("cash basis"),
    "modified": marked("modified basis"),
    "accrual": marked("accrual basis"),
}


@dataclass
class Ledger:
    """A sheet of one currency. ``rows``: (depth, spot) → the row (from 1) of its sum."""

    cafe: Cafe
    words: Words
    sheet: Sheet
    currency: str
    rows: dict[tuple[int, Spot], int]

    @property
    def digits(self) -> int:
        """Decimals of the currency."""
        return DIGITS.get(self.currency, 2)

    def major(self, minor: int) -> float:
        """An amount in whole units."""
        return float(minor / 10**self.digits)

    def line(self, line: BudgetLine, output: str) -> None:
        """A line; what nobody said stays empty."""
        said = (line.programme, line.subprogramme, output, line.text, line.economic, line.function, line.fund)
        for column, text in enumerate(said):
            self.sheet.words(column, text)
        for year, minor in enumerate(line.amounts):
            if minor is not None:
                self.sheet.number(FIRST + year, self.major(minor), f"money {self.digits}")
        self.sheet.next()

    def total(self, name: str, totals: Totals, formula: list[str]) -> int:
        """A sum; answers its row, counted from 1."""
        self.sheet.words(0, name, "bold")
        for year, minor in enumerate(totals.get(self.currency, (0, 0, 0))):
            self.sheet.formula(FIRST + year, formula[year], self.major(minor), f"bold {self.digits}")
        self.sheet.next()
        return self.sheet.row


def ledger(book: Book, cafe: Cafe, words: Words, currency: str) -> Ledger:
    """The sheet of a currency, written."""
    sheet = book.sheet(words.text("Budget %(currency)s", currency=currency), WIDTHS)
    made = Ledger(cafe, words, sheet, currency, {})
    _head(made)
    programmes = [one for one in tree(cafe) if currency in one.totals]
    for programme in programmes:
        _programme(made, programme)
    rows = [made.rows[1, programme.spot] for programme in programmes]
    made.rows[0, ("", "", "")] = made.total(words.text("All programmes"), whole(programmes), _added(rows))
    if currency == cafe.budget.currency:
        _ceiling(made)
    return made


def _head(made: Ledger) -> None:
    words, budget, sheet = made.words, made.cafe.budget, made.sheet
    sheet.words(0, words.text("Budget for three years"), "title")
    sheet.next()
    law = words.text("The first year is law, the others are indicative.")
    sheet.words(0, f"{made.currency} · {words.text(BASES[budget.basis])} · {law}", "quiet")
    sheet.next(2)
    sheet.heads(*(words.text(column) for column in COLUMNS), *years(made.cafe, words))


def years(cafe: Cafe, words: Words) -> list[str]:
    """The heads of the three years."""
    names = year_names(cafe.budget, words.lang)
    if names is None:
        return [words.text("Year %(number)s", number=n) for n in (1, 2, 3)]
    return [words.digits(name) for name in names]


def _programme(made: Ledger, programme: Group) -> None:
    words, subs = made.words, [sub for sub in programme.below if made.currency in sub.totals]
    for sub in subs:
        outputs = [output for output in sub.below if made.currency in output.totals]
        for output in outputs:
            _output(made, output)
        name = sub.spot[1] or words.text("No sub-programme yet")
        _sum(made, 2, sub, name, [made.rows[3, output.spot] for output in outputs])
    name = programme.spot[0] or words.text("No programme yet")
    _sum(made, 1, programme, name, [made.rows[2, sub.spot] for sub in subs])


def _output(made: Ledger, output: Group) -> None:
    name, first = name_of(made.cafe, output.spot), made.sheet.row + 1
    for line in output.lines:
        if line.currency == made.currency:
            made.line(line, name)
    formulas = [f"SUM({letter}{first}:{letter}{made.sheet.row})" for letter in LETTERS]
    said = made.words.text("Sum: %(what)s", what=name or made.words.text("No output yet"))
    made.rows[3, output.spot] = made.total(said, output.totals, formulas)


def name_of(cafe: Cafe, spot: Spot) -> str:
    """What an output is called: the words of the strategy's line, or its own."""
    known = cafe.outline.get(spot[2])
    return known.text if known else spot[2]


def _sum(made: Ledger, depth: int, group: Group, name: str, rows: list[int]) -> None:
    said = made.words.text("Sum: %(what)s", what=name)
    made.rows[depth, group.spot] = made.total(said, group.totals, _added(rows))


def _added(rows: list[int]) -> list[str]:
    return ["+".join(f"{letter}{row}" for row in rows) or "0" for letter in LETTERS]


def _ceiling(made: Ledger) -> None:
    """The ceiling of the whole, and what is left below it."""
    most, total = made.cafe.ceilings.get(WHOLE), made.rows[0, ("", "", "")]
    if most is None:
        return
    sums = whole(tree(made.cafe)).get(made.currency, (0, 0, 0))
    made.sheet.words(0, made.words.text("Ceiling"), "bold")
    for year, minor in enumerate(most):
        if minor is not None:
            made.sheet.number(FIRST + year, made.major(minor), f"money {made.digits}")
    made.sheet.next()
    ceiling = made.sheet.row
    made.sheet.words(0, made.words.text("Left below the ceiling"), "bold")
    for year, minor in enumerate(most):
        if minor is not None:
            formula = f"{LETTERS[year]}{ceiling}-{LETTERS[year]}{total}"
            left = made.major(minor - sums[year])
            made.sheet.formula(FIRST + year, formula, left, f"money {made.digits}")
    made.sheet.next()
