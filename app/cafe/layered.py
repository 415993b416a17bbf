"""A long dict of which few entries are new: a shared base that nobody writes to, and changes over it.

A batch in a café of 20,000 ideas then costs what one in a café of a hundred costs. It reads like the dict it
stands for, in the same order; whoever walks through it makes that dict once.
"""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, MutableMapping, ValuesView
from typing import Any, Generic, TypeVar, cast

K = TypeVar("K")
V = TypeVar("V")

SHORT = 256
"""Dicts of fewer entries are simply copied."""
MOST = 256
"""So many changes are laid over a base; then they are merged into a new one."""
_NOTHING: Any = object()


class Layered(Mapping[K, V], Generic[K, V]):
    """``changes`` over ``base``. Written to by the draft that made it alone, and never afterwards."""

    __slots__ = ("_base", "_changes", "_flat", "_new")

    def __init__(self, base: dict[K, V], changes: dict[K, V], new: int = 0) -> None:
        self._base, self._changes = base, changes
        self._new = new  # how many of the changes are of keys that the base has not
        self._flat: dict[K, V] | None = None

    def __getitem__(self, key: K) -> V:
        found: V = self._changes.get(key, _NOTHING)
        return self._base[key] if found is _NOTHING else found

    def get(self, key: K, default: Any = None) -> Any:
        """The value under a key, or ``default``."""
        found = self._changes.get(key, _NOTHING)
        return self._base.get(key, default) if found is _NOTHING else found

    def __contains__(self, key: object) -> bool:
        return key in self._changes or key in self._base

    def __len__(self) -> int:
        return len(self._base) + self._new

    def __setitem__(self, key: K, value: V) -> None:
        if key not in self._changes and key not in self._base:
            self._new += 1
        self._changes[key] = value
        self._flat = None

    def flat(self) -> dict[K, V]:
        """The dict it stands for: not to be written to. Made once; two threads that make it make the same."""
        if self._flat is None:
            self._flat = {**self._base, **self._changes}
        return self._flat

    def layer(self) -> "Layered[K, V]":
        """A copy that may be written to, while this one stays as it is."""
        if self._flat is not None or len(self._changes) > MOST:
            return Layered(self.flat(), {})
        return Layered(self._base, dict(self._changes), self._new)

    def __iter__(self) -> Iterator[K]:
        return iter(self.flat())

    def keys(self) -> KeysView[K]:
        return self.flat().keys()

    def values(self) -> ValuesView[V]:
        return self.flat().values()

    def items(self) -> ItemsView[K, V]:
        return self.flat().items()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Layered):
            return self.flat() == other.flat()
        return self.flat() == other

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self.flat())

    def __reduce__(self) -> tuple[type[dict[K, V]], tuple[dict[K, V]]]:
        return dict, (self.flat(),)


def writable(table: Mapping[K, V]) -> MutableMapping[K, V]:
    """A copy of a café's dict to be written to; of a long one, a layer over it (which drops no key)."""
    if isinstance(table, Layered):
        return cast("MutableMapping[K, V]", table.layer())
    if isinstance(table, dict) and len(table) >= SHORT:
        return cast("MutableMapping[K, V]", Layered(table, {}))
    return dict(table)
