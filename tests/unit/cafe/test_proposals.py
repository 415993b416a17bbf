"""Themes found again wait for a host where people have them in hand; elsewhere they grow by themselves."""

from typing import Any

import pytest

from app.cafe.actor import HOUSE
from app.cafe.proposals import changes
from app.cafe.refusal import Code
from tests.building import Talk, a_cafe, forgetting, replayed
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    talk = a_cafe(at="round-1")
    for number in range(6):
        talk.idea(f"Idea {number}")
    return talk


def propose(talk: Talk, groups: list[list[str]], **more: Any) -> None:
    names = [f"Found {place}" for place, _ in enumerate(groups)]
    answer: dict[str, Any] = {"from_seq": talk.cafe.seq, "names": names, "groups": groups, "alone": {}} | more
    talk.do("themes.propose", by=HOUSE, **answer)


def pending(talk: Talk) -> str:
    assert talk.cafe.proposal is not None
    return talk.cafe.proposal.id


def test_untouched_themes_grow_by_themselves_until_the_harvest(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    propose(talk, [i[:3]], asked=True)
    propose(talk, [i[:3], i[3:]])
    assert [theme.name for theme in talk.cafe.themes.values()] == ["Found 0", "Found 1"]
    talk.go("harvest")
    propose(talk, [i])
    assert len(talk.cafe.themes) == 2
    assert talk.cafe.proposal is not None


def test_a_proposal_says_what_would_change_and_changes_nothing(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    windows, papers = talk.themes({"Windows": i[:3], "Papers": i[3:]})
    talk.do("theme.rename", theme=windows, name="Doors")
    before = talk.cafe.themes
    propose(talk, [i[:2], i[3:4], i[4:]], kept={0: windows})
    assert talk.cafe.themes == before
    assert talk.cafe.proposal is not None
    told = changes(talk.cafe, talk.cafe.proposal)
    assert told is not None
    assert [theme.name for theme in told.comes] == ["Found 1"]
    assert [(was.name, now.name) for was, now in told.renames] == [("Papers", "Found 2")]
    assert told.moves == ((i[3], papers, told.comes[0].id),)
    assert told.goes == ()


def test_applying_it_is_one_act_and_undone_it_waits_again(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    talk.themes({"Windows": i[:3]})
    propose(talk, [i[:2], i[2:]], asked=True)
    ident = pending(talk)
    talk.do("themes.apply", proposal=ident)
    assert len(talk.cafe.themes) == 2
    assert talk.cafe.proposal is None
    assert refused(talk.do, "themes.apply", proposal=ident) is Code.THEMES_STALE
    talk.undo()
    assert len(talk.cafe.themes) == 1
    assert pending(talk) == ident
    talk.do("themes.dismiss", proposal=ident)
    assert talk.cafe.proposal is None


def test_of_two_hosts_one_applies_and_a_hand_in_between_is_kept(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    (windows,) = talk.themes({"Windows": i[:3]})
    propose(talk, [i], asked=True)
    talk.do("theme.rename", theme=windows, name="Doors")
    talk.do("themes.apply", proposal=pending(talk))
    assert talk.cafe.themes[windows].name == "Doors"
    assert talk.cafe.themes[windows].ideas == tuple(i[:3])


def test_newer_themes_end_a_proposal_and_nothing_new_makes_none(talk: Talk) -> None:
    i = list(talk.cafe.ideas)
    talk.themes({"Windows": i[:3]})
    talk.go("harvest")
    propose(talk, [i])
    talk.themes({"Papers": i[:3]})
    assert talk.cafe.proposal is None
    propose(talk, [i[:3]], names=["Papers"])
    assert talk.cafe.proposal is None


def test_an_erased_idea_takes_the_proposal_and_its_words_with_it() -> None:
    talk = a_cafe(at="round-1")
    i = [talk.idea(text) for text in ("Sima's shop", "open late", "open early", "more trees")]
    talk.go("harvest")
    (theme,) = talk.themes({"open": i}, words=[["shop", "trees"]], headings=[("Sima's", [0])])
    names = {"names": ["Sima's shop", "open"], "words": [["shop"], []]}
    propose(talk, [i[:2], i[2:]], asked=True, **names)
    talk.do("themes.apply", proposal=pending(talk))
    talk.undo()
    talk.own("idea.redact", i[0])
    assert talk.cafe.proposal is None
    assert talk.cafe.themes[theme].words == ()
    assert [heading.name for heading in talk.cafe.headings] == ["…"]
    assert all("ThemesProposed" not in type(e).__name__ for act in talk.cafe.acts for e in act.inverse)
    assert replayed(forgetting(talk.log)) == talk.cafe
