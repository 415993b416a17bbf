"""Rules that every style sheet keeps: both directions of writing, readable sizes, no inline style needed."""

import re

import pytest

from tests.unit.look.stylesheets import CSS, ROOT, Rule, rules, sheets

PHYSICAL = re.compile(
    r"^(left|right|top|bottom|width|height|float-left|(min|max)-(width|height)"
    r"|(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)(-.*)?"
    r"|border-(top|bottom)-(left|right)-radius)$"
)
PHYSICAL_VALUE = {"text-align", "float", "clear", "caption-side"}
SIDES = {"margin", "padding", "inset", "border-width", "border-style", "border-color"}
SMALLEST = 0.8125
MACROS = ROOT / "templates" / "parts" / "macros"
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


def declared() -> list[tuple[Rule, str, str]]:
    return [(rule, name, value) for rule in rules() for name, value in rule.declarations]


def test_no_rule_names_a_side_of_the_screen() -> None:
    found = [f"{rule.sheet} {rule.selector}: {name}" for rule, name, _ in declared() if PHYSICAL.match(name)]
    found += [
        f"{rule.sheet} {rule.selector}: {name}: {value}"
        for rule, name, value in declared()
        if name in PHYSICAL_VALUE and re.search(r"\b(left|right)\b", value)
    ]
    assert found == []


def test_no_short_form_gives_start_and_end_different_measures() -> None:
    def uneven(value: str) -> bool:
        while "(" in value:
            value = re.sub(r"\([^()]*\)", "", value)
        parts = value.split()
        return len(parts) == 4 and parts[1] != parts[3]

    assert [
        f"{rule.sheet} {rule.selector}: {name}: {value}"
        for rule, name, value in declared()
        if name in SIDES and uneven(value)
    ] == []


def test_no_text_is_smaller_than_thirteen_pixels() -> None:
    assert [
        f"{rule.sheet} {rule.selector}: {value}"
        for rule, name, value in declared()
        if (name == "font-size" or (name.startswith("--") and value.endswith("rem")))
        and (size := re.fullmatch(r"(\d*\.?\d+)(rem|px|pt)", value))
        and float(size[1]) / {"rem": 1, "px": 16, "pt": 12}[size[2]]
        < SMALLEST - (0.1 if size[2] == "pt" else 0)
    ] == []


def test_the_ring_of_focus_is_never_taken_away_from_what_keys_can_reach() -> None:
    bare = {
        f"{rule.sheet} {rule.selector}"
        for rule, name, value in declared()
        if name in ("outline", "outline-style") and value in ("none", "0")
    }
    # Each of these shows its focus on the shape around or within it.
    bare -= {"parts/composer.css .composer__text:focus-visible", "parts/cup.css .cup:focus"}
    bare -= {"parts/land.css .land__region:focus"}
    assert {rule for rule in bare if _reached_by_keys(rule)} == set()


def _reached_by_keys(rule: str) -> bool:
    """Whether a tag of the templates that keys can reach has the class that the rule ends with."""
    name = re.search(r"\.([\w-]+)$", rule)
    if not name:
        return 'tabindex="-1"' not in rule
    tags = re.findall(
        rf'<(\w+)\b([^>]*class="[^"]*(?<![\w-]){name[1]}(?![\w-])[^>]*)>',
        "\n".join(template.read_text("utf-8") for template in TEMPLATES),
    )
    keyed = {"a", "button", "input", "select", "textarea", "summary"}
    return not tags or any(tag in keyed or 'tabindex="0"' in rest for tag, rest in tags)


def test_every_variable_that_is_used_is_set_somewhere_or_has_a_fallback() -> None:
    known = {name for _, name, _ in declared() if name.startswith("--")}
    used = {
        match[1] for _, _, value in declared() for match in re.finditer(r"var\(\s*(--[\w-]+)\s*\)", value)
    }
    assert used - known == set()


@pytest.mark.parametrize("sheet", sheets(), ids=lambda path: path.relative_to(CSS).as_posix())
def test_a_sheet_stays_short_enough_to_be_read(sheet: object) -> None:
    text = (CSS / str(sheet)).read_text("utf-8")
    assert text.count("\n") <= 300
    assert "@import" not in text


def test_every_sheet_that_a_page_asks_for_is_there() -> None:
    base = (ROOT / "templates" / "base.html").read_text("utf-8")
    block = base[base.index("{%- set sheets") : base.index("} -%}")]
    asked = set(re.findall(r'"((?:parts/)?[a-z-]+)"', block[block.index("{", 2) :])) - set(
        re.findall(r'"(\w+)":', block)
    )
    listed = re.search(r"for sheet in \[(.*?)\]", base)
    assert listed
    asked |= set(re.findall(r'"([^"]+)"', listed[1]))
    assert [name for name in sorted(asked) if not (CSS / f"{name}.css").exists()] == []


def test_the_sprite_draws_every_icon_that_templates_use() -> None:
    sprite = (ROOT / "static" / "img" / "sprite.svg").read_text("utf-8")
    drawn = set(re.findall(r'<symbol id="i-([^"]+)"', sprite))
    used = {
        name
        for template in TEMPLATES
        for name in re.findall(r"""\bicon\(\s*["']([a-z-]+)["']""", template.read_text("utf-8"))
    }
    used |= {"wifi", "check", "say", "lock", "mark"}
    assert used - drawn == set()


@pytest.mark.parametrize("drawing", ["sprite.svg", "icon.svg"])
def test_drawings_need_no_inline_style(drawing: str) -> None:
    text = (ROOT / "static" / "img" / drawing).read_text("utf-8")
    assert "style=" not in text
    assert "class=" not in text


def test_templates_have_no_inline_style_or_script() -> None:
    found = [
        str(template.relative_to(ROOT))
        for template in TEMPLATES
        if template.parent.name != "exports"
        and re.search(
            r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(src=|application/json))",
            template.read_text("utf-8"),
        )
    ]
    assert found == []
