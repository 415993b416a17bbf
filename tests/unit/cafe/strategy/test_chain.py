"""The results chain: levels, what serves what, and the order in which it is read."""

from app.cafe.refusal import Code
from app.cafe.strategy.chain import chained
from tests.building import Talk, a_cafe
from tests.unit.cafe.refusing import refused


def add(talk: Talk, text: str, level: str = "outcome", *serves: str) -> str:
    recorded = talk.do("line.add", text=text, level=level, serves=list(serves))
    return str(recorded[0].event.line.id)  # type: ignore[attr-defined]


def read(talk: Talk) -> list[tuple[str, int]]:
    return [(line.text, depth) for line, depth in chained(talk.cafe)]


def test_a_line_stands_under_the_first_result_it_serves() -> None:
    talk = a_cafe(at="harvest")
    output = add(talk, "Desk opened", "output")
    outcome = add(talk, "Firms get a decision")
    impact = add(talk, "Firms hire", "impact")
    talk.do("line.serve", line=outcome, serves=[impact])
    talk.do("line.serve", line=output, serves=[outcome, impact])
    assert read(talk) == [("Firms hire", 0), ("Firms get a decision", 1), ("Desk opened", 2)]


def test_without_a_chain_the_lines_keep_their_order() -> None:
    talk = a_cafe(at="harvest")
    for text in ("First", "Second", "Third"):
        add(talk, text)
    assert [text for text, _ in read(talk)] == ["First", "Second", "Third"]


def test_a_circle_is_refused() -> None:
    talk = a_cafe(at="harvest")
    high = add(talk, "High")
    low = add(talk, "Low", "output", high)
    assert refused(talk.do, "line.serve", line=high, serves=[low]) == Code.GOES_ROUND
    assert refused(talk.do, "line.serve", line=high, serves=[high]) == Code.GOES_ROUND


def test_what_served_a_removed_line_is_still_read() -> None:
    talk = a_cafe(at="harvest")
    high = add(talk, "High")
    add(talk, "Low", "output", high)
    talk.do("line.remove", line=high)
    assert read(talk) == [("Low", 0)]
    talk.undo()
    assert read(talk) == [("High", 0), ("Low", 1)]


def test_a_level_is_changed_and_changed_back() -> None:
    talk = a_cafe(at="harvest")
    line = add(talk, "Desk opened")
    talk.do("line.level", line=line, level="output")
    assert talk.cafe.outline[line].level == "output"
    talk.undo()
    assert talk.cafe.outline[line].level == "outcome"


def test_two_who_write_the_same_words_lose_neither() -> None:
    talk = a_cafe(at="harvest")
    line = add(talk, "Desk opened")
    talk.do("line.edit", line=line, text="One desk opened", was="Desk opened")
    assert refused(talk.do, "line.edit", line=line, text="Desks", was="Desk opened") == Code.CHANGED_MEANWHILE
    assert talk.cafe.outline[line].text == "One desk opened"


def test_a_draft_is_one_act() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("One window", talk.sitting()[0])
    lines = [
        {"text": "Citizens go to one window", "level": "outcome", "ideas": [idea]},
        {"text": "Open one window", "level": "activity", "serves": [0], "ideas": [idea]},
    ]
    talk.do("lines.draft", lines=lines)
    assert read(talk) == [("Citizens go to one window", 0), ("Open one window", 1)]
    talk.undo()
    assert not talk.cafe.outline


def test_a_draft_that_points_ahead_is_refused() -> None:
    talk = a_cafe(at="harvest")
    lines = [{"text": "Open one window", "level": "activity", "serves": [0]}]
    assert refused(talk.do, "lines.draft", lines=lines) == Code.MALFORMED
