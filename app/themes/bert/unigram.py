"""Texts → pieces of words, the likeliest ones: SentencePiece's unigram model.

Kudo 2018, "Subword Regularization: Improving Neural Network Translation Models with Multiple Subword
Candidates". The likeliest way through a text is found as Viterbi does, letter by letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SPACE = "\u2581"
"""How a space is written in pieces."""


@dataclass(frozen=True)
class Unigram:
    """`pieces`: a piece → its number and its log likelihood. `normal`: a letter → how it is written."""

    pieces: Mapping[str, tuple[int, float]]
    normal: Mapping[int, str]
    unknown: int
    longest: int = field(init=False)
    unlikely: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "longest", max(map(len, self.pieces)))
        object.__setattr__(self, "unlikely", min(score for _, score in self.pieces.values()) - 10)

    def tokens(self, text: str) -> list[int]:
        """The numbers of the pieces; a letter that is in no piece is `unknown`."""
        found: list[int] = []
        for word in self._words(text):
            found += self._word(word)
        return found

    def _words(self, text: str) -> list[str]:
        """No piece crosses the beginning of a word, so each word is cut by itself."""
        words = text.translate(self.normal).split(" ")
        return [SPACE + word for i, word in enumerate(words) if word or i == 0]

    def _word(self, word: str) -> list[int]:
        best = [0.0] + [-1e30] * len(word)
        came: list[tuple[int, int]] = [(0, self.unknown)] * (len(word) + 1)
        for start in range(len(word)):
            so_far = best[start]
            for end in range(start + 1, min(start + self.longest, len(word)) + 1):
                piece = self.pieces.get(word[start:end])
                if piece is not None and so_far + piece[1] > best[end]:
                    best[end], came[end] = so_far + piece[1], (start, piece[0])
            if so_far + self.unlikely > best[start + 1]:
                best[start + 1], came[start + 1] = so_far + self.unlikely, (start, self.unknown)
        back, at = [], len(word)
        while at:
            at, piece_number = came[at]
            back.append(piece_number)
        return back[::-1]
