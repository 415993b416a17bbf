from typing import Any

import pytest

from app.cafe.actor import HOUSE
from app.cafe.refusal import Code
from app.cafe.themes import unthemed
from app.cafe.votes import dots_on, turnout
from tests.building import Talk, a_cafe, person
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(at="round-1")
    for number in range(6):
        talk.idea(f"Idea {number}")
    return talk.go("harvest")


def ids(talk: Talk) -> list[str]:
    return list(talk.cafe.ideas)


def test_every_idea_is_in_one_theme_on_its_own_or_new_since(talk: Talk) -> None:
    i = ids(talk)
    talk.themes({"Windows": i[:2], "Papers": i[1:4]}, alone={i[4]: "far"})
    assert [theme.ideas for theme in talk.cafe.themes.values()] == [tuple(i[:2]), tuple(i[2:4])]
    assert talk.cafe.alone == {i[4]: "far"}
    assert unthemed(talk.cafe) == [i[5]]


def test_a_second_press_keeps_what_a_person_touched(talk: Talk) -> None:
    i = ids(talk)
    windows, papers = talk.themes({"Windows": i[:2], "Papers": i[2:4]})
    talk.do("theme.rename", theme=windows, name="One window")
    talk.do("theme.move_idea", idea=i[4], theme=None)
    talk.themes({"All": i, "More": []}, kept={1: windows})
    assert talk.cafe.themes[windows].name == "One window"
    assert talk.cafe.themes[windows].ideas == tuple(i[:2])
    assert talk.cafe.themes[papers].name == "All"
    assert talk.cafe.alone == {i[4]: "host"}
    assert talk.cafe.theme_of[i[5]] != windows


def test_an_answer_older_than_the_last_theming_is_stale(talk: Talk) -> None:
    before = talk.cafe.seq
    talk.themes({"Windows": ids(talk)})
    late = {"names": ["Old"], "groups": [ids(talk)], "alone": {}}
    code = refused(talk.do, "themes.set", by=HOUSE, from_seq=before - 1, **late)
    assert code is Code.THEMES_STALE


def test_merged_themes_keep_their_dots_and_give_them_back(talk: Talk) -> None:
    i = ids(talk)
    windows, papers, rest = talk.themes({"Windows": i[:2], "Papers": i[2:4], "Rest": i[4:]})
    one, other, third = list(talk.cafe.people)[:3]
    talk.vote(one, {windows: 1, papers: 2})
    talk.vote(other, {rest: 3})
    talk.vote(third, {papers: 1})
    before = talk.cafe.ballots
    talk.do("theme.merge", into=windows, themes=[papers])
    assert dots_on(talk.cafe) == {windows: 4, rest: 3}
    assert turnout(talk.cafe) == (3, 9)
    talk.vote(third, {rest: 2})
    talk.undo()
    assert dots_on(talk.cafe) == {windows: 1, papers: 2, rest: 5}
    assert talk.cafe.ballots.keys() == before.keys()


def test_a_ballot_has_as_many_dots_as_the_host_said(talk: Talk) -> None:
    (theme,) = talk.themes({"All": ids(talk)})
    who = next(iter(talk.cafe.people))
    assert refused(talk.vote, who, {theme: 4}) is Code.TOO_MANY_DOTS
    assert refused(talk.vote, who, {"nothing": 1}) is Code.UNKNOWN_THEME
    talk.vote(who, {theme: 3})
    assert (
        talk.vote(
            who,
            {
                theme: 3,
            },
        )
        == []
    )
    talk.vote(who, {theme: 0})
    assert turnout(talk.cafe)[0] == 0


def test_dots_are_put_from_the_harvest_until_the_close(talk: Talk) -> None:
    (theme,) = talk.themes({"All": ids(talk)})
    who = next(iter(talk.cafe.people))
    talk.do("plenary.open", leaves="harvest")
    assert talk.vote(who, {theme: 1})
    talk.go("closed")
    assert refused(talk.vote, who, {theme: 2}) is Code.NO_VOTE_NOW
    assert refused(a_cafe(at="round-1").vote, who, {}) is Code.NO_VOTE_NOW


def test_moving_the_last_idea_away_takes_the_theme_with_it(talk: Talk) -> None:
    i = ids(talk)
    windows, papers = talk.themes({"Windows": i[:1], "Papers": i[1:3]})
    talk.do("theme.move_idea", idea=i[0], theme=papers)
    assert set(talk.cafe.themes) == {papers}
    talk.undo()
    assert set(talk.cafe.themes) == {windows, papers}


