"""Rows of a JSON file: a list of texts or of objects, or an object that holds one (ours, others')."""

import json
from typing import Any

from app.imports.rows import UnreadableError

HOLDERS = ("ideas", "comments", "statements", "items", "data", "rows", "results")


def rows_of(text: str) -> list[tuple[str, ...]]:
    """A header of the objects' fields, then a row each. Raises UnreadableError."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("not_json") from error
    listed = _list_in(found)
    if listed is None:
        raise UnreadableError("not_json")
    if all(isinstance(one, str) for one in listed):
        return [("text",), *((one,) for one in listed)]
    objects = [one if isinstance(one, dict) else {"text": one} for one in listed]
    names = list(dict.fromkeys(str(name) for one in objects for name in one))
    return [tuple(names), *(tuple(_text(one.get(name)) for name in names) for one in objects)]


def _list_in(found: Any) -> list[Any] | None:
    if isinstance(found, list):
        return found
    if isinstance(found, dict):
        for name in HOLDERS:
            if isinstance(found.get(name), list):
                return found[name]  # type: ignore[no-any-return]
        return next((value for value in found.values() if isinstance(value, list)), None)
    return None


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
