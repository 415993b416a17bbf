"""Who is online, and when each phone was last heard from. No events: counted, told once a tick, forgotten."""

from __future__ import annotations

from collections import Counter


class Presence:
    """The people of one café whose phones have a socket open."""

    def __init__(self) -> None:
        self._sockets: Counter[str] = Counter()
        self._changed: set[str] = set()
        self.heard: dict[str, int] = {}
        self.online: frozenset[str] = frozenset()

    def came(self, person: str, at: int) -> None:
        """One more socket of a person (`at`: UTC milliseconds)."""
        self._sockets[person] += 1
        self._note(person, at)

    def went(self, person: str, at: int) -> None:
        """One socket less; the person is online while any is left."""
        self._sockets[person] -= 1
        if self._sockets[person] <= 0:
            del self._sockets[person]
        self._note(person, at)

    def hear(self, person: str, at: int) -> None:
        """A sign of life."""
        self.heard[person] = at

    def changed(self) -> set[str]:
        """Who came online or went since this was last asked."""
        now = frozenset(self._sockets)
        different = {person for person in self._changed if (person in now) != (person in self.online)}
        self.online = now
        self._changed = set()
        return different

    def _note(self, person: str, at: int) -> None:
        self._changed.add(person)
        self.heard[person] = at
