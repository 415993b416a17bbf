"""Texts → pieces of words, the longest first: BERT's WordPiece, in lower case and without accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

LONGEST_WORD = 100
"""A longer word is unknown, as in the model's own training."""


@dataclass(frozen=True)
class WordPiece:
    """`pieces`: a piece → its number; one that goes on within a word begins with ##."""

    pieces: Mapping[str, int]
    unknown: int

    def tokens(self, text: str) -> list[int]:
        """The numbers of the pieces; a word that can't be put together from them is `unknown`."""
        found: list[int] = []
        for word in _words(text):
            found += self._word(word)
        return found

    def _word(self, word: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(word) <= LONGEST_WORD:
            for end in range(len(word), start, -1):
                piece = self.pieces.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(piece)
            start = end
        return pieces or [self.unknown]


def _words(text: str) -> list[str]:
    """Words and marks, one by one; so are the characters of Chinese."""
    plain = unicodedata.normalize("NFD", text.lower())
    letters = []
    for letter in plain:
        kind = unicodedata.category(letter)
        if kind == "Mn" or (kind in ("Cc", "Cf") and letter not in "\t\n\r"):
            continue
        letters.append(f" {letter} " if _stands_alone(letter, kind) else letter)
    return "".join(letters).split()


def _stands_alone(letter: str, kind: str) -> bool:
    code = ord(letter)
    mark = kind.startswith("P") or (code < 0x7F and not letter.isalnum() and not letter.isspace())
    return mark or any(first <= code <= last for first, last in _CHINESE)


_CHINESE = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))
