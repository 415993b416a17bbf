"""Whom somebody has met in rounds as they really were, and how often pairs met again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


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
