"""What says the same is moved together, and stays folded in themes that are kept."""

import pytest

from tests.building import Talk, a_cafe


@pytest.fixture
def talk() -> Talk:
    return a_cafe(at="round-1")


def same(talk: Talk) -> tuple[list[str], str, str]:
    """Three ideas that say the same in one theme, and another theme."""
    ideas = [talk.idea("Same paper") for _ in range(3)] + [talk.idea("Other"), talk.idea("Else")]
    folded = dict.fromkeys(ideas[1:3], ideas[0])
    one, two = talk.themes({"Paper": ideas[:4], "Rules": ideas[4:]}, folded=folded)
    return ideas, one, two


def test_an_idea_takes_those_like_it_along(talk: Talk) -> None:
    ideas, one, two = same(talk)
    talk.do("theme.move_idea", idea=ideas[0], theme=two)
    assert set(talk.cafe.themes[two].ideas) == {*ideas[:3], ideas[4]}
    assert talk.cafe.themes[one].ideas == (ideas[3],)
    talk.undo()
    assert talk.cafe.themes[one].ideas == tuple(ideas[:4])


def test_one_of_those_like_it_can_be_moved_by_itself(talk: Talk) -> None:
    ideas, one, _ = same(talk)
    talk.do("theme.move_idea", idea=ideas[1], theme=None)
    assert ideas[1] in talk.cafe.alone and ideas[0] in talk.cafe.themes[one].ideas
    talk.do("theme.move_idea", idea=ideas[0], theme=None)
    assert set(talk.cafe.alone) == set(ideas[:3])


def test_what_is_folded_in_a_touched_theme_stays_so(talk: Talk) -> None:
    ideas, one, _ = same(talk)
    talk.do("theme.rename", theme=one, name="Papers")
    talk.themes({"Papers": ideas[:4], "New": [ideas[4]]}, kept={0: one})
    assert talk.cafe.folded == {ideas[1]: ideas[0], ideas[2]: ideas[0]}
    talk.themes({"Papers": ideas[:4]}, kept={0: one}, folded={})
    assert talk.cafe.folded == {ideas[1]: ideas[0], ideas[2]: ideas[0]}
