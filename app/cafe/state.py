"""The café as the log tells it: frozen dataclasses in plain dicts, read by all, changed only by a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from .budget import Budget, BudgetLine, Costing, Spot, Three
from .grouping import Heading, Proposal
from .idea_kind import IdeaKind
from .register import Entry
from .result_level import ResultLevel
from .settings import Settings
from .strategy.variables import CausalLink, Variable

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


WORKED_OUT = ("now", "index", "harvesting", "round")
"""Properties of a café that are worked out once: of its plain fields alone, never of its dicts."""


@dataclass(frozen=True)
class Cafe:
    """One session. ``seats`` and friends are flat dicts, so that a late-comer copies no round."""

    seq: int = 0
    at: int = 0
    opened_at: int = 0
    closed_at: int | None = None
    settings: Settings = Settings()  # noqa: RUF009  frozen
    agenda: tuple[Step, ...] = ()
    step: str = "lobby"
    clocks: Mapping[str, Clock] = field(default_factory=dict)
    locked: bool = False
    wall: Wall = Wall()
    message: Message | None = None
    people: Mapping[str, Person] = field(default_factory=dict)
    tables: Mapping[int, Table] = field(default_factory=dict)
    seated_round: int = 0  # the newest round for which seats were given
    reached: int = 0  # the newest round anybody ever sat in, undone ones too: late ideas may come from it
    seats: Mapping[tuple[int, str], int] = field(default_factory=dict)  # (round, person) → table
    at_table: Mapping[tuple[int, int], tuple[str, ...]] = field(
        default_factory=dict
    )  # (round, table) → people
    was_at: Mapping[tuple[int, str], tuple[int, ...]] = field(
        default_factory=dict
    )  # tables left within a round
    confirmed: Mapping[tuple[int, str], int] = field(default_factory=dict)  # "I am at table 2"
    planned: Mapping[tuple[int, str], int] = field(default_factory=dict)  # of rounds ahead, as ``seats``
    pins: Mapping[tuple[int, str], int] = field(default_factory=dict)  # moved by hand in a round ahead
    outlook: Outlook | None = None
    pairs: Mapping[tuple[str, str], PairRule] = field(default_factory=dict)  # ids in order
    places: Mapping[str, int] = field(default_factory=dict)  # person → the table they need, in every round
    links: Mapping[int, str] = field(default_factory=dict)  # table → the call by which people meet there
    chairs: Mapping[int, int] = field(default_factory=dict)  # table → how many it has room for
    ideas: Mapping[str, Idea] = field(default_factory=dict)
    cloths: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # table → its ideas, oldest first
    standing: Mapping[tuple[int, int], int] = field(default_factory=dict)  # (round, table) → ideas that stand
    handoffs: Mapping[tuple[int, int, HandoffSlot], HandoffField] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    theme_of: Mapping[str, str] = field(default_factory=dict)
    alone: Mapping[str, str] = field(default_factory=dict)  # idea → why it is on its own
    folded: Mapping[str, str] = field(default_factory=dict)  # idea → the one that says the same
    themed_at: int = 0  # number of the event the last theming had read
    encoder: str = ""
    tier: str = ""  # how well the encoder reads: full, light or plain
    curve: tuple[tuple[int, float], ...] = ()
    second: Mapping[str, str] = field(default_factory=dict)  # idea → the theme that would be its next best
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # idea → those most like it
    spots: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # idea → its place in the landscape
    headings: tuple[Heading, ...] = ()
    placed: Mapping[str, str] = field(default_factory=dict)  # ideas that found their theme by themselves
    proposal: Proposal | None = None
    ballots: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # pseudonym → theme → dots
    outline: Mapping[str, Line] = field(default_factory=dict)
    variables: Mapping[str, Variable] = field(default_factory=dict)
    causal_links: Mapping[str, CausalLink] = field(default_factory=dict)
    loop_names: Mapping[str, str] = field(default_factory=dict)  # a loop's links → what people call it
    budget: Budget = Budget()
    budget_lines: Mapping[str, BudgetLine] = field(default_factory=dict)
    ceilings: Mapping[str, Three] = field(default_factory=dict)  # programme ("": the whole) → at most
    costings: Mapping[Spot, Costing] = field(default_factory=dict)
    kinds: Mapping[str, IdeaKind] = field(default_factory=dict)  # idea → its kind, where a person said it
    dismissed: Mapping[str, str] = field(default_factory=dict)  # "K8 line" → why that nudge was put aside
    entries: Mapping[str, Entry] = field(default_factory=dict)  # stakeholders, requirements, constraints, risks
    acts: tuple[Act, ...] = ()
    undoing: str = ""  # the op that is undoing: its events are no acts
    ops: Mapping[str, Done] = field(default_factory=dict)

    @cached_property
    def now(self) -> Step:
        """The step the café is at."""
        return next(step for step in self.agenda if step.id == self.step)

    @property
    def clock(self) -> Clock:
        return self.clocks.get(self.step, Clock())

    @property
    def closed(self) -> bool:
        return self.closed_at is not None

    @cached_property
    def index(self) -> int:
        """The place of the present step in the agenda."""
        return next(i for i, step in enumerate(self.agenda) if step.id == self.step)

    @cached_property
    def harvesting(self) -> bool:
        """Whether the harvest has been reached: it, what comes after it, and the close."""
        return any(step.kind == "harvest" for step in self.agenda[: self.index + 1])

    @property
    def next_step(self) -> Step | None:
        rest = self.agenda[self.index + 1 :]
        return rest[0] if rest else None

    @cached_property
    def round(self) -> int:
        """The round whose seats are in force; 0 before anybody is seated."""
        if self.now.kind in ("move", "round"):
            return self.now.round
        if self.now.kind == "lobby":
            return 0
        past = max((step.round for step in self.agenda[: self.index]), default=0)
        return past or min(self.seated_round, 1)

    def forget_place(self) -> None:
        """Forget what was worked out of the step and the agenda: a draft has replaced fields of them."""
        for name in WORKED_OUT:
            self.__dict__.pop(name, None)

    def table_of(self, person: str, round_: int | None = None) -> int | None:
        """Where a person sits in a round (default: the one whose seats are in force)."""
        return self.seats.get((self.round if round_ is None else round_, person))

    def here(self) -> list[Person]:
        """Everybody who takes part now, in the order in which they came."""
        return [person for person in self.people.values() if person.here]
