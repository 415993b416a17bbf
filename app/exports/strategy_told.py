"""The strategy as papers tell it: words, figures as they were said, and blanks where nobody said anything."""

from dataclasses import dataclass

Amounts = tuple[str, int, tuple[int | None, int | None, int | None]]
"""(currency, its decimals, minor units in each of the three years; None: nobody said)."""


@dataclass(frozen=True)
class Measure:
    """An indicator: figures as typed, "" where nobody said them."""

    name: str
    unit: str
    baseline: str
    baseline_at: str
    target: str
    target_at: str
    source: str
    last: str = ""
    last_at: str = ""


@dataclass(frozen=True)
class Result:
    """A line of the chain with what hangs on it. `ideas`, `tables`: what it rests on."""

    id: str
    level: str
    text: str
    owner: str
    due: str
    ideas: int
    tables: int
    addition: bool
    measures: tuple[Measure, ...] = ()
    cost: tuple[Amounts, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person:
    """A stakeholder. `stance` −2 to 2, None: nobody said."""

    text: str
    stance: int | None
    power: int | None
    action: str


@dataclass(frozen=True)
class Hazard:
    """A risk, or an assumption that may not hold; `score` 1 to 25, None: nobody said."""

    text: str
    score: int | None
    response: str
    owner: str
    assumed: bool


@dataclass(frozen=True)
class Need:
    """A requirement that is not met yet."""

    text: str
    authority: str
    needed_by: str
    status: str


@dataclass(frozen=True)
class Strategy:
    """All of it. `first`: the budget's first year (0: not said); `ready`: part → whether it is there."""

    results: tuple[Result, ...] = ()
    people: tuple[Person, ...] = ()
    hazards: tuple[Hazard, ...] = ()
    needs: tuple[Need, ...] = ()
    total: tuple[Amounts, ...] = ()
    first: int = 0
    basis: str = ""
    ready: tuple[tuple[str, bool], ...] = ()
