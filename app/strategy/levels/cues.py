"""What to look for in one language. Few and sure: a wrong flag costs trust, a missed one costs nothing."""

import re
from dataclasses import dataclass

NOTHING = re.compile(r"(?!)")


def either(pattern: str) -> re.Pattern[str]:
    """A pattern in any case."""
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True)
class Cues:
    """Patterns of one language; `NOTHING` where nothing sure is known.

    `doing` work that is to be done · `delivered` a thing that is there now · `client` those outside our
    office who act or get · `acts` how they act, from the client on · `change` a direction: more, faster ·
    `condition` how a population lives · `moves` that condition getting better or worse · `ours` ourselves as
    the subject · `ability` knowing or being able, which vocabularies place differently · `means` two levels
    in one sentence · `pair` two results joined · `unseen` words nobody can see · `measure` an indicator.
    """

    doing: re.Pattern[str] = NOTHING
    delivered: re.Pattern[str] = NOTHING
    client: re.Pattern[str] = NOTHING
    acts: re.Pattern[str] = NOTHING
    change: re.Pattern[str] = NOTHING
    condition: re.Pattern[str] = NOTHING
    moves: re.Pattern[str] = NOTHING
    ours: re.Pattern[str] = NOTHING
    ability: re.Pattern[str] = NOTHING
    means: re.Pattern[str] = NOTHING
    pair: re.Pattern[str] = NOTHING
    unseen: re.Pattern[str] = NOTHING
    measure: re.Pattern[str] = NOTHING
