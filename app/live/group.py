"""The pages of one audience: they show the same, and what is new to them is drawn once for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.cafe.state import Cafe
from app.live.client import Client
from app.live.reach import by_table, tables_reached
from app.pages.audience import Audience
from app.pages.part import Key, Part
from app.pages.places import PLACES


class Group:
    """`pending` are the subjects touched since its pages were last told, `since` the change before those.

    `shown` tells, as hashes, what the pages show, so that a part that comes out the same is not sent again:
    only where `even` (no page came in the middle, and shows some of what is pending already), and of parts
    that go only where it is `whole`. `fresh` is the view that whoever comes gets, kept until the others are
    told something.
    """

    __slots__ = ("audience", "clients", "even", "fresh", "pending", "shown", "since", "whole")

    def __init__(self, audience: Audience) -> None:
        self.audience = audience
        self.clients: dict[Client, None] = {}
        self.shown: dict[str, int] = {}
        self.pending: set[Key] = set()
        self.since = 0
        self.even = self.whole = False
        self.fresh: bytes | None = None

    def touch(self, subjects: Iterable[Key], change: int) -> None:
        """Note what change `change` has touched."""
        if not self.pending:
            self.since = change - 1
        self.pending.update(subjects)

    def join(self, client: Client) -> None:
        """A page shows what is to be seen now, and follows with the others from here on."""
        client.seen = None
        self.clients[client] = None
        if self.pending:
            self.even = False

    def drew(self, parts: Sequence[Part], fresh: bytes) -> bytes:
        """A fresh view was drawn."""
        self.fresh = fresh
        if not self.clients or not (self.pending or self.whole):
            self.shown = {part.id: _hash(part) for part in parts}
            self.even = self.whole = True
        return fresh

    def news(self, puts: Sequence[Part], drops: Sequence[str]) -> tuple[list[Part], list[str]]:
        """Of what was drawn for the pending subjects: what its pages do not show. They are told now."""
        shown = self.shown
        hashes = [_hash(part) for part in puts]
        if self.even:
            new = [part for part, its in zip(puts, hashes, strict=True) if shown.get(part.id) != its]
            gone = [ident for ident in drops if ident in shown or not self.whole]
        else:
            new, gone = list(puts), list(drops)
        shown.update(zip((part.id for part in puts), hashes, strict=True))
        for ident in drops:
            shown.pop(ident, None)
        self.pending.clear()
        self.even = True
        if new or gone:
            self.fresh = None
        return new, gone


class Groups:
    """All groups of a café. Those of phones at a table are found by its number."""

    def __init__(self) -> None:
        self._groups: dict[Audience, Group] = {}
        self._tables: dict[int, dict[Audience, Group]] = {}
        self._others: dict[Audience, Group] = {}
        self._due: dict[bool, dict[Group, None]] = {True: {}, False: {}}

    def of(self, audience: Audience) -> Group:
        """The group of an audience."""
        group = self._groups.get(audience)
        if group is None:
            group = self._groups[audience] = Group(audience)
            self._shelf(audience)[audience] = group
        return group

    def touch(self, cafe: Cafe, subjects: frozenset[Key], change: int) -> None:
        """Note what a change has touched, for all it may concern. A view that nobody has open is dropped."""
        kinds = {kind for kind, _ in subjects}
        common, own = by_table(cafe, subjects)
        for group in list(self._reached(cafe, subjects, kinds)):
            if group.clients:
                table = group.audience.table
                group.touch(common.union(own.get(table, ())) if table else subjects, change)
                self._due[group.audience.at_table][group] = None
            else:
                self.drop(group)

    def drop(self, group: Group) -> None:
        """Forget a group in which nobody is."""
        audience = group.audience
        self._groups.pop(audience, None)
        self._shelf(audience).pop(audience, None)
        self._due[audience.at_table].pop(group, None)
        if audience.at_table and not self._tables.get(audience.table):
            self._tables.pop(audience.table, None)

    def take_due(self, everywhere: bool) -> Group | None:
        """A group that has something to be told, at a table or `everywhere`; it is due no longer."""
        for at_table in (True, False) if everywhere else (True,):
            if due := self._due[at_table]:
                group = next(iter(due))
                del due[group]
                return group
        return None

    def at(self, table: int) -> list[Client]:
        """The pages at a table."""
        return [client for group in self._tables.get(table, {}).values() for client in group.clients]

    def leave(self, client: Client) -> None:
        """A page follows no longer. Where it was the last, what was not told is not kept."""
        group = self._groups.get(client.audience)
        if group is not None and group.clients.pop(client, 0) is None and not group.clients and group.pending:
            self.drop(group)

    def _shelf(self, audience: Audience) -> dict[Audience, Group]:
        if audience.at_table:
            return self._tables.setdefault(audience.table, {})
        return self._others

    def _reached(self, cafe: Cafe, subjects: frozenset[Key], kinds: set[str]) -> Iterator[Group]:
        tables = tables_reached(cafe, subjects)
        for number in self._tables if tables is None else tables:
            yield from self._tables.get(number, {}).values()
        for group in self._others.values():
            if not kinds.isdisjoint(PLACES[group.audience.place].concerns):
                yield group


def _hash(part: Part) -> int:
    return hash((part.into, part.order, part.html))
