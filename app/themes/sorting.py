"""All ideas sorted out, part by part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from app.themes.encoder import Readers, Tier
from app.themes.folding import folding_key
from app.themes.found import IdeaText, Reason
from app.themes.grouped import Grouped, grouped
from app.themes.likeness import Compared
from app.themes.parts import Part, parts

BUNCH = 3
"""So many ideas that say the same are a theme, even where they say it without words."""
START, END = 0.05, 0.9
"""The share of all work at which sorting begins and ends."""


@dataclass
class Sorting:
    """Places of ideas: what is in kept themes, in new ones (`fresh`), and on its own, and why.

    `weights`: place → how many ideas it stands for; ideas folded to another have none.
    """

    ideas: Sequence[IdeaText]
    languages: Sequence[str]
    weights: Mapping[int, int]
    kept: dict[str, list[int]]
    locked: frozenset[str] = frozenset()
    fresh: list[list[int]] = field(default_factory=list)
    alone: dict[int, Reason] = field(default_factory=dict)
    curve: tuple[tuple[int, float], ...] = ()
    encoders: dict[str, None] = field(default_factory=dict)
    tier: Tier = "plain"
    read: list[Compared] = field(default_factory=list)

    def sort(self, wanted: int | None, readers: Readers, report: Callable[[float, str], None]) -> None:
        """Sort everything out. `wanted` themes in all, as nearly as can be."""
        self.tier = readers.tier
        held = {place for mine in self.kept.values() for place in mine}
        self._bunch([i for i in self.weights if not self.languages[i] and i not in held])
        spoken = [i for i in self.weights if self.languages[i]]
        whole = parts(spoken, self.languages, readers) if spoken else []
        done = 0
        for part in whole:
            last = part is whole[-1]
            left = max(1, wanted - len(self.kept) - len(self.fresh)) if wanted is not None and last else None
            share = START + (END - START) * done / len(spoken), (END - START) * len(part.places) / len(spoken)
            self._sort_part(part, left, share, report)
            done += len(part.places)
        if len(whole) == 1:
            self.alone.update((i, "too_few") for i, why in self.alone.items() if why == "few_in_language")
        self.fresh.sort(key=lambda members: (-sum(self.weights[i] for i in members), members[0]))

    def _bunch(self, wordless: list[int]) -> None:
        """Ideas without a word can't be compared, only counted."""
        for place in wordless:
            if self.weights[place] >= BUNCH and folding_key(self.ideas[place].text):
                self.fresh.append([place])
            else:
                self.alone[place] = "no_words"

    def _sort_part(
        self,
        part: Part,
        wanted: int | None,
        share: tuple[float, float],
        report: Callable[[float, str], None],
    ) -> None:
        start, width = share
        texts = [idea.text for idea in self.ideas]
        report(start, "encoding")
        rows = part.vectors(texts, self.languages, lambda s: report(start + width * s * 0.6, "encoding"))
        self.read.append(Compared(part.places, rows))
        at = {place: row for row, place in enumerate(part.places)}
        kept = {theme: [at[i] for i in mine if i in at] for theme, mine in self.kept.items()}
        open_ = {theme: mine for theme, mine in kept.items() if theme not in self.locked}
        settled = [row for theme in self.locked for row in kept[theme]]
        weights = np.array([self.weights[place] for place in part.places], dtype=np.intp)
        found = grouped(
            rows,
            weights,
            open_,
            settled,
            wanted,
            lambda s: report(start + width * (0.6 + 0.4 * s), "grouping"),
        )
        self.encoders.update(dict.fromkeys(part.names))
        self._take(part, found)

    def _take(self, part: Part, found: Grouped) -> None:
        for theme, rows in found.came.items():
            self.kept[theme] += [part.places[row] for row in rows]
        others = len(self.kept) + len(self.fresh)
        self.fresh += [[part.places[row] for row in rows] for rows in found.themes]
        self.alone.update((part.places[row], "few_in_language") for row in found.few)
        self.alone.update((part.places[row], "unlike_others") for row in found.unlike)
        self.curve = tuple((k + others, score) for k, score in found.curve)
