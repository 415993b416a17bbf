"""What was measured, entered when it is known, after the close too. It never moves the target."""

from dataclasses import replace

from app.cafe.draft import Draft
from app.cafe.indicator import Measurement
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.indicator_fields import Telling, day, exact, words
from app.cafe.strategy.indicators import indicator_named
from app.cafe.typed_numbers import Decimals, NotANumberError


class AddMeasurement(Command):
    """A value for a date. The same date again: the later one counts, and the earlier stays to be seen."""

    indicator: str
    at: str
    value: str
    note: str = ""
    decimals: Decimals = "."


class RemoveMeasurement(Command):
    """Take a value back that was entered by mistake."""

    measurement: str


class MeasurementAdded(Event):
    """Something was measured."""

    measurement: Measurement


class MeasurementRemoved(Event):
    """It was a mistake."""

    measurement: str


def measured(cafe: Cafe, indicator: str) -> list[Measurement]:
    """All values of an indicator, the oldest date first; of one date the one told last comes last."""
    mine = (one for one in cafe.measurements.values() if one.indicator == indicator)
    return sorted(mine, key=lambda one: (one.at, one.seq))


@decides(AddMeasurement)
def _add(cafe: Cafe, command: AddMeasurement, asked: Asked) -> list[Event]:
    if len(cafe.measurements) >= cafe.settings.limits.measurements:
        raise Refusal(Code.TOO_MANY_INDICATORS)
    telling, at = Telling(cafe, command.decimals), day(command.at)
    indicator = indicator_named(cafe, command.indicator)
    if not at:
        raise Refusal(Code.BAD_DATE)
    try:
        value = exact(telling, command.value)
    except NotANumberError as wrong:
        raise Refusal(Code.BAD_NUMBER, f"||{wrong.trouble}|{wrong.place}") from wrong
    if value is None:
        raise Refusal(Code.BLANK)
    note = words(telling, command.note)
    return [MeasurementAdded(measurement=Measurement(command.id, 0, indicator.id, at, value, note, asked.at))]


@decides(RemoveMeasurement)
def _remove(cafe: Cafe, command: RemoveMeasurement, asked: Asked) -> list[Event]:
    if command.measurement not in cafe.measurements:
        raise Refusal(Code.UNKNOWN_INDICATOR, command.measurement)
    return [MeasurementRemoved(measurement=command.measurement)]


@evolves(MeasurementAdded)
def _added(draft: Draft, event: MeasurementAdded, recorded: Recorded) -> None:
    one = event.measurement
    draft.put("measurements", one.id, replace(one, seq=one.seq or recorded.seq))


@inverts(MeasurementAdded)
def _not_added(before: Cafe, event: MeasurementAdded) -> tuple[str, list[Event]] | None:
    return f"measurement:{event.measurement.id}", [MeasurementRemoved(measurement=event.measurement.id)]


@evolves(MeasurementRemoved)
def _removed(draft: Draft, event: MeasurementRemoved, recorded: Recorded) -> None:
    draft.drop("measurements", event.measurement)


@inverts(MeasurementRemoved)
def _not_removed(before: Cafe, event: MeasurementRemoved) -> tuple[str, list[Event]] | None:
    was = before.measurements[event.measurement]
    return f"measurement:{was.id}", [MeasurementAdded(measurement=was)]
