"""What stands beside the lines of a spot: ceilings, quantities, what was spent, overheads, stated totals."""

from dataclasses import replace

from app.cafe.budget import NOTHING, Costing, Spot, Three
from app.cafe.currencies import DIGITS
from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.budget_cells import (
    YEARS,
    Writing,
    counted,
    money,
    moved,
    of_year,
    output_named,
    recounted,
)
from app.cafe.texts import checked
from app.cafe.typed_numbers import Decimals, NotANumberError

MONEY = ("spent", "stated")
COUNTS = ("planned", "done")


class SetCeiling(Command):
    """The most that a programme ("": the whole) may cost in a year; an empty ``amount``: nobody said."""

    programme: str = ""
    year: int
    amount: str
    decimals: Decimals = "."


class CostOutput(Command):
    """Say something of a spot beside its lines, as typed.

    ``field``: unit, free, overhead, driver_used, driver_all, or one of planned, done, spent, stated with
    its ``year`` (1 to 3).
    """

    programme: str = ""
    subprogramme: str = ""
    output: str = ""
    field: str
    year: int = 0
    typed: str
    decimals: Decimals = "."


class CeilingSet(Event):
    """The ceiling of a programme from now on."""

    programme: str
    most: Three


class OutputCosted(Event):
    """What is known of a spot from now on."""

    spot: Spot
    costing: Costing


@decides(SetCeiling)
def _ceiling(cafe: Cafe, command: SetCeiling, asked: Asked) -> list[Event]:
    place = _year(command.year)
    currency = cafe.budget.currency
    try:
        most = money(Writing(cafe, command.decimals), command.amount, currency, DIGITS.get(currency, 2))
    except NotANumberError as wrong:
        raise _bad_number(wrong) from wrong
    was = cafe.ceilings.get(command.programme, NOTHING)
    now = of_year(was, place, most)
    return [] if now == was else [CeilingSet(programme=command.programme, most=now)]


@decides(CostOutput)
def _cost(cafe: Cafe, command: CostOutput, asked: Asked) -> list[Event]:
    spot = (command.programme, command.subprogramme, output_named(cafe, command.output))
    was = cafe.costings.get(spot, Costing())
    try:
        now = _written(Writing(cafe, command.decimals), was, command)
    except NotANumberError as wrong:
        raise _bad_number(wrong) from wrong
    return [] if now == was else [OutputCosted(spot=spot, costing=now)]


def _written(writing: Writing, was: Costing, command: CostOutput) -> Costing:
    field, typed = command.field, command.typed
    currency = writing.budget.currency
    if field in ("unit", "free"):
        said = " ".join(typed.split())
        checked(said, writing.cafe.settings.limits.short_graphemes, may_be_blank=True)
        return replace(was, **{field: said})  # type: ignore[arg-type]  # both are words
    if field == "overhead":
        return replace(was, overhead=money(writing, typed, currency, DIGITS.get(currency, 2)))
    if field in ("driver_used", "driver_all"):
        return replace(was, **{field: counted(writing, typed)})  # type: ignore[arg-type]  # both are counts
    if field in COUNTS:
        value = counted(writing, typed)
    elif field in MONEY:
        value = money(writing, typed, currency, DIGITS.get(currency, 2))
    else:
        raise Refusal(Code.MALFORMED, "field")
    years = of_year(getattr(was, field), _year(command.year), value)
    return replace(was, **{field: years})  # type: ignore[arg-type]  # all four are years


def recosted(costing: Costing, by: int) -> Costing:
    """The same figures in coins of so many more decimals. Raises ``NotANumberError``."""
    spent, stated = recounted(costing.spent, by), recounted(costing.stated, by)
    return replace(costing, spent=spent, stated=stated, overhead=moved(costing.overhead, by))


def _year(number: int) -> int:
    if not 1 <= number <= len(YEARS):
        raise Refusal(Code.MALFORMED, "year")
    return number - 1


def _bad_number(wrong: NotANumberError) -> Refusal:
    return Refusal(Code.BAD_NUMBER, f"||{wrong.trouble}|{wrong.place}")


@evolves(CeilingSet)
def _capped(draft: Draft, event: CeilingSet, recorded: Recorded) -> None:
    if event.most == NOTHING:
        draft.drop("ceilings", event.programme)
    else:
        draft.put("ceilings", event.programme, event.most)


@inverts(CeilingSet)
def _uncapped(before: Cafe, event: CeilingSet) -> tuple[str, list[Event]] | None:
    was = before.ceilings.get(event.programme, NOTHING)
    return f"ceiling:{event.programme}", [CeilingSet(programme=event.programme, most=was)]


@evolves(OutputCosted)
def _costed(draft: Draft, event: OutputCosted, recorded: Recorded) -> None:
    if event.costing == Costing():
        draft.drop("costings", event.spot)
    else:
        draft.put("costings", event.spot, event.costing)


@inverts(OutputCosted)
def _uncosted(before: Cafe, event: OutputCosted) -> tuple[str, list[Event]] | None:
    was = before.costings.get(event.spot, Costing())
    return f"costing:{'/'.join(event.spot)}", [OutputCosted(spot=event.spot, costing=was)]
