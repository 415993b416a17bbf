"""What a seating plan has to obey: people, tables and rounds are numbers from 0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

Seating = tuple[tuple[int, ...], ...]
"""One round: table → the people who sit there."""
Pair = tuple[int, int]


@dataclass(frozen=True)
class Problem:
    """Rules, never traded: everybody who is there sits once a round; sizes of tables differ by at most one,
    unless a table holds fewer; and what the fields say. Wishes: few repeats, tables mixed.

    `hosts`: who stays at each table (None: nobody) · `choose_hosts`: somebody stays at every table, the
    planner says who, `volunteers` first · `groups`: an attribute → each person's group, −1 for none ·
    `topics`: each table's question (empty: its own) · `new_question`: no traveller comes twice to one ·
    `apart`, `together`: pairs · `presence`: each person's rounds (None: all; empty: everybody is there) ·
    `places`: the only tables a person may sit at · `capacity`: the most each table holds (None: any) ·
    `played`: the first rounds as they were, unchangeable; they may have
    had more tables · `held`: (round, person) → table, set by hand.
    """

    people: int
    tables: int
    rounds: int
    hosts: tuple[int | None, ...] = ()
    choose_hosts: bool = False
    volunteers: tuple[int, ...] = ()
    groups: tuple[tuple[int, ...], ...] = ()
    topics: tuple[int, ...] = ()
    new_question: bool = False
    apart: tuple[Pair, ...] = ()
    together: tuple[Pair, ...] = ()
    presence: tuple[frozenset[int] | None, ...] = ()
    places: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    capacity: tuple[int | None, ...] = ()
    played: tuple[Seating, ...] = ()
    held: Mapping[Pair, int] = field(default_factory=dict)

    def present(self, round_: int) -> list[int]:
        """Who is there in a round, in order."""
        if not self.presence:
            return list(range(self.people))
        return [p for p in range(self.people) if self.is_there(p, round_)]

    def is_there(self, person: int, round_: int) -> bool:
        """Whether somebody is there in a round."""
        rounds = self.presence[person] if self.presence else None
        return rounds is None or round_ in rounds

    @cached_property
    def hosted(self) -> dict[int, int]:
        """Person → the table they host and stay at."""
        return {person: table for table, person in enumerate(self.hosts) if person is not None}

    def tables_for(self, person: int, round_: int) -> tuple[int, ...] | None:
        """The only tables at which somebody may sit in a round; None: any."""
        held = self.held.get((round_, person))
        if held is not None:
            return (held,)
        hosting = self.hosted.get(person)
        return (hosting,) if hosting is not None else self.places.get(person)

    def question(self, table: int) -> int:
        """The question that a table talks about; one that is not laid any more has one of its own."""
        return self.topics[table] if self.topics and table < len(self.topics) else table

    @cached_property
    def settled(self) -> frozenset[int]:
        """Those who need not come to a new question: table hosts, and who has one place only."""
        return frozenset(self.hosted) | {p for p, tables in self.places.items() if len(tables) == 1}

    @property
    def planned(self) -> range:
        """The rounds that are still to be planned."""
        return range(len(self.played), self.rounds)

    def with_hosts(self, hosts: tuple[int | None, ...]) -> Problem:
        """The same with its table hosts named."""
        return replace(self, hosts=hosts, choose_hosts=False)
