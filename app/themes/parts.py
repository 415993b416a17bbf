"""Which ideas can be compared with which, and their vectors.

What the encoder speaks is one part, whatever the language. Each other language is a part of its own, compared
by letters: across languages letters say nothing, so nothing is mixed there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.themes.encoder import Encoder
from app.themes.plain import Plain
from app.themes.vectors import centred, joined

if TYPE_CHECKING:
    from app.themes.encoder import Vectors


@dataclass(frozen=True)
class Part:
    """Ideas (by their place) that can be compared."""

    encoder: Encoder
    places: list[int]

    def vectors(
        self, texts: Sequence[str], languages: Sequence[str], report: Callable[[float], None]
    ) -> Vectors:
        """A row a place, made comparable."""
        mine = [texts[place] for place in self.places]
        spoken = [languages[place] for place in self.places]
        letters = centred(Plain().encode(mine, lambda share: None), spoken)
        if isinstance(self.encoder, Plain):
            return letters
        return joined(centred(self.encoder.encode(mine, report), spoken), letters)


def parts(places: Sequence[int], languages: Sequence[str], encoder: Encoder) -> list[Part]:
    """The parts, the smallest first. With an encoder of letters alone every language is a part of its own."""
    found: dict[str, list[int]] = {}
    meaning = encoder.name != Plain.name
    for place in places:
        spoken = meaning and encoder.speaks(languages[place])
        found.setdefault("" if spoken else languages[place], []).append(place)
    made = [Part(Plain() if key else encoder, mine) for key, mine in found.items()]
    return sorted(made, key=lambda part: (len(part.places), -part.places[0]))
