"""What is told of a sorting: names, further words, next best themes, near ideas, headings, landscape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from app.themes.found import Found, FoundTheme, Heading, KeptTheme
from app.themes.headings import headings
from app.themes.likeness import Compared, nearest, next_best
from app.themes.naming import Member, Named, names
from app.themes.spots import Island, Spot, spots

if TYPE_CHECKING:
    from app.themes.encoder import Vectors
    from app.themes.sorting import Sorting


class Described:
    """A sorting that is told: `found` is the whole of it."""

    def __init__(
        self, sorting: Sorting, kept: Sequence[KeptTheme], folded: dict[str, str], before: Mapping[str, Spot]
    ) -> None:
        self._sorting, self._kept, self._folded = sorting, kept, folded
        self._before = {i: before[idea.id] for i, idea in enumerate(sorting.ideas) if idea.id in before}
        self._groups = [*(sorting.kept[theme.id] for theme in kept), *sorting.fresh]
        self._theme_of = {place: number for number, group in enumerate(self._groups) for place in group}
        self._rows = _side_by_side(sorting.read)
        self._behind: dict[str, list[str]] = {}
        for idea, to in folded.items():
            self._behind.setdefault(to, []).append(idea)

    def found(self) -> Found:
        """Everything."""
        sorting = self._sorting
        second = {
            place: theme for part in sorting.read for place, theme in next_best(part, self._theme_of).items()
        }
        near = {place: others for part in sorting.read for place, others in nearest(part).items()}
        themes = self._themes()
        return Found(
            tuple(themes),
            tuple((idea, why) for i, why in sorted(sorting.alone.items()) for idea in self._spread([i])),
            self._folded,
            sorting.curve,
            "+".join(sorting.encoders),
            sorting.tier,
            {self._id(place): theme for place, theme in second.items()},
            {self._id(place): tuple(map(self._id, others)) for place, others in near.items() if others},
            self._spots(),
            self._headings([theme.name for theme in themes]),
        )

    def _id(self, place: int) -> str:
        return self._sorting.ideas[place].id

    def _spread(self, places: Iterable[int]) -> tuple[str, ...]:
        """Ids of ideas, and behind each those that are folded to it."""
        firsts = map(self._id, places)
        return tuple(idea for first in firsts for idea in (first, *self._behind.get(first, ())))

    def _members(self, group: Sequence[int]) -> list[Member]:
        return [Member(self._sorting.ideas[i].text, self._sorting.languages[i]) for i in group]

    def _themes(self) -> list[FoundTheme]:
        taken = [theme.name for theme in self._kept]
        every = [group for group in self._groups if group]
        named = iter(names([self._members(group) for group in every], taken))
        given = [next(named) if group else Named("") for group in self._groups]
        return [
            FoundTheme(
                self._kept[number].name if number < len(self._kept) else name.name,
                self._spread(group),
                self._kept[number].id if number < len(self._kept) else None,
                name.words,
                name.lang,
            )
            for number, (group, name) in enumerate(zip(self._groups, given, strict=True))
        ]

    def _middles(self) -> dict[int, Vectors]:
        """Of each theme that has ideas which were read: the mean of their rows."""
        means: dict[int, Vectors] = {}
        for number, group in enumerate(self._groups):
            read = [self._rows[place] for place in group if place in self._rows]
            if read:
                means[number] = np.mean(read, axis=0)
        return means

    def _headings(self, taken: Sequence[str]) -> tuple[Heading, ...]:
        middle = self._middles()
        numbers = list(middle)
        groups = headings(np.stack([middle[n] for n in numbers])) if numbers else []
        if not groups:
            return ()
        whole = [[numbers[row] for row in group] for group in groups]
        rest = [n for n in range(len(self._groups)) if n not in middle]
        whole += [rest] if rest else []
        members = [[m for n in group for m in self._members(self._groups[n])] for group in whole]
        given = names([those or [Member("…", "")] for those in members], taken)
        return tuple(Heading(name.name, tuple(group)) for name, group in zip(given, whole, strict=True))

    def _spots(self) -> dict[str, Spot]:
        middle, rows = self._middles(), self._rows
        blank = np.zeros(len(next(iter(rows.values()), ())), dtype=np.float32)
        islands = [
            Island(group, middle.get(number, blank)) for number, group in enumerate(self._groups) if group
        ]
        alone = {
            place: np.array([float(rows.get(place, blank) @ island.middle) for island in islands])
            for place in self._sorting.alone
        }
        members = {place: rows.get(place, blank) for island in islands for place in island.places}
        whole = {
            self._id(place): spot for place, spot in spots(islands, alone, members, self._before).items()
        }
        return whole | {idea: whole[to] for idea, to in self._folded.items() if to in whole}


def _side_by_side(parts: Sequence[Compared]) -> dict[int, Vectors]:
    """Place → row, in one space for all parts: what was never compared is not alike."""
    width = sum(part.rows.shape[1] for part in parts)
    rows: dict[int, Vectors] = {}
    start = 0
    for part in parts:
        mine = part.rows.shape[1]
        wide = part.rows if mine == width else np.pad(part.rows, ((0, 0), (start, width - start - mine)))
        rows.update(zip(part.places, wide, strict=True))
        start += mine
    return rows
