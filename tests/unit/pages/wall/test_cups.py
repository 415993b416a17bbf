"""Cups stand in their box, in order, and never touch, whatever the themes are called."""

from itertools import pairwise
from math import hypot

from hypothesis import given, settings
from hypothesis import strategies as st

from app.pages.wall.cups import HEIGHT, KEYS, MOST, SAUCER, SIGN, WIDTH, Cup, Measure, cups
from app.pages.wall.lettering import FONT, LEADING, width_of

NAMES = st.text(st.sampled_from("abc WM ،سلام 담당자가 ไทย 漢字 👩‍👩‍👧 -é"), max_size=60)
THEMES = st.lists(
    st.builds(Measure, st.just("t"), NAMES, st.integers(0, 400), st.floats(0, 1), st.booleans()), max_size=30
)
EQUAL = [Measure(str(n), f"Theme number {n}", 12, 0.5, suggested=False) for n in range(6)]


def top(cup: Cup) -> float:
    return min(cup.y - cup.r * SAUCER, cup.sign[1] - SIGN if cup.key else cup.y)


def under(cup: Cup) -> float:
    """The lower end of what is drawn: the saucer, or the count below a name that stands under the cup."""
    name = (1.1 + (len(cup.lines) - 1) * LEADING + 0.25) * FONT if cup.outside else 0
    return cup.y + cup.r * (SAUCER + 0.02) + name


def half(cup: Cup) -> float:
    name = max(map(width_of, cup.lines)) / 2 if cup.outside else 0
    sign = abs(cup.sign[0] - cup.x) + SIGN if cup.key else 0
    return max(cup.r * SAUCER, name, sign)


@settings(deadline=None)
@given(THEMES, st.booleans())
def test_cups_stay_in_their_box(themes: list[Measure], turned: bool) -> None:
    for cup in cups(themes, turned=turned):
        assert top(cup) >= -1
        assert under(cup) <= HEIGHT + 1
        assert half(cup) - 1 <= cup.x <= WIDTH - half(cup) + 1


@settings(deadline=None)
@given(THEMES, st.booleans())
def test_cups_and_names_never_touch(themes: list[Measure], turned: bool) -> None:
    drawn = cups(themes, turned=turned)
    for number, one in enumerate(drawn):
        for other in drawn[number + 1 :]:
            apart = hypot(one.x - other.x, one.y - other.y) > (one.r + other.r) * SAUCER
            beside = abs(one.x - other.x) >= half(one) + half(other) - 1
            above = under(one) <= top(other) + 1 or under(other) <= top(one) + 1
            assert apart
            assert beside or above


@settings(deadline=None)
@given(THEMES)
def test_more_ideas_never_make_a_smaller_cup(themes: list[Measure]) -> None:
    drawn = cups(themes)
    assert all(one.ideas >= other.ideas and one.r >= other.r for one, other in pairwise(drawn))


@settings(deadline=None)
@given(THEMES)
def test_the_first_nine_have_a_key(themes: list[Measure]) -> None:
    keys = [cup.key for cup in cups(themes)]
    assert keys == [n if n <= KEYS else 0 for n in range(1, len(keys) + 1)]


def test_area_goes_by_ideas() -> None:
    large, small = cups(
        [Measure("a", "A", 40, 1, suggested=False), Measure("b", "B", 20, 0, suggested=False)]
    )
    assert (large.r / small.r) ** 2 == 2 or abs((large.r / small.r) ** 2 - 2) < 0.02


def test_darker_tea_is_more_tables() -> None:
    shares = [cups([Measure("a", "A", 3, share, suggested=False)])[0].brew for share in (0, 0.3, 0.5, 0.7, 1)]
    assert shares == [1, 2, 3, 4, 5]


def test_a_script_read_from_the_right_begins_there() -> None:
    first = cups(EQUAL)[0]
    assert cups(EQUAL, turned=True)[0].x == WIDTH - first.x


def test_no_themes_are_no_cups_and_a_hall_gets_no_more_than_it_takes_in() -> None:
    assert cups([]) == ()
    many = [Measure(str(n), "Tea", 10, 0.5, suggested=False) for n in range(40)]
    assert 9 <= len(cups(many)) <= MOST


def test_ten_themes_with_names_of_five_words_have_room() -> None:
    themes = [
        Measure(str(n), "Nobody owns the whole journey", 30 - 2 * n, 0.5, suggested=False) for n in range(10)
    ]
    assert len(cups(themes)) == 10
