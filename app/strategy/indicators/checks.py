"""I1–I11: what somebody who must measure it would ask of an indicator."""

from collections import Counter
from collections.abc import Iterator

from app.cafe.indicator import Indicator
from app.cafe.state import Cafe
from app.cafe.strategy.indicators import of_result
from app.strategy.checks.nudge import Nudge
from app.strategy.indicators.cues import OWN_ACTIVITY, PEOPLE, SHARE

PER_RESULT, PER_PROGRAMME = 3, 5
"""A small number (OECD 2019): more are not read."""
_OFTEN = {"weekly": 3, "monthly": 2, "quarterly": 1}
_HARD = {"high": 1, "medium": 2}
"""Effort → how often is too often."""


def of_indicators(cafe: Cafe) -> Iterator[Nudge]:
    """All nudges about indicators, dismissed ones too."""
    for several in of_result(cafe).values():
        for one in several:
            yield from of_one(cafe, one)
    yield from i8(cafe)


def of_one(cafe: Cafe, one: Indicator) -> Iterator[Nudge]:
    """The nudges about one indicator."""
    spoke = [
        ("I1", i1(one)), ("I2", i2(one)), ("I3", i3(one)), ("I4", i4(one)), ("I5", i5(cafe, one)),
        ("I6", i6(one)), ("I7", i7(one)), ("I9", i9(one)), ("I10", i10(one)), ("I11", i11(one)),
    ]  # fmt: skip
    for check, found in spoke:
        if found:
            yield Nudge(check, one.id, {"name": one.name, "lacks": found})


def i1(one: Indicator) -> str:
    """I1: no baseline. "Unknown, to be measured by …" is an answer."""
    return "" if one.baseline is not None or one.baseline_by or one.direction == "maintain" else "baseline"


def i2(one: Indicator) -> str:
    """I2: no unit, or a target that its unit can't have: a share above 100, a part of a person."""
    if not one.unit:
        return "unit"
    figures = [figure for figure in (one.baseline, one.target) if figure is not None]
    if SHARE.search(one.unit) and any(not 0 <= figure <= 100 for figure in figures):
        return "share"
    whole = PEOPLE.search(one.unit) and not SHARE.search(one.unit)
    return "whole" if whole and any(figure != int(figure) for figure in figures) else ""


def i3(one: Indicator) -> str:
    """I3: a target without a date."""
    return "date" if one.target is not None and not one.target_at else ""


def i4(one: Indicator) -> str:
    """I4: no source, or nobody responsible."""
    return "source" if not one.source else "responsible" if not one.responsible else ""


def i5(cafe: Cafe, one: Indicator) -> str:
    """I5: it counts our own activity where a change of others is meant."""
    result = cafe.outline.get(one.result)
    high = result is not None and result.level in ("outcome", "impact")
    return "activity" if high and OWN_ACTIVITY.search(one.name) else ""


def i6(one: Indicator) -> str:
    """I6: the direction contradicts the way from baseline to target."""
    if one.baseline is None or one.target is None or not one.direction:
        return ""
    way = one.target - one.baseline
    against = (way < 0 and one.direction == "increase") or (way > 0 and one.direction == "decrease")
    still = way == 0 and one.direction != "maintain"
    return "direction" if against or still else ""


def i7(one: Indicator) -> str:
    """I7: people are counted, and nobody says which."""
    return "who" if PEOPLE.search(f"{one.name} {one.unit}") and not one.disaggregation else ""


def i8(cafe: Cafe) -> Iterator[Nudge]:
    """I8: more than three for a result, or five for a programme."""
    count = Counter(one.result for one in cafe.indicators.values())
    for result, number in count.items():
        if number > PER_RESULT and result in cafe.outline:
            yield Nudge("I8", result, {"name": cafe.outline[result].text, "number": str(number)})
    programmes: dict[str, set[str]] = {}
    for line in cafe.budget_lines.values():
        if line.programme and line.output in cafe.outline:
            programmes.setdefault(line.programme, set()).add(line.output)
    for programme, results in programmes.items():
        number = sum(count[result] for result in results)
        if number > PER_PROGRAMME:
            yield Nudge("I8", min(results), {"name": programme, "number": str(number)})


def i9(one: Indicator) -> str:
    """I9: a share, and nobody says of what."""
    return "denominator" if SHARE.search(f"{one.name} {one.unit}") and not one.denominator else ""


def i10(one: Indicator) -> str:
    """I10: collecting it takes more effort than its frequency allows."""
    limit = _HARD.get(one.effort, 9)
    return "effort" if _OFTEN.get(one.frequency, 0) > limit else ""


def i11(one: Indicator) -> str:
    """I11: once a target stands: how could somebody hit this number and make things worse?"""
    return "perverse" if one.target is not None and not one.perverse else ""
