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
"""So many changes are laid over a base (of a very long one a 32nd); then they are merged into a new one."""
_NOTHING: Any = object()


class Layered(Mapping[K, V], Generic[K, V]):
    """``changes`` over ``base``. Written to by the draft that made it alone, and never afterwards."""

    __slots__ = ("_base", "_changes", "_flat", "_gone", "_new")

    def __init__(self, base: dict[K, V], changes: dict[K, V], gone: set[K], new: int) -> None:
        self._base, self._changes = base, changes
        self._gone = gone  # keys whose entry in the base is no more, even if they came again
        self._new = new  # how many of the changes change no entry of the base
        self._flat: dict[K, V] | None = None

    def __getitem__(self, key: K) -> V:
        found: V = self._changes.get(key, _NOTHING)
        if found is not _NOTHING:
            return found
        if key in self._gone:
            raise KeyError(key)
        return self._base[key]

    def get(self, key: K, default: Any = None) -> Any:
        """The value under a key, or ``default``."""
        found = self._changes.get(key, _NOTHING)
        if found is not _NOTHING:
            return found
        return default if key in self._gone else self._base.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._changes or (key in self._base and key not in self._gone)

    def __len__(self) -> int:
        return len(self._base) - len(self._gone) + self._new

    def __setitem__(self, key: K, value: V) -> None:
        if key not in self._changes and (key not in self._base or key in self._gone):
            self._new += 1
        self._changes[key] = value
        self._flat = None

    def __delitem__(self, key: K) -> None:
        if key in self._base and key not in self._gone:
            self._changes.pop(key, None)
            self._gone.add(key)
        else:
            del self._changes[key]
            self._new -= 1
        self._flat = None

    def flat(self) -> dict[K, V]:
        """The dict it stands for: not to be written to. Made once; two threads that make it make the same."""
        flat = self._flat
        if flat is None:
            flat = self._base.copy()
            for key in self._gone:
                del flat[key]
            flat.update(self._changes)
            self._flat = flat
        return flat

    def layer(self) -> "Layered[K, V]":
        """A copy that may be written to, while this one stays as it is."""
        most = max(MOST, len(self._base) // 32)
        if self._flat is not None or len(self._changes) + len(self._gone) > most:
            return over(self.flat())
        return Layered(self._base, self._changes.copy(), self._gone.copy(), self._new)

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


def over(base: dict[K, V]) -> Layered[K, V]:
    """Nothing changed yet of a dict that nobody will write to."""
    return Layered(base, {}, set(), 0)


def writable(table: Mapping[K, V]) -> MutableMapping[K, V]:
    """A copy of a café's dict to be written to; of a long one, a layer over it."""
    if isinstance(table, Layered):
        return cast("MutableMapping[K, V]", table.layer())
    if isinstance(table, dict) and len(table) >= SHORT:
        return cast("MutableMapping[K, V]", over(table))
    return dict(table)
