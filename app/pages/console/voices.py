"""Who said it: which tables and rounds a theme comes from, and whether one table speaks for all."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.cafe.state import Cafe, Idea

LOUD = 0.5
"""A table that said more than this share of a theme's ideas is named: the theme may be its own."""
QUIET = 0.5
"""A table with fewer ideas than this share of the middle one is a quiet one."""


@dataclass(frozen=True)
class Voices:
    """``tables``: (table, ideas), the most first. ``rounds``: (round, ideas) in their order.

    ``unplaced``: ideas of no table. ``loud``: the table that said most of it, None where none did.
    """

    tables: tuple[tuple[int, int], ...]
    rounds: tuple[tuple[int, int], ...]
    unplaced: int
    loud: int | None


def voices(ideas: Iterable[Idea]) -> Voices:
    """Where these ideas were said."""
    said = list(ideas)
    tables = Counter(idea.table for idea in said if idea.table)
    rounds = Counter(idea.round for idea in said if idea.round)
    ranked = tuple(sorted(tables.items(), key=lambda one: (-one[1], one[0])))
    loud = ranked[0][0] if len(said) > 2 and ranked and ranked[0][1] > LOUD * len(said) else None
    return Voices(ranked, tuple(sorted(rounds.items())), sum(not idea.table for idea in said), loud)


@dataclass(frozen=True)
class Heard:
    """A table in the whole: its ideas, in how many themes they are, how many of them are on their own."""

    table: int
    ideas: int
    themes: int
    alone: int
    quiet: bool


def balance(cafe: Cafe) -> list[Heard]:
    """Every table that ideas came from, or that people sat at, in order of their numbers."""
    said: dict[int, list[str]] = {number: [] for number in cafe.tables if number}
    for idea in cafe.ideas.values():
        if idea.table and idea.shown and not idea.after_close:
            said.setdefault(idea.table, []).append(idea.id)
    counts = sorted(map(len, said.values()))
    middle = counts[len(counts) // 2] if counts else 0
    return [
        Heard(
            table=number,
            ideas=len(ideas),
            themes=len({cafe.theme_of[idea] for idea in ideas if idea in cafe.theme_of}),
            alone=sum(idea in cafe.alone for idea in ideas),
            quiet=len(ideas) < QUIET * middle,
        )
        for number, ideas in sorted(said.items())
    ]
