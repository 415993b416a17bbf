"""Styles know start and end, not left and right, so that every page turns round for Persian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import tinycss2
from tinycss2.ast import Declaration, Node

from tests.shape.project import name, ours, read

SIDES = r"(top|right|bottom|left)"
PHYSICAL = re.compile(
    rf"^({SIDES}|(margin|padding|scroll-margin|scroll-padding)-{SIDES}|border-{SIDES}(-\w+)?"
    r"|border-(top|bottom)-(left|right)-radius|(min-|max-)?(width|height)|overscroll-behavior-[xy])$"
)
SIDED_VALUES = {"text-align", "float", "clear", "caption-side"}
FOUR_SIDES = {"margin", "padding", "inset", "border-width", "border-color", "border-style", "scroll-padding"}


def test_styles_use_logical_properties_only() -> None:
    assert [
        f"{name(f)}:{d.source_line} {d.name}" for f in ours(".css") for d in _declarations(f) if _physical(d)
    ] == []


def test_no_style_loads_from_elsewhere() -> None:
    assert [name(f) for f in ours(".css") if re.search(r"url\(\s*['\"]?(https?:)?//|@import", read(f))] == []


def _physical(declaration: Declaration) -> bool:
    values = [token for token in declaration.value if token.type not in ("whitespace", "comment")]
    if PHYSICAL.match(declaration.lower_name):
        return True
    if declaration.lower_name in SIDED_VALUES:
        return any(token.type == "ident" and token.lower_value in ("left", "right") for token in values)
    return declaration.lower_name in FOUR_SIDES and _differs_left_from_right(values)


def _differs_left_from_right(values: list[Node]) -> bool:
    """Whether a shorthand of four values sets right (the second) apart from left (the fourth)."""
    shown = [value.serialize() for value in values]
    return len(shown) == 4 and shown[1] != shown[3]


def _declarations(path: Path) -> Iterator[Declaration]:
    yield from _inside(tinycss2.parse_stylesheet(read(path), skip_comments=True, skip_whitespace=True))


def _inside(nodes: list[Node]) -> Iterator[Declaration]:
    for node in nodes:
        if node.type == "declaration":
            yield node
        elif node.type in ("qualified-rule", "at-rule") and node.content is not None:
            yield from _inside(
                tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            )
