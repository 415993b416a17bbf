"""Frozen dataclasses made in one go: their own ``__init__`` and ``replace`` set field after field.

For plain ones alone: without slots, without ``__post_init__``.
"""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")
_new = object.__new__


def made(kind: type[T], values: dict[str, Any]) -> T:
    """One of a kind, with a value for every field and none besides: nothing is checked."""
    one = _new(kind)
    one.__dict__.update(values)
    return one


def changed(one: T, parts: dict[str, Any]) -> T:
    """A copy with some fields replaced. Raises ``TypeError`` for a field that it has not."""
    new = _new(type(one))
    values = new.__dict__
    values.update(one.__dict__)
    known = len(values)
    values.update(parts)
    if len(values) != known:
        raise TypeError(f"{type(one).__name__} has no {min(parts.keys() - one.__dict__.keys())}")
    return new


def defaults(kind: type[Any]) -> dict[str, Any]:
    """Field → its default, of those that have a plain one."""
    return {each.name: each.default for each in fields(kind) if each.default is not MISSING}
