"""What is erased does not live on as a theme's name."""

from tests.building import a_cafe


def test_a_name_goes_with_the_only_idea_that_says_it() -> None:
    talk = a_cafe(at="round-1")
    one, two, three = (talk.idea(text) for text in ("Sima's  shop", "Open longer", "open later"))
    talk.go("harvest")
    talk.themes({"Sima's shop": [one, two, three]})
    talk.own("idea.redact", one)
    assert [theme.name for theme in talk.cafe.themes.values()] == ["Open longer"]
    talk.own("idea.redact", two)
    assert [theme.name for theme in talk.cafe.themes.values()] == ["open later"]
    talk.own("idea.redact", three)
    assert [theme.name for theme in talk.cafe.themes.values()] == ["…"]


def test_a_name_stays_that_others_say_or_a_host_gave() -> None:
    talk = a_cafe(at="round-1")
    one, two = talk.idea("Shorter meetings please"), talk.idea("Meetings: shorter")
    talk.go("harvest")
    (theme,) = talk.themes({"Meetings · Shorter": [one, two]})
    talk.own("idea.redact", one)
    assert talk.cafe.themes[theme].name == "Meetings · Shorter"
    talk.do("theme.rename", theme=theme, name="Time")
    talk.own("idea.redact", two)
    assert talk.cafe.themes[theme].name == "Time"
