"""S1–S7 ask what a careful reader would ask, and are silent where there is nothing to ask."""

from dataclasses import replace

import pytest

from app.cafe.state import Cafe
from app.cafe.variables import Variable
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.checks import of_map, s1, s2, s3, s4, s5, s6, s7
from app.strategy.causal.loops import find_loops
from tests.building import a_cafe
from tests.unit.strategy.causal.maps import PERMITS, a_map


def named(name: str) -> CausalMap:
    return CausalMap((Variable("v", 1, name),))


@pytest.mark.parametrize(
    "name",
    ["lack of trust", "Improve trust", "better service", "poor data", "Mangel an Personal",
     "Vertrauen stärken", "کمبود نیرو", "بهبود اعتماد", "인력 부족", "서비스 개선"],
)  # fmt: skip
def test_s1_a_variable_is_no_lack_no_wish_and_no_act(name: str) -> None:
    assert [nudge.id for nudge in s1(named(name))] == ["S1"]


@pytest.mark.parametrize(
    "name",
    ["trust in the office", "Bearbeitungszeit", "اعتماد به اداره", "직원 피로", "moral", "noise", "permits"],
)
def test_s1_is_silent_on_what_can_rise_and_fall(name: str) -> None:
    assert list(s1(named(name))) == []


def test_s2_a_link_needs_a_sign() -> None:
    nudges = list(s2(a_map("a ?> b\nb +> a")))
    assert [(nudge.id, nudge.about) for nudge in nudges] == [("S2", "a?b")]


def test_s3_both_signs_ask_for_the_missing_variable() -> None:
    nudges = list(s3(a_map("a +> b\na -> b\nb +> a")))
    assert [(nudge.id, nudge.facts) for nudge in nudges] == [("S3", {"source": "a", "target": "b"})]


def test_s4_a_map_without_a_loop_is_a_list() -> None:
    chain, ring = a_map("a +> b\nb +> c"), a_map("a +> b\nb +> a")
    assert [nudge.id for nudge in s4(chain, list(find_loops(chain).found))] == ["S4"]
    assert not list(s4(ring, list(find_loops(ring).found)))
    assert not list(s4(CausalMap(), []))


def test_s5_an_outcome_belongs_on_the_map_by_its_name_or_by_its_line() -> None:
    talk = a_cafe()
    talk.do("line.add", text="Firms get a licence in ten days")
    line = next(iter(talk.cafe.outline))
    drawn = named("waiting time")
    assert [(nudge.id, nudge.about) for nudge in s5(talk.cafe, drawn)] == [("S5", line)]
    assert not list(s5(talk.cafe, named("firms get a  licence in ten days")))
    standing = replace(drawn.variables[0], line=line)
    assert not list(s5(talk.cafe, CausalMap((standing,))))


def test_s6_a_long_loop_takes_time_somewhere() -> None:
    instant = a_map(PERMITS.replace("=>", ">"))
    nudges = list(s6(instant, list(find_loops(instant).found)))
    assert [(nudge.about, nudge.facts) for nudge in nudges] == [
        ("errors+backlog", {"loop": "R1", "number": "4"})
    ]
    assert not list(s6(a_map(PERMITS), list(find_loops(a_map(PERMITS)).found)))


def test_s7_going_together_is_no_cause() -> None:
    drawn = a_map("a +> b\nb +> c")
    quoted = replace(drawn, quotes={"a+b": ("Overtime goes along with sickness",), "b+c": ("b leads to c",)})
    assert [nudge.about for nudge in s7(quoted)] == ["a+b"]


def test_a_sound_map_is_left_alone() -> None:
    drawn = a_map(PERMITS)
    assert list(of_map(Cafe(), drawn, find_loops(drawn).found)) == []
