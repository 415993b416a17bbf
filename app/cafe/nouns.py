"""What a café is made of: frozen dataclasses, one a noun. ``state`` puts them together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .result_level import ResultLevel

PairRule = Literal["apart", "together"]
StepKind = Literal["lobby", "plenary", "round", "move", "harvest", "closed"]
NameState = Literal["none", "waiting", "shown", "hidden"]
HandoffSlot = Literal["insight1", "insight2", "insight3", "question"]


@dataclass(frozen=True)
class Step:
    """One step of the day. ``round`` is the round it is, or, for a move, the round it leads to."""

    id: str
    kind: StepKind
    minutes: int = 0
    round: int = 0


@dataclass(frozen=True)
class Clock:
    """Running: ``deadline`` is set. Paused: ``left`` is. Neither: the step has no clock. Milliseconds."""

    total: int = 0
    deadline: int | None = None
    left: int | None = None
    rang: bool = False
    set_by: int = 0  # number of the event that set it
    why: str = ""  # why it paused: "" the host did, "woke" the machine slept, "back" a step back

    def left_at(self, at: int) -> int:
        """Milliseconds left at an instant; negative once the time is over."""
        if self.deadline is not None:
            return self.deadline - at
        return self.left if self.left is not None else 0


@dataclass(frozen=True)
class Person:
    """A participant. No name: names are kept by ``people/`` under this id."""

    id: str
    seq: int
    lang: str = "en"
    writes: str = ""  # language they write in
    groups: Mapping[str, str] = field(default_factory=dict)
    phone: bool = True
    here: bool = True
    name: NameState = "none"
    volunteers: bool = False  # would host a table
    afar: bool = False  # takes part from elsewhere: sits at tables that are met by a link


@dataclass(frozen=True)
class Table:
    number: int
    host: str | None = None
    asked: str | None = None  # who is asked just now to host it
    declined: frozenset[str] = frozenset()
    joined_to: int | None = None  # its people went there, and took its question along


@dataclass(frozen=True)
class Outlook:
    """How good the plan of the rounds ahead is, those that were played counted in.

    ``repeats``: meetings beyond the first, over all pairs; ``least``: none can have fewer, and ``why`` (a
    code). ``uneven``: by how many seats groups miss their fair share; ``least_uneven`` is its bound.
    """

    repeats: int = 0
    least: int = 0
    why: str = ""
    uneven: int = 0
    least_uneven: int = 0


@dataclass(frozen=True)
class Idea:
    """What somebody left at a table. Nobody's name is on it, unless the café shows names (``by``)."""

    id: str
    seq: int
    at: int
    key_hash: str | None
    text: str
    lang: str
    round: int
    table: int
    builds_on: str | None = None
    by: str | None = None
    waiting: bool = False  # for the host's approval; nobody but its author sees it
    pending: str | None = None  # an edit that waits for approval
    insight: bool = False
    edited: bool = False
    withdrawn: bool = False
    hidden: str | None = None  # the host's reason
    late: bool = False
    after_close: bool = False
    scribed: bool = False  # written for somebody without a phone
    redacted: bool = False
    built_on: int = 0  # how many build on it
    file: str = ""  # the import that brought it in; "" for what was written here

    @property
    def shown(self) -> bool:
        """Whether others may read it."""
        return not (self.waiting or self.withdrawn or self.redacted or self.hidden is not None)

    @property
    def stands(self) -> bool:
        """Whether it is read at its table: shown, and said before the close (or taken in after it)."""
        return self.shown and not self.after_close


@dataclass(frozen=True)
class HandoffField:
    text: str = ""
    pending: str | None = None


@dataclass(frozen=True)
class Message:
    id: str
    seq: int
    at: int
    text: str


@dataclass(frozen=True)
class Theme:
    id: str
    name: str
    ideas: tuple[str, ...]
    suggested: bool = True  # the name is the machine's
    touched: bool = False  # a person changed it: a second theming keeps it
    words: tuple[str, ...] = ()  # further words that many of its ideas share
    lang: str = ""  # of the machine's name and words
    locked: bool = False  # it takes in no idea by itself


@dataclass(frozen=True)
class Line:
    """A line of the strategy: a result on its level, with its evidence, or the host's addition."""

    id: str
    seq: int
    text: str
    theme: str | None = None
    ideas: tuple[str, ...] = ()
    order: int = 0
    level: ResultLevel = "outcome"
    serves: tuple[str, ...] = ()  # the higher results it serves
    cited: tuple[str, ...] = ()  # ideas that a person added as evidence
    owner: str = ""  # who answers for it
    due: str = ""  # by when: 2028, 2028-06 or 2028-06-30

    @property
    def hosts_addition(self) -> bool:
        return not (self.ideas or self.cited)


@dataclass(frozen=True)
class Wall:
    texts: bool = False  # ideas' words may be shown
    blank: bool = False  # all words away, at once


@dataclass(frozen=True)
class Act:
    """Something a host did, and the events that would undo it."""

    seq: int
    op: str
    what: str  # the event's name, for the words of the undo button
    about: str
    thing: str
    inverse: tuple[Any, ...]


@dataclass(frozen=True)
class Done:
    """What an op did: asked again, it is answered with this."""

    seq: int
    key_hash: str | None
