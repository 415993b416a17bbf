"""An honest summary of a café as plain data: the middle between its state and every format.

Holds only what everybody may read. Hidden, withdrawn, erased and waiting ideas are numbers here, never words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from app.exports.strategy_told import Strategy

Paper = Literal["summary", "minister", "logframe"]
"""Which paper is written of it."""


class Alone(StrEnum):
    """Why an idea stands on its own."""

    UNLIKE_OTHERS = "unlike_others"  # no other idea was close to it
    TOO_FEW = "too_few"  # there were too few ideas to group
    FEW_IN_LANGUAGE = "few_in_language"  # there were too few in its language
    NO_WORDS = "no_words"  # digits, signs or pictures alone
    HOST = "host"  # the host let it stand so


@dataclass(frozen=True)
class Idea:
    """An idea as it was written. `round` and `table` are None where none is known or it is withheld."""

    id: str
    text: str
    lang: str = ""
    round: int | None = None
    table: int | None = None
    at: int = 0
    question: str = ""
    author: str = ""
    insight: bool = False
    builds_on: str = ""
    edited: bool = False
    same_as: str = ""
    late: bool = False
    after_close: bool = False
    scribed: bool = False
    withheld: bool = False
    imported: bool = False


@dataclass(frozen=True)
class Question:
    """A question that was asked: in one round, at one table, or of everybody all along."""

    text: str
    round: int | None = None
    table: int | None = None
    ideas: int = 0
    tables: int = 0


@dataclass(frozen=True)
class Theme:
    """A named group of ideas. `suggested` until a person has accepted the machine's name."""

    id: str
    name: str
    suggested: bool
    ideas: tuple[str, ...]
    tables: int
    quotes: tuple[str, ...] = ()
    dots: int = 0
    voters: int = 0


@dataclass(frozen=True)
class Handoff:
    """What a table told its next group: up to three insights in its own words, and one open question."""

    round: int
    table: int | None
    insights: tuple[str, ...]
    question: str = ""


@dataclass(frozen=True)
class Line:
    """A line of the strategy's outline with the ideas it rests on, or marked as the host's addition."""

    id: str
    level: str
    text: str
    depth: int
    ideas: tuple[str, ...]
    tables: int
    addition: bool


@dataclass(frozen=True)
class Vote:
    """How people ranked the themes with dots. Nobody can be told from it."""

    voters: int
    people: int
    dots: int
    dots_each: int


@dataclass(frozen=True)
class MinorityView:
    """A theme that a part of the voters chose and that no line of the strategy rests on."""

    theme: str
    voters: int
    of: int


@dataclass(frozen=True)
class Group:
    """How many people came from where, by one thing the host asked for ("Country"). `others` are too few
    each to be named."""

    name: str
    people: dict[str, int]
    others: int = 0


@dataclass(frozen=True)
class Head:
    """What the café was, who was here and for how long. Times are UTC milliseconds, None where not yet."""

    name: str
    purpose: str
    zone: str
    started: int | None
    closed: int | None
    written: int
    people: int
    tables: int
    rounds: int
    talked_minutes: int
    names: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    chatham: bool = False
    smallest: int = 5
    approve_first: bool = False


@dataclass(frozen=True)
class Absent:
    """How many ideas are not in this report, and why. Their words are nowhere in it."""

    hidden: int = 0
    withdrawn: int = 0
    waiting: int = 0
    erased: int = 0


@dataclass(frozen=True)
class Report:
    """The whole summary. Every idea is in exactly one of: a theme, `alone`, `after_close`, `unsorted`."""

    head: Head
    ideas: tuple[Idea, ...]
    questions: tuple[Question, ...] = ()
    themes: tuple[Theme, ...] = ()
    alone: dict[str, Alone] = field(default_factory=dict)
    after_close: tuple[str, ...] = ()
    unsorted: tuple[str, ...] = ()
    handoffs: tuple[Handoff, ...] = ()
    lines: tuple[Line, ...] = ()
    minority: tuple[MinorityView, ...] = ()
    vote: Vote | None = None
    absent: Absent = Absent()
    vocabulary: str = "undg"
    strategy: Strategy = Strategy()  # noqa: RUF009  frozen
    decision: str = ""
    paper: Paper = "summary"
    spots: dict[str, tuple[int, int]] = field(default_factory=dict)  # idea → place in the landscape

    @cached_property
    def by_id(self) -> dict[str, Idea]:
        """Every idea by its id."""
        return {idea.id: idea for idea in self.ideas}

    @cached_property
    def number_of(self) -> dict[str, int]:
        """The number by which the report cites each idea: its place among the ideas, from 1."""
        return {idea.id: place for place, idea in enumerate(self.ideas, 1)}

    @cached_property
    def theme_of(self) -> dict[str, Theme]:
        """The theme of each idea that is in one."""
        return {idea: theme for theme in self.themes for idea in theme.ideas}

    @property
    def insights(self) -> tuple[Idea, ...]:
        """The ideas that tables marked as worth carrying on, in the order of the ideas."""
        return tuple(idea for idea in self.ideas if idea.insight)

    def placed(self) -> Iterator[str]:
        """The ids of all ideas in the order in which the report tells them."""
        for theme in self.themes:
            yield from theme.ideas
        yield from self.alone
        yield from self.unsorted
        yield from self.after_close

    @property
    def coverage(self) -> float:
        """Ideas that the report tells / all ideas: 1.0, or the report is not honest."""
        return len(set(self.placed()) & self.by_id.keys()) / len(self.ideas) if self.ideas else 1.0
