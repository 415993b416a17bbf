"""The picture: nothing lies over anything, two runs draw the same, and marks turn the way their loop does."""

from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.loops import find_loops
from app.strategy.causal.picture.boxes import WIDEST, width, wrapped
from app.strategy.causal.picture.picture import Picture, picture_of
from app.strategy.causal.picture.svg import svg_file
from tests.unit.strategy.causal.maps import PERMITS, a_map


def drawn(text: str) -> Picture:
    found = a_map(text)
    return picture_of(found, find_loops(found).found)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 11), st.integers(0, 11), st.sampled_from("+-?")), max_size=24, unique=True
    )
)
def test_boxes_lie_apart_and_all_stands_within_the_frame(arrows: list[tuple[int, int, str]]) -> None:
    picture = drawn("\n".join(f"a rather long name {a} {sign}> v{b}" for a, b, sign in arrows))
    for one, other in combinations(picture.boxes, 2):
        assert abs(one.x - other.x) * 2 >= one.w + other.w or abs(one.y - other.y) * 2 >= one.h + other.h
    for box in picture.boxes:
        assert picture.left < box.x - box.w / 2 and box.x + box.w / 2 < picture.left + picture.width
        assert picture.top < box.y - box.h / 2 and box.y + box.h / 2 < picture.top + picture.height


def test_two_runs_draw_the_same_picture() -> None:
    assert drawn(PERMITS) == drawn(PERMITS)


def test_there_and_back_bend_apart() -> None:
    there, back = drawn("a +> b\nb +> a").arcs
    assert there.bend != back.bend
    assert there.sign != back.sign


def test_a_delay_has_two_strokes_and_a_link_without_one_none() -> None:
    assert [len(arc.strokes) for arc in drawn("a +=> b\nb +> c").arcs] == [2, 0]


@pytest.mark.parametrize("ring", ["a +> b\nb +> c\nc +> a", "a +> c\nc +> b\nb +> a"])
def test_a_mark_turns_the_way_its_loop_does(ring: str) -> None:
    picture = drawn(f"{ring}")
    at = {box.variable: (box.x, box.y) for box in picture.boxes}
    (ax, ay), (bx, by), (cx, cy) = (at[variable] for variable in [arc.source for arc in picture.arcs])
    clockwise = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0
    assert [mark.clockwise for mark in picture.marks] == [clockwise]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=90))
def test_a_name_is_broken_into_lines_that_fit_and_lose_no_letter(name: str) -> None:
    lines = wrapped(name)
    assert all(width(line) <= WIDEST for line in lines)
    assert "".join(lines).replace(" ", "") == ("".join(name.split()) or "?")


def test_the_file_is_xml_whatever_people_wrote() -> None:
    found = a_map('<b>"&\x07 +> ]]>')
    svg = svg_file(picture_of(found), "a <title> & more\x00")
    assert ElementTree.fromstring(svg)[0].text == "a <title> & more"


def test_an_empty_map_is_a_picture_too() -> None:
    assert picture_of(CausalMap()).boxes == ()
