"""Indicators of results: added, told field by field, given milestones, taken out."""

from collections.abc import Mapping
from dataclasses import fields, replace

from pydantic import Field

from app.cafe.draft import Draft
from app.cafe.indicator import Indicator, Milestone
from app.cafe.message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.indicator_fields import Telling, as_typed, day, exact, told
from app.cafe.strategy.outline import line_named
from app.cafe.typed_numbers import Decimals, NotANumberError

MERGED = tuple(one.name for one in fields(Indicator) if one.name not in ("id", "seq"))


class AddIndicator(Command):
    """An indicator for a result, by its name; all else is blank until somebody says it."""

    result: str
    name: str


class TellIndicator(Command):
    """Fields as typed. ``was``: what its writer saw in them; somebody else's words are not written over."""

    indicator: str
    fields: Mapping[str, str] = Field(max_length=40)
    was: Mapping[str, str] = Field(default_factory=dict)
    decimals: Decimals = "."


class SetMilestone(Command):
    """What should be reached by a date; an empty ``value``: no milestone there."""

    indicator: str
    at: str
    value: str
    decimals: Decimals = "."


class RemoveIndicator(Command):
    """Take an indicator out; what was measured of it stays in the log."""

    indicator: str


class IndicatorSet(Event):
    """An indicator as it is from now on. ``instead_of`` stands in an undo: as the act had left it."""

    indicator: Indicator
    instead_of: Indicator | None = None


class IndicatorRemoved(Event):
    """An indicator is not in the strategy any more."""

    indicator: str


def indicator_named(cafe: Cafe, indicator: str) -> Indicator:
    """The indicator. Raises ``Refusal`` (unknown_indicator)."""
    found = cafe.indicators.get(indicator)
    if found is None:
        raise Refusal(Code.UNKNOWN_INDICATOR, indicator)
    return found


def of_result(cafe: Cafe) -> dict[str, list[Indicator]]:
    """Result → its indicators in order."""
    found: dict[str, list[Indicator]] = {}
    for one in sorted(cafe.indicators.values(), key=lambda one: (one.order, one.seq)):
        found.setdefault(one.result, []).append(one)
    return found


@decides(AddIndicator)
def _add(cafe: Cafe, command: AddIndicator, asked: Asked) -> list[Event]:
    if len(cafe.indicators) >= cafe.settings.limits.indicators:
        raise Refusal(Code.TOO_MANY_INDICATORS)
    result = line_named(cafe, command.result).id
    order = max((one.order for one in cafe.indicators.values()), default=0) + 1
    empty = Indicator(command.id, 0, result, "", order=order)
    return [IndicatorSet(indicator=told(Telling(cafe, "."), empty, {"name": command.name}))]


@decides(TellIndicator)
def _tell(cafe: Cafe, command: TellIndicator, asked: Asked) -> list[Event]:
    before = indicator_named(cafe, command.indicator)
    now = told(Telling(cafe, command.decimals), before, command.fields)
    for field in command.fields:
        seen, stands = command.was.get(field), as_typed(before, field)
        if seen is not None and seen != stands and as_typed(now, field) != stands:
            raise Refusal(Code.CHANGED_MEANWHILE, field)
    return [] if now == before else [IndicatorSet(indicator=now)]


@decides(SetMilestone)
def _milestone(cafe: Cafe, command: SetMilestone, asked: Asked) -> list[Event]:
    before, at = indicator_named(cafe, command.indicator), day(command.at)
    if not at:
        raise Refusal(Code.BAD_DATE)
    try:
        value = exact(Telling(cafe, command.decimals), command.value)
    except NotANumberError as wrong:
        raise Refusal(Code.BAD_NUMBER, f"||{wrong.trouble}|{wrong.place}") from wrong
    others = [one for one in before.milestones if one.at != at]
    mine = [] if value is None else [Milestone(at, value)]
    milestones = tuple(sorted(others + mine, key=lambda one: one.at))
    now = replace(before, milestones=milestones)
    return [] if now == before else [IndicatorSet(indicator=now)]


@decides(RemoveIndicator)
def _remove(cafe: Cafe, command: RemoveIndicator, asked: Asked) -> list[Event]:
    return [IndicatorRemoved(indicator=indicator_named(cafe, command.indicator).id)]


@evolves(IndicatorSet)
def _set(draft: Draft, event: IndicatorSet, recorded: Recorded) -> None:
    one = event.indicator
    draft.put("indicators", one.id, replace(one, seq=one.seq or recorded.seq))


@inverts(IndicatorSet)
def _unset(before: Cafe, event: IndicatorSet) -> tuple[str, list[Event]] | None:
    was = before.indicators.get(event.indicator.id)
    if was is None:
        return f"indicator:{event.indicator.id}", [IndicatorRemoved(indicator=event.indicator.id)]
    return f"indicator:{was.id}:{before.seq + 1}", [IndicatorSet(indicator=was, instead_of=event.indicator)]


@adapts(IndicatorSet)
def _fitted(cafe: Cafe, event: IndicatorSet, at: int) -> list[Event]:
    """Only the fields that the act told go back: what others told since stays."""
    there, made = cafe.indicators.get(event.indicator.id), event.instead_of
    if there is None or made is None:
        return [] if made else [IndicatorSet(indicator=event.indicator)]
    same = [field for field in MERGED if getattr(there, field) == getattr(made, field)]
    back = replace(there, **{field: getattr(event.indicator, field) for field in same})
    return [] if back == there else [IndicatorSet(indicator=back)]


@evolves(IndicatorRemoved)
def _removed(draft: Draft, event: IndicatorRemoved, recorded: Recorded) -> None:
    draft.drop("indicators", event.indicator)


@inverts(IndicatorRemoved)
def _not_removed(before: Cafe, event: IndicatorRemoved) -> tuple[str, list[Event]] | None:
    was = before.indicators[event.indicator]
    return f"indicator:{was.id}", [IndicatorSet(indicator=was)]
