"""A strategy in a file: read whole, or refused with a sentence that says where."""

import json

import pytest

from app.cafe.strategy.chain import chained
from app.strategy.checks.all import nudges
from app.strategy.written import NotAStrategyError, read_strategy

IMPACT: dict[str, object] = {
    "id": "i",
    "level": "impact",
    "text": "More small firms operate legally and hire",
}


def text(*results: dict[str, object]) -> str:
    return json.dumps({"results": results})


def test_results_stand_under_what_they_serve_by_either_name() -> None:
    lower: dict[str, object] = {
        "id": "o",
        "level": "outcome",
        "text": "Citizens receive passports",
        "parent": "i",
    }
    lowest: dict[str, object] = {
        "id": "p",
        "level": "output",
        "text": "Desk opened",
        "serves": ["o"],
        "evidence": ["One desk"],
    }
    cafe = read_strategy(text(IMPACT, lower, lowest))
    assert [(line.id, depth) for line, depth in chained(cafe)] == [("i", 0), ("o", 1), ("p", 2)]
    assert [nudge.about for nudge in nudges(cafe) if nudge.id == "K8"] == ["i", "o"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('{"results": [', "Line 1, column"),
        ("[]", "the whole"),
        (text({"level": "goal", "text": "x"}), "results → 0 → level"),
        (text(IMPACT, IMPACT), "Two results have the id 'i'"),
        (text({**IMPACT, "serves": ["z"]}), "there is no such result"),
        (text({**IMPACT, "serves": ["o"]}, {**IMPACT, "id": "o", "serves": ["i"]}), "in a circle: "),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_strategy_is_refused_with_the_place(written: str, said: str) -> None:
    with pytest.raises(NotAStrategyError, match=said):
        read_strategy(written)
