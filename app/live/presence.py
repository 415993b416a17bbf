"""Who is online, and when each phone was last heard from. No events: counted, told once a tick, forgotten."""

from __future__ import annotations

from collections import Counter

POLLED_MS = 15_000
"""Milliseconds for which a phone that polls counts as online."""


class Presence:
    """The people of one café whose phones have a socket open, or polled a moment ago."""

    def __init__(self) -> None:
        self._sockets: Counter[str] = Counter()
        self._polled: dict[str, int] = {}
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

    def polled(self, person: str, at: int) -> bool:
        """A phone without a socket asked for its view; answers whether it came online by that."""
        self._polled[person] = at
        self._note(person, at)
        return person not in self.online

    def expired(self, at: int) -> bool:
        """Whether somebody who polled has stopped; `changed` tells who."""
        gone = [person for person, polled in self._polled.items() if at - polled > POLLED_MS]
        for person in gone:
            del self._polled[person]
        self._changed.update(gone)
        return bool(gone)

    def changed(self) -> set[str]:
        """Who came online or went since this was last asked."""
        now = frozenset(self._sockets) | self._polled.keys()
        different = {person for person in self._changed if (person in now) != (person in self.online)}
        self.online = now
        self._changed = set()
        return different

    def _note(self, person: str, at: int) -> None:
        self._changed.add(person)
        self.heard[person] = at
