"""The café that tests build is a whole one."""

from tests.building import QUESTIONS, a_cafe, replayed


def test_people_sit_and_write() -> None:
    talk = a_cafe(people=9, at="round-1")
    idea = talk.idea("Nobody owns the whole file.")
    assert talk.cafe.ideas[idea].round == 1
    assert talk.cafe.settings.questions == QUESTIONS
    assert sorted(len(talk.sitting(table)) for table in talk.cafe.tables) == [4, 5]


def test_a_whole_day_passes() -> None:
    talk = a_cafe(people=9, at="round-2")
    first, second = talk.idea("One window for every file"), talk.idea("Fewer signatures")
    talk.own("idea.edit", first, text="One desk for every file")
    talk.handoff("Nobody owns the file")
    talk.go("harvest")
    (theme,) = talk.themes({"One desk": [first, second]})
    talk.vote(talk.authors[first], {theme: 3})
    talk.go("closed")
    assert talk.cafe.closed
    assert talk.cafe.ideas[first].text == "One desk for every file"
    assert replayed(talk.log) == talk.cafe


def test_two_builds_are_the_same() -> None:
    assert a_cafe(at="round-1").cafe == a_cafe(at="round-1").cafe
