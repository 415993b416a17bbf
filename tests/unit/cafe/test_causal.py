"""Variables and signed links of the causal map: drawn, changed, taken away and back."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.cafe.refusal import Code, Refusal
from app.cafe.settings import Limits
from app.cafe.variables import CausalLink, Variable
from tests.building import Talk, a_cafe, replayed
from tests.unit.cafe.refusing import refused


@pytest.fixture
def talk() -> Talk:
    return a_cafe(at="harvest")


def draw(talk: Talk, source: str, target: str, polarity: int = 1, **fields: Any) -> CausalLink:
    talk.do("causal.draw", source=source, target=target, polarity=polarity, **fields)
    return list(talk.cafe.causal_links.values())[-1]


def names(talk: Talk) -> list[str]:
    return [variable.name for variable in talk.cafe.variables.values()]


def test_a_link_brings_the_variables_that_nobody_has_named_yet(talk: Talk) -> None:
    draw(talk, "Backlog", "Overtime")
    draw(talk, " backlog ", "Fatigue")
    assert names(talk) == ["Backlog", "Overtime", "Fatigue"]


def test_names_are_the_same_whatever_their_case_and_gaps(talk: Talk) -> None:
    talk.do("variable.add", name="Trust in the office")
    assert refused(talk.do, "variable.add", name="trust  in_the OFFICE") == Code.VARIABLE_THERE


def test_an_opposite_claim_stands_beside_the_first_but_none_twice(talk: Talk) -> None:
    draw(talk, "a", "b", 1)
    draw(talk, "a", "b", -1)
    assert refused(draw, talk, "a", "b", 1) == Code.LINK_THERE
    assert len(talk.cafe.causal_links) == 2


def test_nothing_links_to_itself(talk: Talk) -> None:
    assert refused(draw, talk, "Backlog", "backlog") == Code.LINK_TO_ITSELF


def test_a_link_cites_ideas_that_are_there_or_is_the_hosts_addition(talk: Talk) -> None:
    idea = a_cafe(at="round-1")
    cited = idea.idea("Overtime makes people tired")
    link = draw(idea, "Overtime", "Fatigue", ideas=[cited])
    assert not link.hosts_addition
    assert draw(talk, "a", "b").hosts_addition
    assert refused(draw, talk, "a", "c", ideas=["nobody"]) == Code.UNKNOWN_IDEA


def test_a_link_is_changed_in_part_and_turned_round(talk: Talk) -> None:
    link = draw(talk, "a", "b", 0)
    talk.do("causal.change", link=link.id, polarity=-1, delayed=True, strength=0.4, note="seen last year")
    talk.do("causal.change", link=link.id, turn=True)
    now = talk.cafe.causal_links[link.id]
    assert (now.source, now.target) == (link.target, link.source)
    assert (now.polarity, now.delayed, now.strength, now.note) == (-1, True, 0.4, "seen last year")


def test_a_variable_takes_its_links_along_and_brings_them_back(talk: Talk) -> None:
    draw(talk, "a", "b")
    draw(talk, "b", "c")
    before = talk.cafe
    talk.do("variable.remove", variable=next(v.id for v in before.variables.values() if v.name == "b"))
    assert names(talk) == ["a", "c"]
    assert not talk.cafe.causal_links
    talk.undo()
    assert (talk.cafe.variables, talk.cafe.causal_links) == (before.variables, before.causal_links)


def test_undoing_a_link_keeps_a_variable_that_another_link_needs_by_now(talk: Talk) -> None:
    first = draw(talk, "a", "b")
    draw(talk, "b", "c")
    talk.do("act.undo", act=first.seq)
    assert names(talk) == ["b", "c"]


def test_a_link_does_not_come_back_without_its_ends(talk: Talk) -> None:
    link = draw(talk, "a", "b")
    removed = talk.do("causal.remove", link=link.id)[0].seq
    talk.do("variable.remove", variable=link.source)
    assert refused(talk.do, "act.undo", act=removed) == Code.CANNOT_UNDO


def test_a_variable_keeps_its_links_under_another_name(talk: Talk) -> None:
    link = draw(talk, "lack of trust", "appeals")
    talk.do("variable.edit", variable=link.source, name="trust in the office", note="of firms")
    assert talk.cafe.variables[link.source].name == "trust in the office"
    assert refused(talk.do, "variable.edit", variable=link.target, name="Trust in the office") == (
        Code.VARIABLE_THERE
    )


def test_a_loop_is_named_by_its_links_wherever_one_begins(talk: Talk) -> None:
    there, back = draw(talk, "a", "b"), draw(talk, "b", "a")
    talk.do("loop.name", links=[there.id, back.id], name="Round and round")
    assert list(talk.cafe.loop_names.values()) == ["Round and round"]
    assert talk.do("loop.name", links=[back.id, there.id], name="Round and round") == []
    talk.undo()
    assert talk.cafe.loop_names == {}
    assert refused(talk.do, "loop.name", links=[there.id, there.id], name="x") == Code.NO_LOOP


def test_a_map_is_brought_in_at_once_and_meets_what_is_here(talk: Talk) -> None:
    draw(talk, "Backlog", "Overtime")
    brought: dict[str, Any] = {
        "variables": [{"name": "overtime"}, {"name": "Fatigue"}, {"name": "backlog"}],
        "links": [{"source": 0, "target": 1, "polarity": 1}, {"source": 2, "target": 0, "polarity": 1}],
    }
    recorded = talk.do("map.bring", **brought)
    assert len(recorded) == 1
    assert names(talk) == ["Backlog", "Overtime", "Fatigue"]
    assert len(talk.cafe.causal_links) == 2
    assert talk.do("map.bring", **brought) == []
    talk.undo()
    assert names(talk) == ["Backlog", "Overtime"]


def test_a_map_is_brought_in_whole_or_not_at_all(talk: Talk) -> None:
    too_many = [{"name": f"v{n}"} for n in range(401)]
    assert refused(talk.do, "map.bring", variables=too_many) == Code.TOO_MANY_VARIABLES
    dangling = [{"source": 0, "target": 7}]
    assert refused(talk.do, "map.bring", variables=[{"name": "a"}], links=dangling) == Code.MALFORMED
    assert not talk.cafe.variables


def test_a_full_map_says_how_many_it_holds() -> None:
    talk = a_cafe(limits=Limits(map_variables=2))
    draw(talk, "a", "b")
    with pytest.raises(Refusal) as refusal:
        draw(talk, "b", "c")
    assert (refusal.value.code, refusal.value.about) == (Code.TOO_MANY_VARIABLES, "2")


def test_the_log_tells_the_same_map(talk: Talk) -> None:
    draw(talk, "a", "b", delayed=True)
    talk.do("variable.add", name="c")
    assert replayed(talk.log) == talk.cafe
    assert all(isinstance(one, Variable) for one in talk.cafe.variables.values())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4), st.integers(0, 4), st.sampled_from([-1, 0, 1])))
)
def test_any_change_undone_at_once_leaves_the_map_as_it_was(
    wishes: list[tuple[int, int, int, int]],
) -> None:
    talk = a_cafe(people=0)
    for what, one, other, polarity in wishes:
        before = talk.cafe
        variables, links = list(before.variables), list(before.causal_links)
        at = (variables or ["nobody"])[one % max(len(variables), 1)]
        link = (links or ["nobody"])[other % max(len(links), 1)]
        asked: dict[int, tuple[str, dict[str, Any]]] = {
            0: ("causal.draw", {"source": f"v{one}", "target": f"v{other}", "polarity": polarity}),
            1: ("variable.add", {"name": f"v{one}"}),
            2: ("variable.edit", {"variable": at, "name": f"v{other}"}),
            3: ("variable.remove", {"variable": at}),
            4: ("causal.change", {"link": link, "polarity": polarity, "turn": bool(one % 2)}),
            5: ("causal.remove", {"link": link}),
        }
        name, fields = asked[what]
        with suppress(Refusal):
            if talk.do(name, **fields):
                done = talk.cafe
                talk.undo()
                assert (talk.cafe.variables, talk.cafe.causal_links) == (
                    before.variables,
                    before.causal_links,
                )
                talk.cafe = done
        ends = {end for each in talk.cafe.causal_links.values() for end in (each.source, each.target)}
        assert ends <= talk.cafe.variables.keys()
