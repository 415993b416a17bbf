"""Vectors from letters alone: TF-IDF over pieces of words, made denser by a singular value decomposition.

Knows no meaning, works in every script, and never fails.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.themes.encoder import Vectors

PIECES = (2, 5)
"""Letters of a piece, at least and at most."""
DIMENSIONS = 50
COMMON = 50
"""From this many texts on, pieces that stand in one text only are left out."""


class Plain:
    """Every language, no meaning."""

    name = "plain"

    def speaks(self, language: str) -> bool:
        """Letters are the same to it in every language."""
        return True

    def encode(self, texts: Sequence[str], report: Callable[[float], None]) -> Vectors:
        """Rows in a space made from these texts."""
        import numpy as np
        from sklearn.decomposition import TruncatedSVD
        from sklearn.feature_extraction.text import TfidfVectorizer

        found = TfidfVectorizer(
            analyzer="char_wb",
            ngram_range=PIECES,
            sublinear_tf=True,
            min_df=2 if len(texts) >= COMMON else 1,
            dtype=np.float32,
        )
        try:
            counts = found.fit_transform(texts)
        except ValueError:  # nothing in any text, or no piece in two of them
            return np.zeros((len(texts), 1), dtype=np.float32)
        dimensions = min(DIMENSIONS, min(counts.shape) - 1)
        if dimensions < 1:
            dense = counts.toarray()
        else:
            with np.errstate(invalid="ignore"):  # shares of a variance of nothing, which nobody reads
                dense = TruncatedSVD(dimensions, algorithm="arpack", random_state=0).fit_transform(counts)
        lengths = np.linalg.norm(dense, axis=1, keepdims=True)
        report(1.0)
        rows: Vectors = np.divide(dense, lengths, out=np.zeros_like(dense), where=lengths > 1e-6)
        return rows.astype(np.float32)
