"""The landscape: everybody has a place, near means alike, and it stays while it grows."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.themes.spots import Island, Spot, spots


def world(
    sizes: list[int], alone: int, seed: int = 0, before: dict[int, Spot] | None = None
) -> dict[int, Spot]:
    """Themes of these sizes around random middles."""
    rng = np.random.default_rng(seed)
    middles = rng.normal(size=(len(sizes), 8)).astype(np.float32)
    islands: list[Island] = []
    rows: dict[int, NDArray[np.float32]] = {}
    start = 0
    for size, middle in zip(sizes, middles, strict=True):
        places = list(range(start, start + size))
        rows |= {place: (middle + 0.3 * rng.normal(size=8)).astype(np.float32) for place in places}
        islands.append(Island(places, middle))
        start += size
    by_themselves = {start + i: rng.random(len(sizes), dtype=np.float32) for i in range(alone)}
    return spots(islands, by_themselves, rows, before or {})


def moved(one: dict[int, Spot], other: dict[int, Spot]) -> float:
    """How far places that are in both have moved, at the median, in thousandths."""
    return float(np.median([np.hypot(*np.subtract(one[p], other[p])) for p in one.keys() & other.keys()]))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 40), max_size=12), st.integers(0, 20), st.integers(0, 5))
def test_every_idea_has_a_place_of_its_own_within_the_square(sizes: list[int], alone: int, seed: int) -> None:
    found = world(sizes, alone, seed)
    assert set(found) == set(range(sum(sizes) + alone))
    assert all(0 <= x <= 1000 and 0 <= y <= 1000 for x, y in found.values())
    assert len(set(found.values())) == len(found)
    assert found == world(sizes, alone, seed)


def test_ideas_of_a_theme_lie_together() -> None:
    found = world([30, 20, 10, 25], 5)
    points = np.array([found[place] for place in range(85)])
    theme = np.repeat([0, 1, 2, 3], [30, 20, 10, 25])
    apart = np.linalg.norm(points[:, None] - points[None], axis=2) + np.eye(85) * 1e6
    assert (theme[apart.argmin(axis=1)] == theme).all()


def test_found_again_the_landscape_stays() -> None:
    first = world([30, 20, 10], 5)
    assert moved(first, world([30, 20, 10], 5, before=first)) < 15


@pytest.mark.parametrize("sizes", [[33, 22, 12], [30, 20, 10, 8]])
def test_while_it_grows_ideas_keep_their_neighbourhood(sizes: list[int]) -> None:
    first = {place: spot for place, spot in world([30, 20, 10], 0).items() if place < 30}
    assert moved(first, world(sizes, 0, before=first)) < 150


def test_two_thousand_ideas_have_room() -> None:
    found = world([100] * 16, 400)
    assert len(set(found.values())) == 2000


def test_an_empty_room_has_no_landscape() -> None:
    assert spots([], {}, {}, {}) == {}
