"""Honest numbers: what no plan can avoid, and whom somebody has met so far.

A *repeat*: a pair that sits together c times counts c − 1. Everybody counts, table hosts too; two hosts
never meet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb

from app.seating.sizes import even_sizes


def least_repeats(
    people: int, tables: int, rounds: int, *, hosts_stay: bool = False, new_table: bool = False
) -> int:
    """Repeats that every plan of this size has at least (a lower bound: it may not be reachable).

    `new_table`: no traveller comes to a table twice. The larger of two bounds. *Counting*: all meetings of
    travellers less all pairs of them, and for each traveller the rounds beyond the number of hosts.
    *Pigeonhole*: those who sit at a table come from few earlier ones, so some come from the same (a table
    host from their own); summed over tables and pairs of rounds these pairs are W. A pair that met c times
    is counted c(c−1)/2 ≤ (c−1)·rounds/2 times, so repeats ≥ 2W/rounds.
    """
    if people < 2 or tables < 1 or rounds < 2:
        return 0
    hosts = min(tables, people) if hosts_stay else 0
    sizes = [size for size in even_sizes(people, tables) if size]
    meetings = rounds * sum(comb(size - (hosts > 0), 2) for size in sizes)
    counting = max(meetings - comb(people - hosts, 2), 0)
    if hosts:
        counting += (people - hosts) * max(rounds - tables, 0)
    moving = new_table and tables >= rounds > 1
    origins = tables - 1 if moving else tables
    arriving = [size - (hosts > 0 and moving) for size in sizes]
    shared = comb(rounds, 2) * sum(_from_the_same(size, origins) for size in arriving)
    return max(counting, -(-2 * shared // rounds))


def _from_the_same(people: int, origins: int) -> int:
    """The least number of pairs with one origin among `people` who come from `origins` tables."""
    each, more = divmod(people, origins)
    return more * comb(each + 1, 2) + (origins - more) * comb(each, 2)


@dataclass(frozen=True)
class Met:
    """Whom somebody has met: `met` different people of `others`, who are all that take part but them.

    `possible` is the most they could have met, given the sizes of the tables they sat at.
    """

    met: int
    possible: int
    others: int


def met_so_far(rounds: Sequence[Mapping[str, int]], people: Sequence[str]) -> dict[str, Met]:
    """For each of `people`: whom they have met in `rounds` (person → table each)."""
    met: dict[str, set[str]] = {person: set() for person in people}
    seats_beside = dict.fromkeys(people, 0)
    for seats in rounds:
        tables: dict[int, set[str]] = {}
        for person, table in seats.items():
            if person in met:
                tables.setdefault(table, set()).add(person)
        for members in tables.values():
            for person in members:
                met[person] |= members
                seats_beside[person] += len(members) - 1
    others = max(len(met) - 1, 0)
    return {p: Met(len(met[p] - {p}), min(seats_beside[p], others), others) for p in met}


def repeats_so_far(rounds: Sequence[Mapping[str, int]]) -> int:
    """Repeats in rounds as they really were (person → table each)."""
    times: dict[tuple[str, str], int] = {}
    for seats in rounds:
        tables: dict[int, list[str]] = {}
        for person in sorted(seats):
            tables.setdefault(seats[person], []).append(person)
        for members in tables.values():
            for i, one in enumerate(members):
                for other in members[i + 1 :]:
                    times[one, other] = times.get((one, other), 0) + 1
    return sum(count - 1 for count in times.values())
