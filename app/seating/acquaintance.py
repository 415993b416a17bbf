"""Who has met whom and what divides people into groups, as integer bit masks: bit i is person i."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.seating.guest import PersonLike

REPEAT = 3
"""What a repeated meeting costs; two people of one group at a table cost 1."""


@dataclass(frozen=True)
class Acquaintance:
    """One mask a person and reason to keep them from somebody.

    `met`: sat with at least once · `often`: at least twice · `alike`: for each attribute, has the same group.
    """

    met: list[int]
    often: list[int]
    alike: list[list[int]]

    def cost(self, person: int, table: int) -> int:
        """What it costs to seat `person` with those in the mask `table` (their own bit counts nothing)."""
        cost = (self.met[person] & table).bit_count() + (self.often[person] & table).bit_count()
        cost *= REPEAT
        for same in self.alike[person]:
            cost += (same & table).bit_count()
        return cost


def acquaintance(people: Sequence[PersonLike], earlier: Sequence[Mapping[str, int]]) -> Acquaintance:
    """Read earlier rounds (person → table each) and groups. People who have left are not counted."""
    index = {person.id: i for i, person in enumerate(people)}
    met, often = [0] * len(people), [0] * len(people)
    for seats in earlier:
        for members, mask in _together({index[p]: t for p, t in seats.items() if p in index}).values():
            for i in members:
                others = mask & ~(1 << i)
                often[i] |= met[i] & others
                met[i] |= others
    return Acquaintance(met, often, _alike(people))


def _together(where: Mapping[int, object]) -> dict[object, tuple[list[int], int]]:
    """People and their mask for each value."""
    members: dict[object, list[int]] = defaultdict(list)
    for i, value in where.items():
        members[value].append(i)
    return {value: (group, sum(1 << i for i in group)) for value, group in members.items()}


def _alike(people: Sequence[PersonLike]) -> list[list[int]]:
    alike: list[list[int]] = [[] for _ in people]
    for attribute in sorted({name for person in people for name in person.groups}):
        groups = {i: person.groups.get(attribute) for i, person in enumerate(people)}
        for members, mask in _together({i: group for i, group in groups.items() if group}).values():
            for i in members:
                alike[i].append(mask & ~(1 << i))
    return alike
