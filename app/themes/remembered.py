"""Encoders that remember: themes are found again and again, and each text is read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from app.themes.encoder import Encoder, Name, encoder_named
from app.themes.plain import Plain

if TYPE_CHECKING:
    from app.themes.encoder import Vectors


class Remembered:
    """An encoder with what it has read: text → row. Only for those that read each text by itself."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name = encoder.name
        self.rows: dict[str, Vectors] = {}

    def speaks(self, language: str) -> bool:
        """As the encoder says."""
        return self._encoder.speaks(language)

    def encode(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """A row a text; what is new is read."""
        new = [text for text in dict.fromkeys(texts) if text not in self.rows]
        if new:
            self.rows.update(zip(new, self._encoder.encode(new, report), strict=True))
        report(1.0)
        if not texts:
            return self._encoder.encode(texts, report)
        return np.stack([self.rows[text] for text in texts])


class Memory:
    """All encoders of a process, each made once, and what they have read."""

    def __init__(self) -> None:
        self._made: dict[Name, Encoder] = {}

    def __call__(self, name: Name) -> Encoder:
        """The encoder, as `readers` asks for it. Raises EncoderUnusableError."""
        if name not in self._made:
            encoder = encoder_named(name)
            self._made[name] = encoder if isinstance(encoder, Plain) else Remembered(encoder)
        return self._made[name]

    def keep(self, texts: Iterable[str]) -> None:
        """Forget all but these texts."""
        kept = set(texts)
        for encoder in self._made.values():
            if isinstance(encoder, Remembered):
                encoder.rows = {text: row for text, row in encoder.rows.items() if text in kept}
