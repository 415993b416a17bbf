"""The open pages of one café, and whose they are: found by browser, by person, by ballot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from app.live.client import Client
from app.pages.part import Key

OF_EVERYBODY = frozenset({"step", "seats", "settings", "message"})
"""Subjects after which what is for one person alone may be another for everybody."""


class Company:
    """Who is there; a set of clients that can be asked for those of somebody."""

    def __init__(self) -> None:
        self._all: set[Client] = set()
        self._of: dict[str, set[Client]] = {}

    def __iter__(self) -> Iterator[Client]:
        return iter(list(self._all))

    def __len__(self) -> int:
        return len(self._all)

    def __contains__(self, client: Client) -> bool:
        return client in self._all

    def add(self, client: Client) -> None:
        """A page came."""
        self._all.add(client)
        for name in _names(client):
            self._of.setdefault(name, set()).add(client)

    def discard(self, client: Client) -> None:
        """A page went."""
        self._all.discard(client)
        for name in _names(client):
            theirs = self._of.get(name, set())
            theirs.discard(client)
            if not theirs:
                self._of.pop(name, None)

    def of(self, name: str | None) -> list[Client]:
        """The pages of a browser (its grant's id), a person, or who votes under a pseudonym."""
        return list(self._of.get(name, ())) if name else []

    def concerned(self, subjects: Iterable[Key], at: Callable[[int], Iterable[Client]]) -> set[Client]:
        """Those for whom what is theirs alone may be another after these subjects; `at`: pages at a table."""
        found: set[Client] = set()
        for kind, what in subjects:
            if kind in OF_EVERYBODY:
                return set(self._all)
            if kind in ("person", "ballot"):
                found.update(self._of.get(what, ()))
            elif kind == "table":
                found.update(at(int(what)))
        return found


def _names(client: Client) -> list[str]:
    grant = client.grant
    return [name for name in (grant.id, grant.person, grant.ballot) if name]
