"""Frozen dataclasses made in one go: their own ``__init__`` and ``replace`` set field after field.

For plain ones alone: without slots, without ``__post_init__``.
"""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def made(kind: type[T], values: dict[str, Any]) -> T:
    """One of a kind, with a value for every field and none besides: nothing is checked."""
    one = object.__new__(kind)
    one.__dict__.update(values)
    return one


def changed(one: T, parts: dict[str, Any]) -> T:
    """A copy with some fields replaced. Raises ``TypeError`` for a field that it has not."""
    values = one.__dict__
    if not parts.keys() <= values.keys():
        raise TypeError(f"{type(one).__name__} has no {min(parts.keys() - values.keys())}")
    new = object.__new__(type(one))
    new.__dict__.update(values)
    new.__dict__.update(parts)
    return new


def defaults(kind: type[Any]) -> dict[str, Any]:
    """Field → its default, of those that have a plain one."""
    return {each.name: each.default for each in fields(kind) if each.default is not MISSING}
