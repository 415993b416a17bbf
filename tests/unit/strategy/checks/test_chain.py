"""What the chain as a whole lacks: each check where it speaks, and where it stays silent."""

from app.strategy.checks.all import nudges
from app.strategy.checks.nudge import speaking
from tests.building import Talk, a_cafe


def line(talk: Talk, text: str, level: str, *serves: str, theme: str | None = None) -> str:
    recorded = talk.do("line.add", text=text, level=level, serves=list(serves), theme=theme)
    return str(recorded[0].event.line.id)  # type: ignore[attr-defined]


def said(talk: Talk, nudge: str) -> list[str]:
    """What a nudge speaks about just now."""
    return [one.about for one in speaking(talk.cafe, nudges(talk.cafe)) if one.id == nudge]


def whole() -> tuple[Talk, dict[str, str]]:
    """A chain that nothing is to be said about but its evidence."""
    talk = a_cafe(at="harvest")
    impact = line(talk, "More small firms operate legally and hire", "impact")
    outcome = line(talk, "Small firms get a decision within ten days", "outcome", impact)
    output = line(talk, "One desk opened in each district", "output", outcome)
    activity = line(talk, "Train counter staff in the single form", "activity", output)
    return talk, {"impact": impact, "outcome": outcome, "output": output, "activity": activity}


def test_a_whole_chain_is_asked_about_nothing_but_evidence_and_owners() -> None:
    talk, _ = whole()
    assert {nudge.id for nudge in nudges(talk.cafe)} == {"K8", "C1"}


def test_k1_outcome_without_output_and_output_serving_no_outcome() -> None:
    talk, lines = whole()
    assert said(talk, "K1") == []
    talk.do("line.serve", line=lines["output"], serves=[lines["impact"]])
    assert said(talk, "K1") == [lines["outcome"], lines["output"]]


def test_k2_level_skipped() -> None:
    talk, lines = whole()
    talk.do("line.serve", line=lines["activity"], serves=[lines["impact"]])
    assert said(talk, "K2") == [lines["activity"]]


def test_k3_all_results_on_one_level() -> None:
    talk = a_cafe(at="harvest")
    for text in ("Train staff", "Buy tablets", "Hold a hearing"):
        assert said(talk, "K3") == []
        line(talk, text, "activity")
    assert said(talk, "K3") == [""]


def test_k5_more_than_five_outcomes() -> None:
    talk = a_cafe(at="harvest")
    for number in range(6):
        assert said(talk, "K5") == []
        line(talk, f"Citizens get a passport within {number + 2} days", "outcome")
    assert said(talk, "K5") == [""]


def test_k6_client_never_appears() -> None:
    talk = a_cafe(at="harvest")
    for text in ("Faster procedures", "Fewer signatures", "Lower costs"):
        line(talk, text, "outcome")
    assert said(talk, "K6") == [""]
    line(talk, "Citizens receive passports within five days", "outcome")
    assert said(talk, "K6") == []


def test_k7_theme_with_most_dots_is_in_no_line() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting()[0]
    windows, papers = talk.idea("One window", who), talk.idea("Fewer papers", who)
    talk.go("harvest")
    first, second = talk.themes({"Windows": [windows], "Papers": [papers]})
    talk.vote(who, {first: 2})
    line(talk, "Fewer papers are asked for", "outcome", theme=second)
    assert said(talk, "K7") == [""]
    line(talk, "Citizens go to one window", "outcome", theme=first)
    assert said(talk, "K7") == []


def test_k8_line_without_evidence_until_an_idea_is_cited() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("One window", talk.sitting()[0])
    one = line(talk, "Citizens go to one window", "outcome")
    assert said(talk, "K8") == [one]
    talk.do("line.cite", line=one, ideas=[idea])
    assert said(talk, "K8") == []
    talk.do("line.uncite", line=one, idea=idea)
    assert said(talk, "K8") == [one]


def test_a_nudge_put_aside_with_a_reason_is_silent_until_it_may_speak_again() -> None:
    talk, lines = whole()
    talk.do("nudge.dismiss", nudge="K8", about=lines["impact"], reason="The law says so.")
    assert lines["impact"] not in said(talk, "K8")
    talk.undo()
    assert lines["impact"] in said(talk, "K8")
    talk.do("nudge.dismiss", nudge="K8", about=lines["impact"], reason="The law says so.")
    talk.do("nudge.restore", nudge="K8", about=lines["impact"])
    assert lines["impact"] in said(talk, "K8")
