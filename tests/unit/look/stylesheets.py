"""Reads the style sheets: rules and their media, tokens of a mode, contrast of two colours (WCAG 2.2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import tinycss2

ROOT = Path(__file__).parents[3]
CSS = ROOT / "static" / "css"
HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})")


@dataclass(frozen=True)
class Rule:
    """One rule: where it stands, what it selects, and its declarations in order."""

    sheet: str
    media: str
    selector: str
    declarations: tuple[tuple[str, str], ...]


def sheets() -> list[Path]:
    """All style sheets of the product."""
    return sorted(CSS.rglob("*.css"))


@lru_cache
def rules() -> tuple[Rule, ...]:
    """Every rule of every sheet, those within media queries too."""
    return tuple(
        rule
        for sheet in sheets()
        for rule in _read(sheet.relative_to(CSS).as_posix(), "", sheet.read_text("utf-8"))
    )


def _read(sheet: str, media: str, css: str) -> Iterator[Rule]:
    for node in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        assert node.type != "error", f"{sheet}: {node}"
        if node.type == "at-rule" and node.content is not None:
            prelude = f"@{node.at_keyword} {tinycss2.serialize(node.prelude).strip()}"
            if node.at_keyword in ("media", "supports"):
                yield from _read(sheet, f"{media} {prelude}".strip(), tinycss2.serialize(node.content))
            else:
                yield Rule(sheet, media, prelude, _declarations(node.content))
        elif node.type == "qualified-rule":
            yield Rule(sheet, media, tinycss2.serialize(node.prelude).strip(), _declarations(node.content))


def _declarations(content: list[tinycss2.ast.Node]) -> tuple[tuple[str, str], ...]:
    found = tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True)
    return tuple(
        (node.name, tinycss2.serialize(node.value).strip()) for node in found if node.type == "declaration"
    )


LIGHT = ":root"
DARK = ':root[data-mode="dark"]'
WALL = ':root[data-surface="wall"]'
DARK_WALL = ':root[data-surface="wall"][data-mode="dark"]'
MODES = {
    "light": (LIGHT,),
    "dark": (LIGHT, DARK),
    "wall": (LIGHT, WALL),
    "dark wall": (LIGHT, DARK, WALL, DARK_WALL),
}


def tokens(mode: str) -> dict[str, str]:
    """The tokens that hold in a mode, as the cascade gives them (later and more special ones last)."""
    found: dict[str, str] = {}
    for selector in MODES[mode]:
        for rule in rules():
            if (rule.sheet, rule.media, rule.selector) == ("tokens.css", "", selector):
                found |= dict(rule.declarations)
    return found


def colour(value: str) -> tuple[float, float, float]:
    """A hexadecimal colour as red, green and blue between 0 and 1. Raises ValueError for any other."""
    value = {"white": "#fff"}.get(value, value.lower())
    if not HEX.fullmatch(value):
        raise ValueError(f"not a plain colour: {value}")
    digits = value[1:] if len(value) == 7 else "".join(letter * 2 for letter in value[1:])
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour(value)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
