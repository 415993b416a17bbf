"""A push is answered with shares of draws; where the map cannot tell, it says so."""

import pytest

from app.strategy.causal.press import press, verdict
from tests.unit.strategy.causal.maps import PERMITS, a_map


def test_golden_pushing_overtime_leaves_the_backlog_open() -> None:
    pushed = press(a_map(PERMITS), "overtime", draws=4000)
    assert pushed.rises["backlog"] == pytest.approx(0.63, abs=0.03)
    assert verdict(pushed.rises["backlog"]) == "unknown"


def test_golden_pushing_overtime_leans_on_reform_time_and_still_cannot_tell() -> None:
    pushed = press(a_map(PERMITS), "overtime", draws=4000)
    assert pushed.rises["reform"] == pytest.approx(0.15, abs=0.03)
    assert verdict(pushed.rises["reform"]) == "unknown"


def test_golden_pushing_reform_time_lowers_all_the_rest_in_all_draws() -> None:
    pushed = press(a_map(PERMITS), "reform")
    rest = {name: pushed.rises[name] for name in ("backlog", "overtime", "fatigue", "errors")}
    assert rest == dict.fromkeys(rest, 0.0)
    assert pushed.draws == 1000


def test_pressing_down_is_the_reverse_of_pressing_up() -> None:
    up, down = (press(a_map(PERMITS), "overtime", up=way) for way in (True, False))
    assert down.rises["backlog"] == pytest.approx(1 - up.rises["backlog"])


def test_the_same_push_gives_the_same_answer() -> None:
    assert press(a_map(PERMITS), "overtime") == press(a_map(PERMITS), "overtime")


def test_what_no_link_leads_to_is_not_spoken_of() -> None:
    assert press(a_map("a +> b\nc +> b"), "a").rises == {"a": 1.0, "b": 1.0}


def test_a_link_without_a_sign_may_be_either() -> None:
    assert 0.4 < press(a_map("a ?> b"), "a").rises["b"] < 0.6


def test_many_loops_that_feed_themselves_run_away() -> None:
    names = [f"v{n}" for n in range(14)]
    drawn = a_map("\n".join(f"{a} +> {b}" for a in names for b in names if a != b))
    pushed = press(drawn, "v0", draws=100)
    assert pushed.runaway
    assert pushed.rises == {}
