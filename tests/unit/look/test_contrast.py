"""Every pair of colours that the product writes or draws with can be told apart, in all four modes."""

import pytest

from tests.unit.look.stylesheets import MODES, contrast, rules, tokens

# token, ground, ratios (to one place) in light, dark, wall, dark wall
PAIRS = [
    ("ink", "porcelain", (15.1, 16.2, 17.5, 18.2)),
    ("ink", "glaze", (16.3, 14.1, 18.0, 16.3)),
    ("ink", "celadon", (13.4, 12.0, 14.8, 14.1)),
    ("ink", "pressed", (11.6, 9.5, 12.8, 10.0)),
    ("edge", "porcelain", (4.0, 5.8, 5.3, 7.6)),
    ("ink2", "porcelain", (7.0, 9.1, 10.0, 12.7)),
    ("ongreen", "green", (9.7, 13.1, 9.7, 13.1)),
    ("ongreen2", "green", (6.4, 8.1, 6.4, 8.1)),
    ("done", "porcelain", (9.7, 8.8, 10.2, 9.4)),
    ("ondone", "done", (9.7, 8.9, 9.7, 8.9)),
    ("tea", "porcelain", (6.8, 7.5, 7.1, 8.0)),
    ("ontea", "tea", (7.3, 7.6, 7.3, 7.6)),
    ("teaink", "porcelain", (7.5, 9.3, 9.1, 9.8)),
    ("ink", "teatint", (13.3, 13.2, 14.7, 14.0)),
    ("brass", "porcelain", (3.1, 8.6, 3.3, 9.1)),
    ("brassink", "porcelain", (7.1, 11.6, 9.3, 12.2)),
    ("ink", "brasstint", (13.6, 12.4, 15.0, 13.1)),
    ("berry", "porcelain", (7.2, 9.4, 7.5, 9.9)),
    ("ink", "berrytint", (13.4, 13.3, 14.8, 14.1)),
    ("ring", "porcelain", (15.1, 12.4, 15.8, 13.1)),
]
# Pairs that parts use and the table does not name: text at least 4.5, marks at least 3.
USED = [
    ("ink2", "glaze", 4.5),
    ("ink2", "celadon", 4.5),
    ("ink2", "pressed", 4.5),
    ("teaink", "glaze", 4.5),
    ("teaink", "teatint", 4.5),
    ("brassink", "glaze", 4.5),
    ("brassink", "brasstint", 4.5),
    ("brassink", "celadon", 4.5),
    ("berry", "glaze", 4.5),
    ("berry", "berrytint", 4.5),
    ("porcelain", "ink", 4.5),
    ("brass", "green", 3),
    ("edge", "celadon", 3),
    ("edge", "glaze", 3),
    ("ring", "glaze", 3),
    ("ring", "celadon", 3),
    ("ring", "brasstint", 3),
]
PLATES = {
    "green": 6.9,
    "yellow": 11.4,
    "blue": 7.2,
    "pink": 9.9,
    "brown": 8.1,
    "mint": 7.7,
    "purple": 9.4,
    "sky": 10.2,
}
BREWS = {1: 8.9, 2: 6.4, 3: 5.7, 4: 8.4, 5: 11.7}


@pytest.mark.parametrize(("token", "ground", "ratios"), PAIRS)
def test_a_token_stands_out_as_the_design_says(token: str, ground: str, ratios: tuple[float, ...]) -> None:
    found = [contrast(tokens(mode)[f"--{token}"], tokens(mode)[f"--{ground}"]) for mode in MODES]
    assert found == pytest.approx(list(ratios), abs=0.1)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("token", "ground", "least"), USED)
def test_what_parts_put_together_can_be_read(mode: str, token: str, ground: str, least: float) -> None:
    assert contrast(tokens(mode)[f"--{token}"], tokens(mode)[f"--{ground}"]) >= least


@pytest.mark.parametrize("token", ["ink", "ink2"])
@pytest.mark.parametrize("ground", ["porcelain", "glaze", "celadon"])
@pytest.mark.parametrize("mode", ["wall", "dark wall"])
def test_words_on_the_wall_have_seven_to_one(token: str, ground: str, mode: str) -> None:
    assert contrast(tokens(mode)[f"--{token}"], tokens(mode)[f"--{ground}"]) >= 7


def plate(colour: str) -> dict[str, str]:
    """The declarations that a plate of this colour gets."""
    found: dict[str, str] = {}
    for rule in rules():
        if rule.selector in ("[data-plate]", f'[data-plate="{colour}"]') and rule.sheet == "parts/marks.css":
            found |= dict(rule.declarations)
    return found


@pytest.mark.parametrize(("colour", "ratio"), PLATES.items())
def test_a_plates_glyph_stands_out_from_its_colour(colour: str, ratio: float) -> None:
    declared = plate(colour)
    assert contrast(declared["--plate"], declared["--glyph"]) == pytest.approx(ratio, abs=0.1)


@pytest.mark.parametrize(("strength", "ratio"), BREWS.items())
def test_a_themes_name_can_be_read_on_its_tea(strength: int, ratio: float) -> None:
    light = tokens("light")
    glyph = light["--glyph-ink"] if strength < 3 else "#ffffff"
    assert contrast(light[f"--brew-{strength}"], glyph) == pytest.approx(ratio, abs=0.1)


@pytest.mark.parametrize(("mode", "least"), [("light", 4.1), ("dark", 3.8)])
def test_tea_can_be_seen_in_the_glass(mode: str, least: float) -> None:
    assert contrast(tokens(mode)["--teaglass"], tokens(mode)["--porcelain"]) >= least


def test_dark_by_the_system_is_the_dark_that_one_chooses() -> None:
    dark = [
        dict(rule.declarations)
        for rule in rules()
        if rule.sheet == "tokens.css"
        and (rule.selector.startswith(":root:not(") or rule.selector == ':root[data-mode="dark"]')
    ]
    assert len(dark) == 2
    assert dark[0] == dark[1]
