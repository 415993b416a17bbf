"""Old events as the code of today reads them: pure functions old → new, applied where the store reads."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from app.cafe.catalogue import EVENTS, read_event
from app.cafe.message import Event

Body = dict[str, Any]
Upcaster = Callable[[Body], Body]

UPCASTERS: dict[tuple[str, int], Upcaster] = {}
"""(type, version) → the body one version later. New fields with a default need none."""


class NewerLogError(Exception):
    """The log was written by a newer Samovar than this one."""


def upcast(
    type_: str, version: int, body: Body, to: int, known: Mapping[tuple[str, int], Upcaster] = UPCASTERS
) -> Body:
    """``body`` at version ``to``. Raises ``NewerLogError``, ``KeyError`` (an upcaster is missing)."""
    if version > to:
        raise NewerLogError(f"{type_} is stored at version {version}; this Samovar knows {to}")
    for step in range(version, to):
        body = known[type_, step](body)
    return body


def stored_event(type_: str, version: int, body: Body) -> Event:
    """The event that a stored row tells. Raises ``NewerLogError`` for one that this code can't know."""
    return read_event(type_, upcast(type_, version, body, _kind(type_).version))


def event_of(type_: str, version: int, text: str) -> Event:
    """As ``stored_event``, of a body in JSON; one of today's version is read and checked in one go."""
    kind = _kind(type_)
    if version != kind.version:
        return stored_event(type_, version, json.loads(text))
    event: Event = kind.__pydantic_validator__.validate_json(text)
    return event


def _kind(type_: str) -> type[Event]:
    kind = EVENTS.get(type_)
    if kind is None:
        raise NewerLogError(f"this Samovar does not know {type_}")
    return kind
