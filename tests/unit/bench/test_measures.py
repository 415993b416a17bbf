"""What the bench says of its figures."""

import json
from pathlib import Path

import pytest

from tests.bench.__main__ import BENCHES, ROWS
from tests.bench.measure import measured, plain, written
from tests.bench.stalled import STALLED, grown


def test_the_ratio_is_the_median_of_the_rounds_not_of_all_figures() -> None:
    one = measured("1", "cost", [(2, 1), (30, 10), (4, 4)], must=2, aim=1)
    assert (one.ours, one.yardstick, one.ratio) == (4, 4, 2)
    assert one.holds
    assert not one.aimed


@pytest.mark.parametrize(("more", "holds"), [(True, True), (False, False)])
def test_what_should_be_much_holds_above_its_bound_and_a_cost_below(more: bool, holds: bool) -> None:
    assert measured("2", "rate", [(3, 1)], must=2, aim=4, more=more).holds is holds


def test_every_row_of_the_table_has_its_bench() -> None:
    assert set(ROWS.values()) == set(BENCHES)
    assert sorted(map(int, ROWS)) == list(range(1, 15))
    assert ROWS["14"] == "growth"


def test_what_a_server_keeps_of_ideas_is_no_growth_by_the_stalled() -> None:
    assert grown((0, 2000 + STALLED * 1024, 20), (0, 1000, 10)) == 1


def test_figures_are_written_with_whether_they_hold(tmp_path: Path) -> None:
    written([plain("11", "frames", [7], must=20, aim=5)], tmp_path / "deep" / "bench.json")
    (row,) = json.loads((tmp_path / "deep" / "bench.json").read_text("utf-8"))
    assert row == {
        "id": "11", "what": "frames", "ours": 7.0, "yardstick": 1.0, "ratio": 7.0,
        "must": 20, "aim": 5, "holds": True,
    }  # fmt: skip
