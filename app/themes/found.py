"""What goes into theming and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Reason = Literal["too_few", "no_words", "few_in_language", "unlike_others"]
"""Why an idea is on its own: `too_few` ideas to group · `no_words` in it · `few_in_language`, too few ideas
in its language to compare · `unlike_others`, near no theme."""


@dataclass(frozen=True)
class IdeaText:
    """An idea's words. `lang` is the language its author chose to write in, "" if unknown."""

    id: str
    text: str
    lang: str = ""


@dataclass(frozen=True)
class KeptTheme:
    """A theme that a person touched: its name and its ideas stay."""

    id: str
    name: str
    ideas: tuple[str, ...] = ()


@dataclass(frozen=True)
class FoundTheme:
    """Ideas that belong together, the most central first. `kept` is the id of the theme it was, if any."""

    name: str
    ideas: tuple[str, ...]
    kept: str | None = None


@dataclass(frozen=True)
class Found:
    """Themes, the largest first, kept ones before all. Each idea is in exactly one, or in `alone`.

    `folded`: an idea → the earlier one that says the same (both are counted where that one is).
    `curve`: number of themes → how well they would stand apart (mean silhouette, −1 to 1).
    """

    themes: tuple[FoundTheme, ...] = ()
    alone: tuple[tuple[str, Reason], ...] = ()
    folded: dict[str, str] = field(default_factory=dict)
    curve: tuple[tuple[int, float], ...] = ()
    encoder: str = ""
