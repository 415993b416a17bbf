"""Which ideas can be compared with which, and their vectors.

What the first encoder speaks is one part, whatever the language. Each other language is a part of its own,
compared by letters: across languages letters say nothing, so nothing is mixed there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from app.themes.encoder import Encoder, Readers
from app.themes.plain import Plain
from app.themes.vectors import centred, imputed, joined, unit

if TYPE_CHECKING:
    from app.themes.encoder import Vectors

NEARLY_ALL = 0.9
"""A further encoder joins where it speaks the language of so large a share of the ideas; the rest is imputed.
Of fewer it knows too little: what it says then pulls a mixed room apart by language."""
ENCODING = 0.9
"""The share of the reading that the first encoder takes: it is the slowest."""


@dataclass(frozen=True)
class Part:
    """Ideas (by their place) that can be compared, and who reads them."""

    readers: Readers
    places: list[int]

    @property
    def names(self) -> tuple[str, ...]:
        """Who reads."""
        return tuple(encoder.name for encoder in (self.readers.first, *self.readers.further))

    def vectors(
        self, texts: Sequence[str], languages: Sequence[str], report: Callable[[float], None]
    ) -> Vectors:
        """A row a place, made comparable."""
        mine = [texts[place] for place in self.places]
        spoken = [languages[place] for place in self.places]
        first, further = self.readers.first, self.readers.further
        if isinstance(first, Plain):
            return centred(first.encode(mine, report), spoken)
        rows = centred(first.encode(mine, lambda share: report(ENCODING * share)), spoken)
        if self.readers.tier == "light":
            return joined(rows, centred(Plain().encode(mine, lambda share: None), spoken))
        views = [rows, *(_view(encoder, mine, spoken, rows) for encoder in further)]
        report(1.0)
        return unit(np.hstack(views))


def _view(encoder: Encoder, texts: Sequence[str], languages: Sequence[str], known: Vectors) -> Vectors:
    """What a further encoder sees in the texts it speaks, and what it would see in the others."""
    speaks = np.array([encoder.speaks(language) for language in languages])
    heard = [i for i, spoken in enumerate(speaks) if spoken]
    rows = encoder.encode([texts[i] for i in heard], lambda share: None)
    return imputed(centred(rows, [languages[i] for i in heard]), speaks, known)


def parts(places: Sequence[int], languages: Sequence[str], readers: Readers) -> list[Part]:
    """The parts, the smallest first. With an encoder of letters alone every language is a part of its own."""
    found: dict[str, list[int]] = {}
    meaning = readers.tier != "plain"
    for place in places:
        spoken = meaning and readers.first.speaks(languages[place])
        found.setdefault("" if spoken else languages[place], []).append(place)
    letters = Readers("plain", Plain())
    made = [
        Part(letters if key else _joining(readers, [languages[i] for i in mine]), mine)
        for key, mine in found.items()
    ]
    return sorted(made, key=lambda part: (len(part.places), -part.places[0]))


def _joining(readers: Readers, languages: Sequence[str]) -> Readers:
    """The readers without those that speak too few of the ideas."""
    enough = NEARLY_ALL * len(languages)
    further = tuple(encoder for encoder in readers.further if sum(map(encoder.speaks, languages)) >= enough)
    return Readers(readers.tier, readers.first, further)
