"""Indicators: told field by field, by several people, measured later, after the close too."""

from decimal import Decimal
from typing import Any

import pytest

from app.cafe.refusal import Code, Refusal
from app.cafe.strategy.measuring import measured
from tests.unit.strategy.indicators.building import measure, measured_wait, tell


def refused(code: Code, **fields: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        tell(measured_wait(), **fields)
    assert refusal.value.code == code
    return refusal.value.about


def test_fields_are_read_as_people_type_them() -> None:
    one = tell(measured_wait(), baseline="۳۰٫۵", target_at="۲۰۲۸/6", name=" Wait  for a permit ")
    assert (one.baseline, one.target_at, one.name) == (Decimal("30.5"), "2028-06", "Wait for a permit")
    assert tell(measured_wait(), target="12 %").target == 12
    assert tell(measured_wait(), target="").target is None


def test_what_cannot_be_read_names_its_field() -> None:
    assert refused(Code.BAD_NUMBER, target="1,2,3") == "|target|two_decimals|4"
    refused(Code.BAD_DATE, target_at="June")
    refused(Code.BAD_DATE, target_at="2028-13")
    refused(Code.BAD_DATE, target_at="1406")
    refused(Code.BLANK, name=" ")
    refused(Code.MALFORMED, direction="sideways")
    refused(Code.MALFORMED, colour="red")
    refused(Code.UNKNOWN_LINE, result="nobody")


def test_two_people_in_one_field_lose_no_words() -> None:
    talk = measured_wait()
    tell(talk, source="The survey", was={"source": "The register of permits"})
    with pytest.raises(Refusal) as refusal:
        tell(
            talk, source="The files", unit="weeks", was={"source": "The register of permits", "unit": "days"}
        )
    assert (refusal.value.code, refusal.value.about) == (Code.CHANGED_MEANWHILE, "source")
    assert tell(talk, unit="weeks", was={"unit": "days"}).source == "The survey"


def test_undo_takes_back_what_the_act_told_and_nothing_else() -> None:
    talk = measured_wait()
    tell(talk, unit="weeks", source="The survey")
    act = talk.cafe.acts[-1].seq
    tell(talk, source="The files")
    talk.do("act.undo", act=act)
    (one,) = talk.cafe.indicators.values()
    assert (one.unit, one.source) == ("days", "The files")


def test_milestones_stand_in_the_order_of_their_dates() -> None:
    talk = measured_wait()
    (ident,) = talk.cafe.indicators
    for at, value in (("2027", "18"), ("2026", "25"), ("2027", "19")):
        talk.do("indicator.milestone", indicator=ident, at=at, value=value)
    assert [(one.at, one.value) for one in talk.cafe.indicators[ident].milestones] == [
        ("2026", Decimal(25)),
        ("2027", Decimal(19)),
    ]
    talk.do("indicator.milestone", indicator=ident, at="2026", value="")
    assert [one.at for one in talk.cafe.indicators[ident].milestones] == ["2027"]
    talk.undo()
    assert len(talk.cafe.indicators[ident].milestones) == 2


def test_measurements_come_later_after_the_close_too_and_never_move_the_target() -> None:
    talk = measured_wait()
    for _ in range(4):
        talk.join()
    talk.go("closed")
    measure(talk, "2026", "21")
    measure(talk, "2026", "20")
    measure(talk, "2025-06", "29")
    (one,) = talk.cafe.indicators.values()
    assert [value.value for value in measured(talk.cafe, one.id)] == [29, 21, 20]
    assert one.target == 12
    talk.undo()
    assert len(measured(talk.cafe, one.id)) == 2


def test_a_value_entered_by_mistake_is_taken_back() -> None:
    talk = measured_wait()
    measure(talk, "2026", "210")
    (value,) = talk.cafe.measurements
    talk.do("measurement.remove", measurement=value)
    assert not talk.cafe.measurements
    talk.undo()
    assert list(talk.cafe.measurements) == [value]


@pytest.mark.parametrize(
    ("at", "value", "code"),
    [("", "1", Code.BAD_DATE), ("2026", "", Code.BLANK), ("2026", "x", Code.BAD_NUMBER)],
)
def test_a_measurement_has_a_date_and_a_value(at: str, value: str, code: Code) -> None:
    with pytest.raises(Refusal) as refusal:
        measure(measured_wait(), at, value)
    assert refusal.value.code == code


def test_an_indicator_is_taken_out_and_comes_back() -> None:
    talk = measured_wait()
    (before,) = talk.cafe.indicators.values()
    talk.do("indicator.remove", indicator=before.id)
    assert not talk.cafe.indicators
    talk.undo()
    assert list(talk.cafe.indicators.values()) == [before]
