"""The budget as the log tells it. Amounts are whole minor units of a currency; None is: nobody said it."""

from dataclasses import dataclass
from typing import Literal

Basis = Literal["", "cash", "modified", "accrual"]
YearStart = Literal["01-01", "03-21", "04-01", "07-01", "10-01"]
Scale = Literal[0, 3, 6]
Three = tuple[int | None, int | None, int | None]
"""The budget year, which is law, and the two after it, which are indicative."""
Spot = tuple[str, str, str]
"""Programme, sub-programme, output: where a line stands. The output is a line of the strategy, or words."""
NOTHING: Three = (None, None, None)
WHOLE = ""
"""The programme whose ceiling is that of the whole budget."""


@dataclass(frozen=True)
class Budget:
    """How the budget is kept. ``first``: the calendar year in which its first year begins (0: not said).

    ``scale``: amounts are typed and shown in units (0), thousands (3) or millions (6).
    """

    currency: str = ""
    first: int = 0
    starts: YearStart = "01-01"
    basis: Basis = ""
    scale: Scale = 0


@dataclass(frozen=True)
class BudgetLine:
    """One line: ``amounts`` in minor units of ``currency``, which had ``digits`` when it was written."""

    id: str
    seq: int
    programme: str = ""
    subprogramme: str = ""
    output: str = ""
    text: str = ""
    economic: str = ""  # GFSM 2014: "21" or a finer code below it
    function: str = ""  # COFOG with the prefix of GFS: "7041"
    fund: str = ""
    currency: str = ""
    digits: int = 2
    amounts: Three = NOTHING
    order: int = 0

    @property
    def spot(self) -> Spot:
        return self.programme, self.subprogramme, self.output


@dataclass(frozen=True)
class Costing:
    """What is known of an output (or a sub-programme) beside its lines, year by year; ``spent`` is actual.

    ``overhead``: minor units shared out by a driver, of whose ``driver_all`` units this spot uses
    ``driver_used``. ``stated``: the total as a law or a paper says it. ``free``: why there is no extra cost.
    """

    unit: str = ""
    planned: Three = NOTHING
    done: Three = NOTHING
    spent: Three = NOTHING
    stated: Three = NOTHING
    overhead: int | None = None
    driver_used: int | None = None
    driver_all: int | None = None
    free: str = ""
