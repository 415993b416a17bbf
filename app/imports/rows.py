"""What comes out of a file."""

from dataclasses import dataclass
from typing import Literal

Why = Literal["blank", "too_long", "bad_text", "rejected"]
"""Why a row is not taken: nothing is written in it · its text is too long · it holds what can't be kept ·
whoever moderated it where it comes from rejected it."""


@dataclass(frozen=True)
class Row:
    """An idea. ``number`` is its row in the file, as a spreadsheet counts: the header is row 1."""

    number: int
    text: str
    lang: str = ""
    round: int = 0
    table: int = 0


@dataclass(frozen=True)
class Wrong:
    """A row that is not taken, and why. ``about``: how many characters too many."""

    number: int
    why: Why
    about: int = 0


class UnreadableError(ValueError):
    """The file as a whole can't be read: ``code`` says why."""

    def __init__(
        self, code: Literal["empty", "not_text", "not_xlsx", "not_json", "too_large", "no_text"]
    ) -> None:
        super().__init__(code)
        self.code = code
