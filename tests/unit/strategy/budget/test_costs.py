"""The worked case of the permit office: what it costs, and what became of the plan."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.strategy.budget import costs
from app.strategy.budget.ahead import baseline, estimate
from app.strategy.budget.sums import tree, whole
from tests.unit.strategy.budget.building import permit_office

COINS = 100


def test_golden_the_permit_office_adds_up_and_has_its_unit_cost() -> None:
    (programme,) = tree(permit_office().cafe)
    assert programme.totals["EUR"] == (2_000_000 * COINS, 1_813_000 * COINS, 1_885_520 * COINS)
    assert costs.unit_cost(programme.totals["EUR"][0], 10_000) == 200 * COINS


def test_golden_the_years_ahead_follow_from_prices_and_new_upkeep() -> None:
    second = estimate(baseline(1_700_000, Decimal("0.04")), new=45_000)
    assert (second, baseline(second, Decimal("0.04"))) == (1_813_000, 1_885_520)


def test_golden_what_looks_like_thrift_was_fewer_decisions_at_a_higher_price() -> None:
    cafe = permit_office().cafe
    (approved, *_), costing = whole(tree(cafe))["EUR"], next(iter(cafe.costings.values()))
    known = (approved, costing.planned[0], costing.spent[0], costing.done[0])
    assert costs.execution(costing.spent[0], approved) == Fraction(99, 100)
    split = costs.variance(*known)
    assert split is not None
    assert [part / COINS for part in (split.total, split.volume, split.cost)] == [-20_000, -200_000, 180_000]
    assert costs.unit_cost(costing.spent[0] or 0, costing.done[0]) == 220 * COINS
    assert round(costs.efficiency(*known) or 0, 3) == Fraction("0.909")


def test_golden_the_change_cost_so_much_for_a_firm_and_day() -> None:
    each = costs.cost_effectiveness(345_000, Fraction((30 - 21) * 9_000))
    assert round(each or 0, 2) == Fraction("4.26")


def test_overheads_are_shared_by_their_driver() -> None:
    assert costs.full_cost(2_000_000, 600_000, 30, 120) == 2_150_000
    assert costs.full_cost(1, None, 1, 1) is None and costs.full_cost(1, 1, 1, 0) is None


def test_what_is_not_known_is_not_said() -> None:
    assert costs.unit_cost(5, None) is None and costs.unit_cost(5, 0) is None
    assert costs.execution(None, 5) is None and costs.execution(5, 0) is None
    assert costs.variance(5, 5, None, 5) is None and costs.efficiency(5, 0, 5, 5) is None
    assert costs.cost_effectiveness(5, Fraction(0)) is None


AMOUNT, COUNT = st.integers(0, 10**15), st.integers(1, 10**7)


@given(AMOUNT, COUNT, AMOUNT, st.integers(0, 10**7))
def test_volume_and_cost_always_make_the_total(approved: int, planned: int, actual: int, done: int) -> None:
    split = costs.variance(approved, planned, actual, done)
    assert split is not None and split.total == split.volume + split.cost == actual - approved
