"""A café while a batch changes it."""

from dataclasses import replace
from typing import Any

from .state import Cafe


class Draft:
    """Copies a dict the first time it writes to it; dropped, it leaves no trace.

    ``now`` is the café as it stands within the batch. Readers outside keep the café they began with.
    """

    def __init__(self, cafe: Cafe) -> None:
        self.now = cafe
        self._owned: set[str] = set()

    def set(self, **fields: Any) -> None:
        """Replace plain fields of the café."""
        self._owned -= fields.keys()  # a dict that comes with an event is the event's own
        self.now = replace(self.now, **fields)

    def put(self, field: str, key: Any, value: Any) -> None:
        """Put ``value`` under ``key`` in the dict ``field``."""
        self._own(field)[key] = value

    def drop(self, field: str, key: Any) -> None:
        """Take ``key`` out of the dict ``field``, if it is there."""
        self._own(field).pop(key, None)

    def change(self, field: str, key: Any, **parts: Any) -> None:
        """Replace parts of the dataclass under ``key`` in the dict ``field``."""
        table = self._own(field)
        table[key] = replace(table[key], **parts)

    def _own(self, field: str) -> dict[Any, Any]:
        if field not in self._owned:
            copied: dict[str, Any] = {field: dict(getattr(self.now, field))}
            self.now = replace(self.now, **copied)
            self._owned.add(field)
        owned: dict[Any, Any] = getattr(self.now, field)
        return owned
