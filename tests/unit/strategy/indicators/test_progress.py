"""Progress in both directions, what is expected by a date, and a status that never guesses."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.cafe.indicator import Indicator
from app.cafe.strategy.measuring import measured
from app.strategy.indicators.progress import Standing, expected, progress, standing
from tests.unit.strategy.indicators.building import measure, measured_wait


def now(**fields: str) -> tuple[Indicator, list[Standing]]:
    talk = measured_wait(**fields)
    one = next(iter(talk.cafe.indicators.values()))
    found = []
    for value in ("30", "21", "12"):
        measure(talk, "2026-12", value)
        found.append(standing(one, measured(talk.cafe, one.id)))
    return one, found


def test_golden_a_wait_that_fell_from_30_to_21_is_half_way_to_12() -> None:
    one, (begun, half, there) = now()
    assert progress(one, Decimal(21)) == Fraction(1, 2)
    assert [one.p for one in (begun, half, there)] == [Fraction(0), Fraction(1, 2), Fraction(1)]
    assert [one.status for one in (begun, half, there)] == ["off", "on", "on"]


def test_rising_measures_go_the_same_way() -> None:
    one = Indicator("i", 1, "r", "Trust", baseline=Decimal(40), target=Decimal(60))
    assert progress(one, Decimal(45)) == Fraction(1, 4)
    assert progress(one, Decimal(30)) == Fraction(-1, 2)


def test_what_is_expected_runs_from_the_baselines_date_to_the_targets() -> None:
    one, _ = now()
    assert expected(one, "2025") == 0 and expected(one, "2024") == 0
    assert expected(one, "2028-12-31") == 1 and expected(one, "2030") == 1
    assert expected(one, "2026") == Fraction(365, 1096)


def test_milestones_bend_what_is_expected() -> None:
    talk = measured_wait()
    ident = next(iter(talk.cafe.indicators))
    talk.do("indicator.milestone", indicator=ident, at="2026", value="28.2")
    one = talk.cafe.indicators[ident]
    assert expected(one, "2026") == Fraction(1, 10)
    measure(talk, "2026", "28.5")
    assert standing(one, measured(talk.cafe, ident)).status == "watch"


def test_there_is_no_status_while_nothing_is_expected_or_known() -> None:
    talk = measured_wait()
    one = next(iter(talk.cafe.indicators.values()))
    assert standing(one, []).status == "unknown"
    measure(talk, "2025-06", "29")
    assert standing(one, measured(talk.cafe, one.id)).status == "early"
    _, found = now(target_at="")
    assert {each.status for each in found} == {"unknown"}
    _, found = now(baseline="")
    assert {each.status for each in found} == {"unknown"}
    _, found = now(target="30")
    assert {each.status for each in found} == {"unknown"}


def test_what_is_to_be_kept_is_in_its_band_or_not() -> None:
    _, found = now(direction="maintain", target="20", band="2", baseline="")
    assert [each.status for each in found] == ["off", "on", "off"]


def test_thresholds_are_the_cafes_own() -> None:
    talk = measured_wait()
    one = next(iter(talk.cafe.indicators.values()))
    measure(talk, "2026", "26")
    values = measured(talk.cafe, one.id)
    share = (standing(one, values).p or 0) / (standing(one, values).due or 1) * 100
    assert 60 < share < 70
    assert [standing(one, values, *bounds).status for bounds in ((90, 60), (60, 50), (99, 98))] == [
        "watch",
        "on",
        "off",
    ]


NUMBERS = st.decimals(-(10**6), 10**6, places=2)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_progress_is_nought_at_the_baseline_and_one_at_the_target(
    a: Decimal, b: Decimal, value: Decimal
) -> None:
    one = Indicator("i", 1, "r", "n", baseline=a, target=b)
    if a == b:
        assert progress(one, value) is None
        return
    assert progress(one, a) == 0 and progress(one, b) == 1
    assert progress(one, value) == 1 - (
        progress(Indicator("i", 1, "r", "n", baseline=b, target=a), value) or 0
    )
