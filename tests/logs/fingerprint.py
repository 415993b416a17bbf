"""The fingerprint of a state: a hash a field. A later release may add fields, it may not change these."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from app.cafe.message import Event
from app.cafe.state import Cafe


def fingerprint(cafe: Cafe) -> dict[str, str]:
    """Field of the café → hash of what is in it; a field that says nothing but its default is left out."""
    told: dict[str, Any] = _plain(cafe)
    return {name: _hash(value) for name, value in sorted(told.items())}


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def _plain(value: Any) -> Any:
    """Values of JSON. Defaults are left out, so that a field that comes later changes no fingerprint."""
    if isinstance(value, Event):
        return [type(value).__name__, value.model_dump(mode="json", exclude_defaults=True)]
    if is_dataclass(value) and not isinstance(value, type):
        held = {field: getattr(value, field.name) for field in fields(value)}
        return {field.name: _plain(each) for field, each in held.items() if each != _default(field)}
    if isinstance(value, Mapping):
        return {json.dumps(_plain(key)): _plain(each) for key, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(_plain(each) for each in value)
    return [_plain(each) for each in value] if isinstance(value, tuple | list) else value


def _default(field: "Field[Any]") -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default
