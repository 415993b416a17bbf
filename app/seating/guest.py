"""What the planner needs to know of somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class PersonLike(Protocol):
    """Anybody who can be seated."""

    @property
    def id(self) -> str:
        """Who it is."""

    @property
    def groups(self) -> Mapping[str, str]:
        """What to mix: attribute (country, office) → this person's group."""

    @property
    def host_of(self) -> int | None:
        """The table this person hosts and stays at."""


@dataclass(frozen=True)
class Guest:
    """A person as the planner sees them."""

    id: str
    groups: Mapping[str, str] = field(default_factory=dict)
    host_of: int | None = None
