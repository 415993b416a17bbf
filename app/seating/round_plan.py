"""A round's plan while it is being made. People and tables are places in their lists, from 0."""

from __future__ import annotations


class RoundPlan:
    """Who sits where so far.

    `stale[i]` are the tables that person i should not come to again, `roomy` those that may be larger by one.
    """

    def __init__(self, people: int, tables: int, stale: list[frozenset[int]], roomy: frozenset[int]) -> None:
        self.people = people
        self.tables = tables
        self.stale = stale
        self._roomy = roomy
        self.at: dict[int, int] = {}
        self.masks = [0] * tables
        self.sizes = [0] * tables
        self.hosts: set[int] = set()
        self._size, self._larger = divmod(people, tables)

    def open(self, table: int) -> bool:
        """Whether one more may sit there, so that all sizes end at most one apart."""
        size = self.sizes[table]
        return size < self._size or (size == self._size and self._larger > 0 and table in self._roomy)

    def seat(self, person: int, table: int) -> None:
        """Seat somebody who has no seat."""
        self._larger -= self.sizes[table] == self._size
        self.at[person] = table
        self.masks[table] |= 1 << person
        self.sizes[table] += 1

    def rise(self, person: int) -> int:
        """Take somebody's seat; the table they sat at."""
        table = self.at.pop(person)
        self.masks[table] &= ~(1 << person)
        self.sizes[table] -= 1
        self._larger += self.sizes[table] == self._size
        return table

    def swap(self, one: int, other: int) -> None:
        """Exchange two people's tables."""
        here, there = self.rise(one), self.rise(other)
        self.seat(one, there)
        self.seat(other, here)
