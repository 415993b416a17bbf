"""Pages that stand alone and are to be brought to the present: those together that lack the same."""

from __future__ import annotations

from app.live.client import Client

Lacks = tuple[int, int | None]
"""An audience, by its identity, and the number of the last change that was seen."""


class Latecomers:
    """Whoever changes what a page has seen, or its audience, adds it anew."""

    def __init__(self) -> None:
        self._lacks: dict[Client, Lacks] = {}
        self._alike: dict[bool, dict[Lacks, dict[Client, None]]] = {True: {}, False: {}}

    def add(self, client: Client) -> None:
        """A page is late."""
        self.discard(client)
        lacks = self._lacks[client] = id(client.audience), client.seen
        self._alike[client.audience.at_table].setdefault(lacks, {})[client] = None

    def discard(self, client: Client) -> None:
        """A page is so no more, or gone."""
        lacks = self._lacks.pop(client, None)
        if lacks is None:
            return
        for alike in self._alike.values():
            if client in (them := alike.get(lacks, {})):
                del them[client]
                if not them:
                    del alike[lacks]

    def take(self, everywhere: bool) -> list[Client]:
        """Those who lack the same, at a table or `everywhere`; they are late no longer. Nobody: []."""
        for at_table in (True, False) if everywhere else (True,):
            if alike := self._alike[at_table]:
                them = alike.pop(next(iter(alike)))
                for client in them:
                    del self._lacks[client]
                return list(them)
        return []
