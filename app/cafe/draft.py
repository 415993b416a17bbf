"""A café while a batch changes it."""

from collections.abc import MutableMapping
from typing import Any

from .layered import writable
from .made import changed, made
from .state import Cafe, Done


class Draft:
    """Copies a dict the first time it writes to it; dropped, it leaves no trace.

    ``now`` is the café as it stands within the batch, one object that the draft changes: to be read at once,
    kept by nobody before the batch is over. Readers outside keep the café they began with.
    """

    def __init__(self, cafe: Cafe) -> None:
        self.now = changed(cafe, {})
        self._fields: dict[str, Any] = self.now.__dict__
        self._owned: dict[str, MutableMapping[Any, Any]] = {}

    def set(self, **fields: Any) -> None:
        """Replace plain fields of the café. Raises ``TypeError`` for one that it has not."""
        mine = self._fields
        for name in fields:
            if name not in mine:
                raise TypeError(f"a café has no {name}")
            self._owned.pop(name, None)  # a dict that comes with an event is the event's own
        mine.update(fields)
        self.now.forget_place()

    def done(self, op: str, key_hash: str | None, seq: int, at: int) -> None:
        """Say that the café has come to an event's number and instant, and which op did it."""
        ops = self._owned.get("ops")
        if ops is None:
            ops = self._own("ops")
        ops[op] = made(Done, {"seq": seq, "key_hash": key_hash})
        fields = self._fields
        fields["seq"], fields["at"] = seq, at

    def put(self, field: str, key: Any, value: Any) -> None:
        """Put ``value`` under ``key`` in the dict ``field``."""
        owned = self._owned.get(field)
        if owned is None:
            owned = self._own(field)
        owned[key] = value

    def drop(self, field: str, key: Any) -> None:
        """Take ``key`` out of the dict ``field``, if it is there."""
        if key in self._fields[field]:
            owned = self._owned.get(field)
            del (self._own(field) if owned is None else owned)[key]

    def change(self, field: str, key: Any, **parts: Any) -> None:
        """Replace parts of the dataclass under ``key`` in the dict ``field``."""
        owned = self._owned.get(field)
        if owned is None:
            owned = self._own(field)
        owned[key] = changed(owned[key], parts)

    def _own(self, field: str) -> MutableMapping[Any, Any]:
        owned = self._owned[field] = self._fields[field] = writable(self._fields[field])
        return owned
