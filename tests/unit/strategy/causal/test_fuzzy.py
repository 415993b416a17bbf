"""Fuzzy cognitive maps give the numbers of the reference."""

import numpy as np
import pytest

from app.strategy.causal.fuzzy import Iteration, Rule, UnsettledError, scenario, settles, steady, weights_of
from tests.unit.strategy.causal.maps import PERMITS, a_map

WEIGHTS = (0.7, -0.5, 0.6, 0.7, 0.6, 0.3, -0.8, -0.4)
MAP = weights_of(a_map(PERMITS, WEIGHTS))  # backlog, overtime, fatigue, errors, reform
KOSKO = Iteration("kosko")


def test_golden_steady_state_of_the_permit_map() -> None:
    assert steady(MAP, KOSKO) == pytest.approx([0.424, 0.574, 0.585, 0.601, 0.474], abs=0.0006)


def test_golden_holding_reform_at_one() -> None:
    changes = scenario(MAP, KOSKO, {4: 1.0})
    assert changes == pytest.approx([-0.096, -0.017, -0.002, -0.000, 0.526], abs=0.0006)


@pytest.mark.parametrize(("rule", "backlog"), [("kosko", 0.057), ("modified", 0.094), ("rescaled", 0.005)])
def test_golden_the_size_depends_on_the_rule(rule: Rule, backlog: float) -> None:
    assert scenario(MAP, Iteration(rule), {1: 0.0})[0] == pytest.approx(backlog, abs=0.0006)


def test_small_weights_surely_come_to_rest() -> None:
    assert settles(MAP, 1.0)
    assert not settles(MAP, 20.0)


def test_values_that_go_round_in_a_circle_are_said() -> None:
    circle = np.array([[0.0, 1.0], [-1.0, 0.0]])
    with pytest.raises(UnsettledError):
        steady(circle, Iteration("modified", "tanh"))


def test_a_strength_nobody_said_is_the_usual_one() -> None:
    assert weights_of(a_map("a -> b"), usual=0.5)[0, 1] == -0.5
