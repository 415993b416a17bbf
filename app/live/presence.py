"""Who is online, and when each phone was last heard from. No events: counted, told once a tick, forgotten."""

from __future__ import annotations

from collections import Counter

POLLED_MS = 15_000
"""Milliseconds for which a phone that polls counts as online."""
ELSEWHERE_MS = 15_000
"""Milliseconds for which what another process said of its sockets counts."""


class Presence:
    """The people of one café whose phones have a socket open, here or elsewhere, or polled a moment ago."""

    def __init__(self) -> None:
        self._sockets: Counter[str] = Counter()
        self._polled: dict[str, int] = {}
        self._elsewhere: dict[str, tuple[int, frozenset[str]]] = {}
        self._changed: set[str] = set()
        self.heard: dict[str, int] = {}
        self.online: frozenset[str] = frozenset()

    @property
    def here(self) -> list[str]:
        """Who has a socket open in this process, or polled it."""
        return sorted(self._sockets.keys() | self._polled.keys())

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

    def elsewhere(self, worker: str, people: frozenset[str], at: int) -> bool:
        """Another process said who has a socket there; answers whether that changes who is online."""
        _, before = self._elsewhere.get(worker, (0, frozenset[str]()))
        self._elsewhere[worker] = at, people
        self._changed |= before ^ people
        self.heard.update(dict.fromkeys(people - before, at))
        return bool(before ^ people)

    def expired(self, at: int) -> bool:
        """Whether somebody who polled has stopped, or another process fell silent; `changed` tells who."""
        gone = {person for person, polled in self._polled.items() if at - polled > POLLED_MS}
        for person in gone:
            del self._polled[person]
        for worker, (said, people) in list(self._elsewhere.items()):
            if at - said > ELSEWHERE_MS:
                gone |= people
                del self._elsewhere[worker]
        self._changed |= gone
        return bool(gone)

    def changed(self) -> set[str]:
        """Who came online or went since this was last asked."""
        here = self._sockets.keys() | self._polled.keys()
        now = frozenset(here.union(*(people for _, people in self._elsewhere.values())))
        different = {person for person in self._changed if (person in now) != (person in self.online)}
        self.online = now
        self._changed = set()
        return different

    def _note(self, person: str, at: int) -> None:
        self._changed.add(person)
        self.heard[person] = at
