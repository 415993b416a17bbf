"""The café's rules read no clock and throw no dice. What they import is import-linter's to say."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

from tests.shape.project import ROOT, name, ours, read

CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter"}
BORDERS = {"open", "print", "input", "eval", "exec", "hash", "id"}
"""Built-in functions that reach outside, or that answer differently in another process."""


def test_the_rules_ask_for_no_time_and_touch_nothing_outside() -> None:
    assert [call for f in ours(".py", under="app/cafe/") for call in _calls(f)] == []


def _calls(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(read(path))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        clock = isinstance(called, ast.Attribute) and called.attr in CLOCKS
        border = isinstance(called, ast.Name) and called.id in BORDERS
        if clock or border:
            found.append(f"{name(path)}:{node.lineno} {ast.unparse(called)}")
    return found


def test_every_room_stands_in_the_arrows() -> None:
    """A new room is named in the contracts of pyproject.toml before anybody imports it."""
    contracts = tomllib.loads(read(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
    sources = {room for contract in contracts for room in contract.get("source_modules", [])}
    rooms = {f"app.{f.parent.name}" for f in ours(".py", under="app/") if f.name == "__init__.py"}
    rooms = {room for room in rooms if (ROOT / room.replace(".", "/")).is_dir()}
    assert rooms - sources - {"app.cli"} == set()
