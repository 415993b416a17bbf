"""The machinery stays small: phones load it over a crowded Wi-Fi."""

import gzip
import re
from pathlib import Path

JS = Path(__file__).resolve().parents[3] / "static" / "js"
BUDGET = 34 * 1024  # bytes, gzipped; the rest of 45 KB is for what a page adds (no live page loads htmx)


def reached(start: str) -> set[str]:
    """The modules that a page loads when it imports this one."""
    found: set[str] = set()
    todo = {start}
    while todo:
        module = todo.pop()
        found.add(module)
        todo |= set(re.findall(r'from "\./([\w-]+\.js)"', (JS / module).read_text())) - found
    return found


def test_what_every_live_page_loads_is_light() -> None:
    modules = {module: len(gzip.compress((JS / module).read_bytes())) for module in reached("page.js")}
    assert sum(modules.values()) < BUDGET, modules


def test_no_module_is_long() -> None:
    assert {
        name: n for name in reached("page.js") if (n := len((JS / name).read_text().splitlines())) >= 150
    } == {}
