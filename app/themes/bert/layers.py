"""BERT in numpy: tokens → one vector a text.

Devlin et al. 2018, "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding"; the
vector is the mean of the last layer's tokens. Texts of one length go through together, without padding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.themes.encoder import Vectors

    Numbers = NDArray[np.float32]

TOKENS = 512
"""Tokens that go through the layers together: enough to be quick, few enough for the processor's memory."""


@dataclass(frozen=True)
class Normal:
    """What brings a row to mean 0 and deviation 1, then scales and moves it."""

    scale: Numbers
    move: Numbers


@dataclass(frozen=True)
class Layer:
    """One layer. Matrices have a column for each number that comes out."""

    query_key_value: Numbers
    query_key_value_bias: Numbers
    attended: Numbers
    attended_bias: Numbers
    after_attention: Normal
    inner: Numbers
    inner_bias: Numbers
    outer: Numbers
    outer_bias: Numbers
    after: Normal


@dataclass(frozen=True)
class Bert:
    """A model. `word` gives the rows of tokens; `place` holds a row for each place in a text."""

    word: Callable[[NDArray[np.intp]], Numbers]
    place: Numbers
    first: Normal
    layers: tuple[Layer, ...]
    heads: int
    epsilon: float

    def vectors(self, texts: Sequence[Sequence[int]], report: Callable[[float], None]) -> Vectors:
        """A row of length 1 for each text (its tokens, at least one and not more than there are places)."""
        from threadpoolctl import threadpool_limits

        rows = np.zeros((len(texts), self.place.shape[1]), dtype=np.float32)
        done = 0
        with threadpool_limits(1):  # matrices this small are slower on several threads, and starve the room
            for batch in _batches(texts):
                hidden = self._hidden(np.array([texts[i] for i in batch], dtype=np.intp))
                mean = hidden.mean(axis=1)
                rows[batch] = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-12)
                done += len(batch)
                report(done / len(texts))
        return rows

    def _hidden(self, tokens: NDArray[np.intp]) -> Numbers:
        """Texts × tokens → texts × tokens × numbers."""
        texts, length = tokens.shape
        rows = self.word(tokens.reshape(-1)) + np.tile(self.place[:length], (texts, 1))
        rows = self._normal(rows, self.first)
        for layer in self.layers:
            attended = self._attention(rows, layer, texts) @ layer.attended + layer.attended_bias
            rows = self._normal(rows + attended, layer.after_attention)
            inner = _gelu(rows @ layer.inner + layer.inner_bias)
            rows = self._normal(rows + inner @ layer.outer + layer.outer_bias, layer.after)
        return rows.reshape(texts, length, -1)

    def _attention(self, rows: Numbers, layer: Layer, texts: int) -> Numbers:
        """Each token looks at all of its own text, in several ways at once (the heads)."""
        width = rows.shape[1]
        asked = rows @ layer.query_key_value + layer.query_key_value_bias
        split = asked.reshape(texts, -1, 3, self.heads, width // self.heads).transpose(2, 0, 3, 1, 4)
        query, key, value = split
        scores = query @ key.swapaxes(-1, -2) / np.float32(sqrt(width // self.heads))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        seen: Numbers = (scores @ value).transpose(0, 2, 1, 3).reshape(-1, width)
        return seen

    def _normal(self, rows: Numbers, normal: Normal) -> Numbers:
        rows = rows - rows.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
        scaled: Numbers = rows / np.sqrt(variance + self.epsilon)[:, None].astype(np.float32)
        return scaled * normal.scale + normal.move


def _batches(texts: Sequence[Sequence[int]]) -> list[list[int]]:
    """Texts (by their place) of one length, the shortest first, not too many tokens at once."""
    lengths: dict[int, list[int]] = {}
    for i, text in enumerate(texts):
        lengths.setdefault(len(text), []).append(i)
    batches = []
    for length, alike in sorted(lengths.items()):
        most = max(1, TOKENS // length)
        batches += [alike[start : start + most] for start in range(0, len(alike), most)]
    return batches


def _gelu(rows: Numbers) -> Any:
    from scipy.special import erf

    return 0.5 * rows * (1 + erf(rows * np.float32(sqrt(0.5))))
