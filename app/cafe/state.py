"""The café as the log tells it: frozen dataclasses in plain dicts, read by all, changed only by a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .budget import Budget, BudgetLine, Costing, Spot, Three
from .grouping import Heading, Proposal
from .idea_kind import IdeaKind
from .indicator import Indicator, Measurement
from .nouns import (
    Act,
    Clock,
    Done,
    HandoffField,
    HandoffSlot,
    Idea,
    Line,
    Message,
    NameState,
    Outlook,
    PairRule,
    Person,
    Step,
    StepKind,
    Table,
    Theme,
    Wall,
)
from .register import Entry
from .settings import Settings
from .variables import CausalLink, Variable

__all__ = [
    "WORKED_OUT",
    "Act",
    "Cafe",
    "Clock",
    "Done",
    "HandoffField",
    "HandoffSlot",
    "Idea",
    "Line",
    "Message",
    "NameState",
    "Outlook",
    "PairRule",
    "Person",
    "Step",
    "StepKind",
    "Table",
    "Theme",
    "Wall",
]

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
    wall: Wall = Wall()  # noqa: RUF009  frozen
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
    budget: Budget = Budget()  # noqa: RUF009  frozen
    budget_lines: Mapping[str, BudgetLine] = field(default_factory=dict)
    ceilings: Mapping[str, Three] = field(default_factory=dict)  # programme ("": the whole) → at most
    costings: Mapping[Spot, Costing] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    measurements: Mapping[str, Measurement] = field(default_factory=dict)
    kinds: Mapping[str, IdeaKind] = field(default_factory=dict)  # idea → its kind, where a person said it
    dismissed: Mapping[str, str] = field(default_factory=dict)  # "K8 line" → why that nudge was put aside
    entries: Mapping[str, Entry] = field(
        default_factory=dict
    )  # stakeholders, requirements, constraints, risks
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
