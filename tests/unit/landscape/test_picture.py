"""The landscape for any themes anywhere: regions do not overlap, names do not, and nothing is outside."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.landscape import Picture, Theme, picture
from app.landscape.field import Point
from app.landscape.lines import dots, smooth
from app.landscape.outline import Ring

SPOT = st.tuples(st.integers(0, 1000), st.integers(0, 1000))
NAME = st.sampled_from(
    ["Waiting", "One desk for every file, whatever it is about", "یک پنجره", "담당자가 바뀔 때마다", "…", ""]
)
SPOTS = st.lists(SPOT, max_size=12).map(tuple)
THEMES = st.lists(st.tuples(NAME, SPOTS), max_size=12).map(
    lambda themes: [Theme(f"t{place}", name, spots) for place, (name, spots) in enumerate(themes)]
)
WIDTH, HEIGHT, FONT = 1600.0, 900.0, 34.0


def drawn(themes: list[Theme]) -> Picture:
    return picture(themes, [(500, 500)], WIDTH, HEIGHT, FONT)


def inside(point: Point, rings: tuple[Ring, ...]) -> bool:
    """The even-odd rule: how often a ray to the right crosses the rings."""
    x, y = point
    crossed = 0
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                crossed += 1
    return crossed % 2 == 1


@settings(max_examples=25, deadline=None)
@given(THEMES)
def test_names_never_overlap_and_stand_in_the_drawing(themes: list[Theme]) -> None:
    boxes = [region.label.box for region in drawn(themes).regions if region.label.lines]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    for box in boxes:
        assert box.half_width <= box.x <= WIDTH - box.half_width
        assert box.half_height <= box.y <= HEIGHT - box.half_height


@settings(max_examples=15, deadline=None)
@given(THEMES, st.lists(SPOT, min_size=20, max_size=20))
def test_no_place_belongs_to_two_themes(themes: list[Theme], asked: list[tuple[int, int]]) -> None:
    """Off the lines, that is: neighbours share one, and each cuts the corners of the grid in its own way."""
    regions = drawn(themes).regions
    rings = [ring for region in regions for ring in region.rings]
    for x, y in ((a * WIDTH / 1000, b * HEIGHT / 1000) for a, b in asked):
        if all(abs(x - i) + abs(y - j) > 30 for ring in rings for i, j in ring):
            assert sum(inside((x, y), region.rings) for region in regions) <= 1


@settings(max_examples=25, deadline=None)
@given(THEMES)
def test_every_theme_with_a_place_is_drawn_with_all_its_points(themes: list[Theme]) -> None:
    made = drawn(themes)
    assert {region.id: len(region.points) for region in made.regions} == {
        theme.id: len(theme.spots) for theme in themes if theme.spots
    }
    ends = [point for region in made.regions for ring in region.rings for point in ring]
    assert all(0 <= x <= WIDTH + 28 and 0 <= y <= HEIGHT + 28 for x, y in ends)
    assert all(
        len(region.near) <= 3 and number not in region.near for number, region in enumerate(made.regions)
    )


def test_a_lonely_theme_has_a_round_region_around_its_idea() -> None:
    made = drawn([Theme("a", "Tea", ((500, 500),))])
    (region,) = made.regions
    assert inside((WIDTH / 2, HEIGHT / 2), region.rings)
    assert not inside((WIDTH / 2 + 200, HEIGHT / 2), region.rings)
    assert region.label.lines == ("Tea",)


def test_two_heaps_have_a_region_each_and_one_between_others_is_a_hole() -> None:
    ring = tuple((500 + dx, 500 + dy) for dx in (-80, 0, 80) for dy in (-120, 0, 120) if dx or dy)
    made = drawn([Theme("around", "Around", ring), Theme("within", "Within", ((500, 500),) * 4)])
    around, within = made.regions
    assert inside((WIDTH / 2, HEIGHT / 2), within.rings)
    assert not inside((WIDTH / 2, HEIGHT / 2), around.rings)


def test_the_same_places_give_the_same_picture_and_a_new_name_moves_nothing_else() -> None:
    themes = [Theme(str(n), f"Name {n}", tuple((n * 150 + d, n * 90) for d in range(5))) for n in range(6)]
    assert drawn(themes) == drawn(themes)
    renamed = [Theme("0", "Another", themes[0].spots), *themes[1:]]
    assert [region.rings for region in drawn(renamed).regions] == [
        region.rings for region in drawn(themes).regions
    ]


def test_a_name_that_finds_no_room_is_a_number() -> None:
    crowd = [Theme(f"{n:03}", "Something rather long to say", ((500, 500),)) for n in range(60)]
    made = picture(crowd, [], 400, 300, 34)
    assert {region.label.number > 0 for region in made.regions} == {True, False}


def test_paths_are_short_and_closed() -> None:
    assert dots([(1.0, 2.0), (3.0, 4.4)]) == "M1 2h0M3 4h0"
    assert smooth([((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))]) == "M5 0Q10 0 10 5Q10 10 5 5Q0 0 5 0Z"
    assert smooth([]) == ""
