"""What the door knows of a browser, as frozen values."""

from dataclasses import dataclass
from typing import Literal

from app.cafe.actor import Actor, Role

LinkRole = Literal[Role.HOST, Role.COHOST, Role.WALL]


@dataclass(frozen=True)
class Grant:
    """What one browser may do in one café. ``ballot`` is the pseudonym of a participant for voting alone."""

    id: str
    code: str
    role: Role
    person: str | None = None
    table: int | None = None  # of a device
    banned: bool = False
    ballot: str = ""

    @property
    def actor(self) -> Actor:
        """The sender of this browser's commands."""
        return Actor(self.role, self.person, self.table)


@dataclass(frozen=True)
class Admitted:
    """A participant at the door: who they are, and what their page must keep.

    ``op`` is the op of the ``person.join`` to send (again, if need be: the same op twice joins once).
    """

    grant: Grant
    person: str
    op: str
    secret: str  # 128 bits in hex
    resume_code: str


@dataclass(frozen=True)
class Mine:
    """What a participant may see of themselves; after the close the secret and the resume code are gone."""

    name: str
    secret: str | None
    resume_code: str | None


@dataclass(frozen=True)
class Links:
    """The secrets of a new café's links: they stand in the fragment, the database has their hashes."""

    host: str
    cohost: str
    wall: str


@dataclass(frozen=True)
class Hosted:
    """A café that a browser hosts. ``at``: when it was first let in, UTC milliseconds."""

    code: str
    role: Role
    at: int


@dataclass(frozen=True)
class Ban:
    """A browser that was sent away; ``idea`` is the idea by which it was named."""

    id: str
    idea: str
    at: int
