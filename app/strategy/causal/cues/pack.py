"""What to look for in one language."""

import re
from dataclasses import dataclass
from typing import Literal

Side = Literal["before", "after"]
NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Cue:
    """A sentence with groups ``cause`` and ``effect``, the word itself in ``cue``."""

    sentence: re.Pattern[str]
    polarity: Literal[-1, 1] = 1


@dataclass(frozen=True)
class Pack:
    """Cues in the order in which they are tried. ``opens``: words to drop at the start of a phrase.

    ``empty``: a phrase that names nothing, such as "we should".
    ``delay`` and ``again``: it takes time, it goes round. ``correlated``: wording that names no cause (S7).
    ``wanting``: a variable named for a lack, a wish or an act (S1).
    """

    cues: tuple[Cue, ...]
    opens: re.Pattern[str] = NOTHING
    empty: re.Pattern[str] = NOTHING
    delay: re.Pattern[str] = NOTHING
    again: re.Pattern[str] = NOTHING
    correlated: re.Pattern[str] = NOTHING
    wanting: re.Pattern[str] = NOTHING


def either(pattern: str) -> re.Pattern[str]:
    """A pattern in any case, its blanks ignored."""
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def causing(cue: str, polarity: Literal[-1, 1] = 1) -> Cue:
    """The cause, the word, the effect."""
    return Cue(either(rf"^(?P<cause>.+?) [\s,،]+ (?P<cue>{cue}) \s+ (?P<effect>.+)$"), polarity)


def caused(cue: str, polarity: Literal[-1, 1] = 1) -> Cue:
    """The effect, the word, the cause."""
    return Cue(either(rf"^(?P<effect>.+?) [\s,،]+ (?P<cue>{cue}) \s+ (?P<cause>.+)$"), polarity)
