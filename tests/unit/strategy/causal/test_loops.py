"""Loops are found, named as they were closed, and counted only as far as asked."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from app.strategy.causal.loops import find_loops, independent, ranked
from tests.unit.strategy.causal.maps import PERMITS, a_map


def complete(size: int) -> str:
    return "\n".join(f"v{a} +> v{b}" for a, b in permutations(range(size), 2))


def test_golden_permit_case_has_two_balancing_and_two_reinforcing_loops() -> None:
    loops = {loop.label: loop.variables for loop in find_loops(a_map(PERMITS)).found}
    assert loops == {
        "B1": ("backlog", "overtime"),
        "R1": ("backlog", "overtime", "fatigue", "errors"),
        "B2": ("backlog", "reform"),
        "R2": ("backlog", "overtime", "reform"),
    }


def test_golden_a_complete_map_of_six_has_409_loops() -> None:
    assert len(find_loops(a_map(complete(6)), most_links=6).found) == 409


def test_golden_a_complete_map_of_eight_has_16064_loops() -> None:
    assert len(find_loops(a_map(complete(8)), most_links=8, most=20_000).found) == 16_064


def test_too_many_loops_are_capped_and_the_shorter_ones_are_whole() -> None:
    loops = find_loops(a_map(complete(9)), most=250)
    assert loops.capped
    assert loops.complete == 3
    assert len(loops.found) == 36 + 168


def test_longer_loops_than_asked_for_are_left_out() -> None:
    ring = "\n".join(f"v{n} +> v{(n + 1) % 9}" for n in range(9))
    assert find_loops(a_map(ring), most_links=8).found == ()
    assert len(find_loops(a_map(ring), most_links=9).found) == 1


def test_a_label_stays_while_links_are_added() -> None:
    before = find_loops(a_map(PERMITS)).found
    after = find_loops(a_map(f"{PERMITS}errors +> overtime")).found
    assert {loop.label: loop.links for loop in before}.items() <= {
        loop.label: loop.links for loop in after
    }.items()


def test_a_pair_of_both_signs_closes_a_loop_of_either_kind() -> None:
    loops = find_loops(a_map("a +> b\na -> b\nb +> a")).found
    assert [loop.label for loop in loops] == ["R1", "B1"]


def test_a_link_without_a_sign_makes_a_loop_that_is_neither() -> None:
    assert [loop.kind for loop in find_loops(a_map("a ?> b\nb +> a")).found] == ["unsigned"]


def test_what_many_ideas_say_comes_first_then_what_is_short() -> None:
    loops = find_loops(a_map(PERMITS)).found
    assert [loop.label for loop in ranked(loops)] == ["B1", "B2", "R2", "R1"]


def test_every_link_on_a_loop_is_in_the_independent_set() -> None:
    loops = find_loops(a_map(PERMITS)).found
    kept = {link for loop in independent(loops) for link in loop.links}
    assert kept == {link for loop in loops for link in loop.links}


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from("+-?")), max_size=14, unique=True
    )
)
def test_a_loop_is_closed_and_its_kind_is_the_product_of_its_signs(
    arrows: list[tuple[int, int, str]],
) -> None:
    drawn = a_map("\n".join(f"v{a} {sign}> v{b}" for a, b, sign in arrows if a != b))
    links = {link.id: link for link in drawn.links}
    found = find_loops(drawn).found
    assert len({loop.label for loop in found}) == len(found)
    for loop in found:
        chain = [links[link] for link in loop.links]
        assert [link.target for link in chain] == [link.source for link in [*chain[1:], chain[0]]]
        signs = [link.polarity for link in chain]
        minuses = signs.count(-1)
        kind = "unsigned" if 0 in signs else "balancing" if minuses % 2 else "reinforcing"
        assert loop.kind == kind
