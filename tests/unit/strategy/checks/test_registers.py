"""What the registers say about the chain: each check where it speaks, and where it stays silent."""

from typing import Any

from tests.building import Talk
from tests.unit.strategy.checks.test_chain import said, whole


def entry(talk: Talk, into: str, **values: Any) -> str:
    recorded = talk.do("entry.write", into=into, values=values)
    return str(recorded[0].event.entry.id)  # type: ignore[attr-defined]


def test_k4_outcome_without_an_assumption_once_risks_are_spoken_of() -> None:
    talk, lines = whole()
    assert said(talk, "K4") == []
    entry(talk, "risk", text="It may rain")
    assert said(talk, "K4") == [lines["outcome"]]
    entry(talk, "risk", text="Firms hear of it", assumed=True, line=lines["outcome"])
    assert said(talk, "K4") == []


def test_k9_requirement_dated_after_the_output_it_blocks() -> None:
    talk, lines = whole()
    talk.do("line.own", line=lines["output"], due="2027-06")
    rule = entry(talk, "requirement", text="Decree", needed_by="2027-06-15", blocks=[lines["output"]])
    assert said(talk, "K9") == []
    talk.do("entry.write", into="requirement", entry=rule, values={"needed_by": "2028"})
    assert said(talk, "K9") == [lines["output"]]
    talk.do("entry.write", into="requirement", entry=rule, values={"status": "met"})
    assert said(talk, "K9") == []


def test_k10_high_power_opponent_with_no_action() -> None:
    talk, _ = whole()
    who = entry(talk, "stakeholder", text="Notaries", power=5, stance=-2)
    entry(talk, "stakeholder", text="Firms", power=5, stance=1)
    assert said(talk, "K10") == [who]
    talk.do("entry.write", into="stakeholder", entry=who, values={"action": "Ask them what they would need"})
    assert said(talk, "K10") == []


def test_c1_output_that_nobody_answers_for() -> None:
    talk, lines = whole()
    assert said(talk, "C1") == [lines["output"], lines["activity"]]
    talk.do("line.own", line=lines["output"], owner="Permit unit")
    assert said(talk, "C1") == [lines["activity"]]
