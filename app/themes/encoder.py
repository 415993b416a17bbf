"""The seam for what turns texts into vectors, and which of its implementations work on this machine.

Every implementation has a folder and passes `tests/contracts/test_encoders.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    """A row a text, of length 1 (or 0 for a text with nothing in it)."""

Tier = Literal["light", "plain"]
"""`light`: meaning, in the languages that the encoder in the wheel speaks · `plain`: letters alone."""


class Encoder(Protocol):
    """Texts → vectors, alike where the texts are. Needs no network. Deterministic."""

    name: str

    def speaks(self, language: str) -> bool:
        """Whether it was made for a language (an ISO 639-1 code)."""

    def encode(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """A row a text, comparable with the other rows of this call only. Takes any text, the empty too.

        `report` is told the share that is done.
        """


def tier() -> Tier:
    """The best tier that works here; tried, not guessed. Takes a second or two the first time."""
    return "light" if encoder_for("light").name == "fuse" else "plain"


def encoder_for(wanted: Tier | None = None) -> Encoder:
    """The encoder of a tier, or of the best one that works if `wanted` is None or does not work."""
    from app.themes.fuse import Fuse, FuseUnusableError
    from app.themes.plain import Plain

    if wanted != "plain":
        try:
            return Fuse()
        except FuseUnusableError:
            return Plain()
    return Plain()
