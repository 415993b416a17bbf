"""JSON as other programs leave it: any mistake has a place in the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from app.strategy.causal.formats.brought import UnreadableError


def loaded(data: bytes) -> dict[str, Any]:
    """The object in a file. Raises ``UnreadableError``."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableError("not_utf8", f"byte {error.start}") from None
    except json.JSONDecodeError as error:
        raise UnreadableError("broken", f"line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise UnreadableError("broken", "line 1") from None
    if not isinstance(found, dict):
        raise UnreadableError("not_a_map", "line 1")
    return found


def rows(found: dict[str, Any], field: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """(place, object) of each entry of a list. Raises ``UnreadableError``."""
    listed = found.get(field, [])
    if not isinstance(listed, list):
        raise UnreadableError("not_a_map", field)
    for number, row in enumerate(listed, 1):
        place = f"{field} {number}"
        if not isinstance(row, dict):
            raise UnreadableError("not_a_map", place)
        yield place, row


def text(said: object) -> str:
    """What a field says, as text."""
    return "" if said is None else str(said)


def written(found: dict[str, Any]) -> bytes:
    """The object as a file."""
    return json.dumps(found, ensure_ascii=False, indent=2).encode()
