"""Registers beside the chain: written field by field, checked, undone."""

from typing import Any

import pytest

from app.cafe.refusal import Code
from app.cafe.register import Risk, Stakeholder
from app.cafe.state import Cafe
from app.store.packing import packed, unpacked
from tests.building import Talk, a_cafe, replayed
from tests.unit.cafe.refusing import refused

FIRST: dict[str, dict[str, Any]] = {
    "stakeholder": {"text": "Audit office", "power": 5, "interest": 2, "stance": -1},
    "requirement": {"text": "Decree on joint visits", "kind": "decision", "needed_by": "2027-06"},
    "constraint": {"text": "Input-driven budget rules", "kind": "budget_rules"},
    "risk": {"text": "Districts hire", "assumed": True, "likelihood": 4, "effect": 5},
}


def write(talk: Talk, into: str, entry: str | None = None, **values: Any) -> str:
    recorded = talk.do("entry.write", into=into, entry=entry, values=values)
    return str(recorded[0].event.entry.id)  # type: ignore[attr-defined]


@pytest.mark.parametrize("into", FIRST)
def test_an_entry_is_written_replayed_packed_and_undone(into: str) -> None:
    talk = a_cafe(at="harvest")
    entry = write(talk, into, **FIRST[into])
    assert talk.cafe.entries[entry].register == into
    assert replayed(talk.log) == talk.cafe
    assert unpacked(packed(talk.cafe)) == talk.cafe
    talk.undo()
    assert talk.cafe.entries == Cafe().entries


def test_two_who_change_different_fields_lose_nothing() -> None:
    talk = a_cafe(at="harvest")
    one = write(talk, "stakeholder", text="Audit office")
    write(talk, "stakeholder", one, power=4)
    write(talk, "stakeholder", one, interest=2)
    found = talk.cafe.entries[one]
    assert isinstance(found, Stakeholder)
    assert (found.power, found.interest, found.stance) == (4, 2, None)


@pytest.mark.parametrize(
    ("into", "values", "code"),
    [
        ("stakeholder", {"text": "  "}, Code.BLANK),
        ("stakeholder", {"text": "x", "power": 6}, Code.MALFORMED),
        ("stakeholder", {"text": "x", "power": True}, Code.MALFORMED),
        ("stakeholder", {"text": "x", "id": "other"}, Code.MALFORMED),
        ("requirement", {"text": "x", "kind": "rumour"}, Code.MALFORMED),
        ("requirement", {"text": "x", "blocks": ["nowhere"]}, Code.UNKNOWN_LINE),
        ("risk", {"text": "x" * 400}, Code.TOO_LONG),
        ("constraint", {"text": "x", "ideas": ["nowhere"]}, Code.UNKNOWN_IDEA),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(into: str, values: dict[str, Any], code: Code) -> None:
    talk = a_cafe(at="harvest")
    assert refused(talk.do, "entry.write", into=into, values=values) == code
    assert not talk.cafe.entries


def test_an_entry_of_one_register_is_none_of_another() -> None:
    talk = a_cafe(at="harvest")
    one = write(talk, "stakeholder", text="Audit office")
    assert refused(talk.do, "entry.write", into="risk", entry=one, values={"text": "x"}) == Code.UNKNOWN_ENTRY


def test_an_assumption_that_is_unlikely_and_needed_kills_the_plan() -> None:
    risk = Risk("r", 1, "Districts hire", assumed=True, likelihood=4, effect=5)
    assert risk.score == 20
    assert risk.killer
    assert Risk("r", 1, "Rain").score is None
