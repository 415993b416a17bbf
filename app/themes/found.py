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
    """A theme that a person touched: its name and ideas stay. A `locked` one takes no new ideas either."""

    id: str
    name: str
    ideas: tuple[str, ...] = ()
    locked: bool = False


@dataclass(frozen=True)
class FoundTheme:
    """Ideas that belong together, the most central first. `kept` is the id of the theme it was, if any.

    `words`: further words that many of its ideas share (the chips). `lang`: the language of name and words.
    """

    name: str
    ideas: tuple[str, ...]
    kept: str | None = None
    words: tuple[str, ...] = ()
    lang: str = ""


@dataclass(frozen=True)
class Heading:
    """Themes that belong together; `themes` are their places in `Found.themes`."""

    name: str
    themes: tuple[int, ...]


@dataclass(frozen=True)
class Found:
    """Themes, the largest first, kept ones before all. Each idea is in exactly one, or in `alone`.

    `folded`: an idea → the earlier one that says the same (both are counted where that one is).
    `curve`: number of themes → how well they would stand apart (mean silhouette, −1 to 1).
    `encoder` names what read them, `tier` how well (`full`, `light` or `plain`).
    `second`: an idea → the place in `themes` of the one that would be its next best.
    `near`: an idea → up to 3 others that are most like it, the nearest first; folded ones have none.
    `spots`: an idea → its place in the landscape, x and y in thousandths (0 to 1000); near means alike.
    `headings`: where there are many themes, which of them belong together; each theme in exactly one.
    """

    themes: tuple[FoundTheme, ...] = ()
    alone: tuple[tuple[str, Reason], ...] = ()
    folded: dict[str, str] = field(default_factory=dict)
    curve: tuple[tuple[int, float], ...] = ()
    encoder: str = ""
    tier: str = ""
    second: dict[str, int] = field(default_factory=dict)
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    spots: dict[str, tuple[int, int]] = field(default_factory=dict)
    headings: tuple[Heading, ...] = ()
