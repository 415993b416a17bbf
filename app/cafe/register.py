"""What surrounds a strategy: who it touches, what it needs, what holds it up, what may go wrong."""

from dataclasses import dataclass
from typing import Literal, get_args

RequirementKind = Literal[
    "law",
    "regulation",
    "decision",
    "classification",
    "accounting",
    "information",
    "staffing",
    "procurement",
    "sharing",
    "audit",
]
ConstraintKind = Literal[
    "mandate",
    "budget_rules",
    "staffing",
    "data",
    "systems",
    "procurement",
    "coordination",
    "political",
    "incentives",
    "infrastructure",
]
Response = Literal["", "avoid", "reduce", "share", "accept"]
Status = Literal["open", "under_way", "met"]
REQUIREMENTS: tuple[RequirementKind, ...] = get_args(RequirementKind)
CONSTRAINTS: tuple[ConstraintKind, ...] = get_args(ConstraintKind)
RESPONSES: tuple[Response, ...] = get_args(Response)
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True)
class Stakeholder:
    """A person or body affected. ``power``, ``interest`` 1 to 5, ``stance`` −2 to 2; None: nobody has said.

    ``action``: what is to be done about them.
    """

    id: str
    seq: int
    text: str
    power: int | None = None
    interest: int | None = None
    stance: int | None = None
    legitimate: bool = False
    urgent: bool = False
    action: str = ""
    ideas: tuple[str, ...] = ()
    register: Literal["stakeholder"] = "stakeholder"


@dataclass(frozen=True)
class Requirement:
    """A rule that must change or be met before what it ``blocks`` (lines) can be there."""

    id: str
    seq: int
    text: str
    kind: RequirementKind = "law"
    authority: str = ""
    needed_by: str = ""  # 2028, 2028-06 or 2028-06-30
    status: Status = "open"
    blocks: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    register: Literal["requirement"] = "requirement"


@dataclass(frozen=True)
class Constraint:
    """What holds an agency back, by its kind: the same list is used after the event."""

    id: str
    seq: int
    text: str
    kind: ConstraintKind = "mandate"
    ideas: tuple[str, ...] = ()
    register: Literal["constraint"] = "constraint"


@dataclass(frozen=True)
class Risk:
    """What a line rests on that nobody here controls (``assumed``), or what may go wrong with it.

    ``likelihood``, ``effect`` 1 to 5 of the bad case.
    """

    id: str
    seq: int
    text: str
    line: str = ""
    assumed: bool = False
    likelihood: int | None = None
    effect: int | None = None
    owner: str = ""
    response: Response = ""
    ideas: tuple[str, ...] = ()
    register: Literal["risk"] = "risk"

    @property
    def score(self) -> int | None:
        """Likelihood × effect; None while one of them is blank."""
        return self.likelihood * self.effect if self.likelihood and self.effect else None

    @property
    def killer(self) -> bool:
        """An assumption that is unlikely to hold and needed: the plan is to be thought again."""
        return self.assumed and (self.likelihood or 0) >= LIKELY and (self.effect or 0) >= LIKELY


LIKELY = 4
Entry = Stakeholder | Requirement | Constraint | Risk
ENTRIES: dict[str, type[Entry]] = {
    "stakeholder": Stakeholder,
    "requirement": Requirement,
    "constraint": Constraint,
    "risk": Risk,
}
