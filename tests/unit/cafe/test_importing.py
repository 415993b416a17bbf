"""Ideas from a file: marked, at their tables where these are known, one act, erased like any other."""

import pytest

from app.cafe.refusal import Code
from app.cafe.themable import themable
from tests.building import Talk, a_cafe, forgetting, person, replayed
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    return a_cafe(at="round-1")


def bring(talk: Talk, *ideas: dict[str, object], file: str = "form") -> list[str]:
    known = set(talk.cafe.ideas)
    talk.do("ideas.import", file=file, ideas=list(ideas))
    return [idea for idea in talk.cafe.ideas if idea not in known]


def test_they_are_marked_and_stand_where_they_were_said(talk: Talk) -> None:
    one, two = bring(
        talk, {"text": "Tea", "lang": "en", "table": 1, "round": 1}, {"text": "چای", "table": 77}
    )
    idea, other = talk.cafe.ideas[one], talk.cafe.ideas[two]
    assert (idea.table, idea.round, idea.lang, idea.file, idea.shown) == (1, 1, "en", "form", True)
    assert (other.table, other.round) == (0, 0)
    assert one in talk.cafe.cloths[1]
    assert 0 not in talk.cafe.tables and 0 not in talk.cafe.cloths
    assert themable(talk.cafe) == [one, two]


def test_a_file_in_several_parts_is_undone_as_one(talk: Talk) -> None:
    bring(talk, {"text": "One"})
    bring(talk, {"text": "Two"})
    bring(talk, {"text": "Another file"}, file="second")
    assert [act.what for act in talk.cafe.acts][-2:] == ["IdeasImported", "IdeasImported"]
    talk.undo()
    talk.undo()
    assert themable(talk.cafe) == []
    assert all(act.what != "IdeasImported" for act in talk.cafe.acts)


def test_what_does_not_fit_is_refused_whole(talk: Talk) -> None:
    rows: list[dict[str, object]] = [{"text": "Good"}, {"text": "x" * 501}]
    assert refused(talk.do, "ideas.import", file="form", ideas=rows) is Code.TOO_LONG
    assert refused(talk.do, "ideas.import", file="form", ideas=[{"text": " "}]) is Code.BLANK
    who = person(next(iter(talk.cafe.people)))
    assert refused(talk.do, "ideas.import", by=who, file="form", ideas=rows[:1]) is Code.NOT_ALLOWED
    talk.do("settings.change", changes={"limits": {"ideas": 1}})
    assert refused(talk.do, "ideas.import", file="form", ideas=rows[:1] * 2) is Code.TOO_MANY_IDEAS
    assert talk.cafe.ideas == {}


def test_the_words_of_one_are_erased_in_the_log_too(talk: Talk) -> None:
    one, two = bring(talk, {"text": "Sima's shop", "table": 1}, {"text": "Tea"})
    talk.do("idea.redact", idea=one)
    log = forgetting(talk.log)
    assert "Sima" not in str([recorded.event for recorded in log])
    assert replayed(log) == talk.cafe
    assert talk.cafe.ideas[two].text == "Tea"
