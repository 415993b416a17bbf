"""One concept a file, and functions that are read at a glance."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.shape.project import LISTS, LONG_FILES, LONG_FUNCTIONS, files, name, ours, read

CODE = (".py", ".js", ".css", ".html")
VAGUE = re.compile(r"(^|[_-])(utils?|helpers?|managers?|misc|common|stuff)($|[_-])", re.IGNORECASE)


def test_a_file_has_fewer_than_300_lines() -> None:
    long = {name(f): len(read(f).splitlines()) for f in ours(*CODE)}
    assert {f: n for f, n in long.items() if n >= LONG_FILES.get(f, 300)} == {}


def test_a_function_has_fewer_than_40_lines() -> None:
    code = [f for f in ours(".py") if not name(f).startswith(LISTS)]
    long = {label: lines for f in code for label, lines in _functions(f).items()}
    assert {f: n for f, n in long.items() if n >= LONG_FUNCTIONS.get(f, 40)} == {}


def test_exceptions_are_still_needed() -> None:
    known = {name(f) for f in files()}
    assert [f for f in (*LONG_FILES, *LONG_FUNCTIONS) if f.partition(":")[0] not in known] == []


def test_names_say_what_a_file_is_about() -> None:
    assert [
        name(f) for f in files() if any(VAGUE.search(part.split(".")[0]) for part in Path(name(f)).parts)
    ] == []


def _functions(path: Path) -> dict[str, int]:
    """Lines of each function: its body without decorators, signature, docstring."""
    found = {}
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            found[f"{name(path)}:{node.name}"] = lines
    return found
