"""Why an idea is where it is."""

from app.themes.found import KeptTheme
from tests.unit.themes.samples import BIKES, KOREAN_LIBRARY, LIBRARY, LUNCH, find_themes, ideas

TOWN = ideas(*BIKES, *LIBRARY, *LUNCH)


def test_the_nearest_ideas_are_told_and_never_the_idea_itself() -> None:
    found = find_themes(TOWN)
    assert set(found.near) == {idea.id for idea in TOWN}
    assert all(idea not in others and 1 <= len(others) <= 3 for idea, others in found.near.items())
    assert found.near["i0"][0] in {"i1", "i2"}


def test_near_crosses_languages() -> None:
    found = find_themes(ideas(*BIKES, *LIBRARY, *KOREAN_LIBRARY))
    library = {f"i{n}" for n in range(4, 11)}
    assert set(found.near["i8"]) <= library
    assert any(int(idea[1:]) < 8 for korean in ("i8", "i9", "i10") for idea in found.near[korean])


def test_the_next_best_theme_is_another_one() -> None:
    found = find_themes(TOWN)
    home = {idea: place for place, theme in enumerate(found.themes) for idea in theme.ideas}
    assert found.second
    assert all(place != home[idea] for idea, place in found.second.items())


def test_one_on_its_own_knows_the_theme_it_is_nearest_to() -> None:
    found = find_themes([*TOWN, *ideas("A café for cyclists who read quantum physics")][:-1])
    assert all(0 <= place < len(found.themes) for place in found.second.values())


def test_kept_themes_are_described_too() -> None:
    found = find_themes(TOWN, (KeptTheme("t1", "Cycling!", ("i0", "i1")),))
    assert found.themes[0].lang == "en"
    assert set(found.spots) == {idea.id for idea in TOWN}


def test_folded_ideas_lie_on_the_one_they_repeat() -> None:
    found = find_themes(ideas(*BIKES, *LIBRARY, *LUNCH, "open the LIBRARY on sunday!"))
    assert found.spots["i11"] == found.spots["i4"]