def test_a_line_keeps_its_evidence_when_its_theme_is_merged(talk: Talk) -> None:
    from app.cafe.strategy.outline import evidence

    i = ids(talk)
    windows, papers = talk.themes({"Windows": i[:2], "Papers": i[2:4]})
    talk.do("line.add", text="One desk for every file", theme=papers)
    (line,) = talk.cafe.outline.values()
    talk.do("theme.merge", into=windows, themes=[papers])
    assert evidence(talk.cafe, line) == i[2:4]
    talk.do("idea.hide", idea=i[2])
    assert evidence(talk.cafe, line) == i[3:4]


def test_the_outline_is_put_in_order_and_undone(talk: Talk) -> None:
    from app.cafe.strategy.outline import ordered

    for text in ("first", "second", "third"):
        talk.do("line.add", text=text)
    last = ordered(talk.cafe)[-1]
    talk.do("line.place", line=last.id, place=0)
    assert [line.text for line in ordered(talk.cafe)] == ["third", "first", "second"]
    assert all(line.hosts_addition for line in ordered(talk.cafe))
    talk.undo()
    assert [line.text for line in ordered(talk.cafe)] == ["first", "second", "third"]
    talk.do("line.remove", line=last.id)
    talk.undo()
    assert [line.text for line in ordered(talk.cafe)] == ["first", "second", "third"]


def test_participants_theme_nothing(talk: Talk) -> None:
    who = person(next(iter(talk.cafe.people)))
    assert refused(talk.do, "theme.new", by=who, name="Mine", ideas=ids(talk)) is Code.NOT_ALLOWED


def found(talk: Talk, groups: list[list[str]], **more: Any) -> dict[str, Any]:
    """What a theming found just now."""
    names = [f"Found {place}" for place, _ in enumerate(groups)]
    return {"from_seq": talk.cafe.seq, "names": names, "groups": groups, "alone": {}} | more


def test_a_theme_found_again_is_itself_and_keeps_its_place_and_dots(talk: Talk) -> None:
    i = ids(talk)
    windows, papers = talk.themes({"Windows": i[:3], "Papers": i[3:6]})
    talk.vote(next(iter(talk.cafe.people)), {papers: 2})
    talk.do("themes.set", by=HOUSE, **found(talk, [[i[3], i[4]], [i[0], i[1], i[2], i[5]]]))
    assert list(talk.cafe.themes) == [windows, papers]
    assert [theme.name for theme in talk.cafe.themes.values()] == ["Found 1", "Found 0"]
    assert dots_on(talk.cafe) == {papers: 2}


def test_dots_of_a_theme_that_goes_follow_its_ideas(talk: Talk) -> None:
    i = ids(talk)
    windows, papers = talk.themes({"Windows": i[:4], "Papers": i[4:6]})
    talk.vote(next(iter(talk.cafe.people)), {papers: 2})
    talk.do("themes.set", by=HOUSE, **found(talk, [i[:6]]))
    assert list(talk.cafe.themes) == [windows]
    assert dots_on(talk.cafe) == {windows: 2}
    talk.undo()
    assert dots_on(talk.cafe) == {papers: 2}


def test_what_lies_beside_the_themes_stays_when_a_hand_changes_them(talk: Talk) -> None:
    i = ids(talk)
    more = {
        "second": {i[0]: 1},
        "near": {i[0]: [i[1]]},
        "spots": {i[0]: (5, 7)},
        "headings": [("All", [0, 1])],
    }
    talk.do("themes.set", by=HOUSE, **found(talk, [i[:3], i[3:6]], tier="full", words=[["a"], []], **more))
    windows, papers = talk.cafe.themes
    talk.do("theme.rename", theme=papers, name="Paper")
    assert talk.cafe.second == {i[0]: papers}
    assert talk.cafe.near == {i[0]: (i[1],)}
    assert talk.cafe.spots == {i[0]: (5, 7)}
    assert [heading.themes for heading in talk.cafe.headings] == [(windows, papers)]
    assert (talk.cafe.tier, talk.cafe.themes[windows].words) == ("full", ("a",))


def test_places_of_groups_that_are_not_there_are_malformed(talk: Talk) -> None:
    i = ids(talk)
    wrongs: list[dict[str, Any]] = [
        {"second": {i[0]: 2}},
        {"headings": [("All", [-1])]},
        {"words": [[]]},
        {"names": ["One"]},
    ]
    for wrong in wrongs:
        assert (
            refused(talk.do, "themes.set", by=HOUSE, **found(talk, [i[:3], i[3:]], **wrong)) is Code.MALFORMED
        )
