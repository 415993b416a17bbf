"""Find themes among ideas: the one function the rest of the house calls. Pure, and the same every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from app.themes.describing import Described
from app.themes.encoder import Encoder, Name, Tier, readers
from app.themes.folding import fold
from app.themes.found import Found, IdeaText, KeptTheme
from app.themes.languages import languages_of
from app.themes.sorting import END, Sorting

FEWEST = 4
"""Of fewer ideas no themes are made: they are shown as they are."""


def find_themes(
    ideas: Sequence[IdeaText],
    kept: Sequence[KeptTheme] = (),
    wanted: int | None = None,
    report: Callable[[float, str], None] = lambda share, step: None,
    tier: Tier | None = None,
    made: Callable[[Name], Encoder] | None = None,
    spots: Mapping[str, tuple[int, int]] | None = None,
) -> Found:
    """Group `ideas` (each id once) into named themes.

    `kept` themes stay with their names and ideas; new ideas may join those that are not locked. `wanted` is
    a number of themes in all, met as nearly as can be; None lets the ideas decide. `report` is told the share
    that is done and the step: `reading`, `encoding`, `grouping`, `naming`. `tier` asks for less than what
    works here, `made` makes the encoders (such that remember what they have read, say). `spots`: where ideas
    were in the landscape, so that it stays.
    """
    report(0.0, "reading")
    held = _held(kept, {idea.id: i for i, idea in enumerate(ideas)})
    locked = frozenset(theme.id for theme in kept if theme.locked)
    closed = {ideas[i].id for theme in locked for i in held[theme]}
    folded = fold(
        [idea for idea in ideas if idea.id not in closed],
        {ideas[i].id for mine in held.values() for i in mine},
    )
    doubles = Counter(folded.values())
    weights = {i: 1 + doubles[idea.id] for i, idea in enumerate(ideas) if idea.id not in folded}
    sorting = Sorting(ideas, languages_of(ideas), weights, held, locked)
    if len(ideas) < FEWEST and not any(held.values()):
        sorting.alone = dict.fromkeys(weights, "too_few")
    else:
        sorting.sort(wanted, readers(tier, made), report)
    report(END, "naming")
    return Described(sorting, kept, folded, spots or {}).found()


def _held(kept: Sequence[KeptTheme], place: dict[str, int]) -> dict[str, list[int]]:
    """Kept theme → places of its ideas that are still there; an idea is in the first theme that has it."""
    seen: set[str] = set()
    held: dict[str, list[int]] = {}
    for theme in kept:
        mine = [idea for idea in dict.fromkeys(theme.ideas) if idea in place and idea not in seen]
        seen.update(mine)
        held[theme.id] = [place[idea] for idea in mine]
    return held
