"""What the room of indicators shows: each result with its indicators, where they stand, and the one open."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

from app.cafe.indicator import Indicator
from app.cafe.state import Cafe, Line
from app.cafe.strategy.chain import chained
from app.cafe.strategy.indicator_fields import as_typed
from app.cafe.strategy.indicators import of_result
from app.cafe.strategy.measuring import measured
from app.pages.console.indicator_nudges import asked
from app.pages.console.nudging import Asked
from app.strategy.checks.nudge import speaking
from app.strategy.indicators.checks import i8, of_one
from app.strategy.indicators.progress import standing
from app.words import Words
from app.words.levels import level_name


@dataclass(frozen=True)
class Row:
    """An indicator in one line. ``bar``: 0 to 100 along the way, ``due`` as well; None where not known."""

    one: Indicator
    baseline: str
    target: str
    last: str
    last_at: str
    status: str
    percent: str
    bar: float | None
    due: float | None
    questions: int


@dataclass(frozen=True)
class Sheet:
    """All that the sheet's template shows."""

    results: list[SimpleNamespace]
    open: SimpleNamespace | None
    total: int
    asked: list[Asked]


def sheet(cafe: Cafe, words: Words, wanted: str = "") -> Sheet:
    """``wanted``: the indicator whose fields are open."""
    mine = of_result(cafe)
    found = cafe.indicators.get(wanted)
    return Sheet(
        results=[
            _result(cafe, words, line, mine.get(line.id, []))
            for line, _ in chained(cafe)
            if line.level in ("impact", "outcome", "output") or line.id in mine
        ]
        + _orphans(cafe, words),
        open=_open(cafe, words, found) if found else None,
        total=len(cafe.indicators),
        asked=[asked(nudge, words) for nudge in speaking(cafe, i8(cafe))],
    )


def _result(cafe: Cafe, words: Words, line: Line, several: list[Indicator]) -> SimpleNamespace:
    level = level_name(line.level, words, cafe.settings.vocabulary)
    return SimpleNamespace(id=line.id, text=line.text, level=level, rows=list(_rows(cafe, words, several)))


def _orphans(cafe: Cafe, words: Words) -> list[SimpleNamespace]:
    """Indicators whose result was taken out: they don't vanish."""
    lost = [one for one in cafe.indicators.values() if one.result not in cafe.outline]
    return [SimpleNamespace(id="", text="", level="", rows=list(_rows(cafe, words, lost)))] if lost else []


def _rows(cafe: Cafe, words: Words, several: list[Indicator]) -> Iterator[Row]:
    settings = cafe.settings
    for one in several:
        values = measured(cafe, one.id)
        stands = standing(one, values, settings.on_track_percent, settings.watch_percent)
        yield Row(
            one=one,
            baseline=figure(words, one.baseline),
            target=figure(words, one.target),
            last=figure(words, stands.last.value if stands.last else None),
            last_at=words.digits(stands.last.at) if stands.last else "",
            status=stands.status,
            percent=words.percent(float(stands.p)) if stands.p is not None else "",
            bar=_along(stands.p),
            due=_along(stands.due),
            questions=len(speaking(cafe, of_one(cafe, one))),
        )


def _open(cafe: Cafe, words: Words, one: Indicator) -> SimpleNamespace:
    values = measured(cafe, one.id)
    (row,) = _rows(cafe, words, [one])
    return SimpleNamespace(
        one=one,
        row=row,
        typed={field: as_typed(one, field) for field in ("baseline", "target", "band")},
        milestones=[(words.digits(m.at), m.at, figure(words, m.value)) for m in one.milestones],
        values=[(v.id, words.digits(v.at), figure(words, v.value), v.note) for v in reversed(values)],
        asked=[asked(nudge, words) for nudge in speaking(cafe, of_one(cafe, one))],
    )


def figure(words: Words, value: Decimal | None) -> str:
    """A measured number as a language writes it; "" for a blank."""
    return "" if value is None else words.number(float(value))


def _along(share: Fraction | None) -> float | None:
    return None if share is None else round(float(min(max(share, Fraction(0)), Fraction(1))) * 100, 1)
