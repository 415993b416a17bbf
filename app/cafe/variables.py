"""What a causal map is made of: variables, and signed links between them."""

from dataclasses import dataclass
from typing import Literal

Polarity = Literal[-1, 0, 1]
"""+1: more cause, more effect than there would otherwise have been. -1: the reverse. 0: nobody has said."""


@dataclass(frozen=True)
class Variable:
    """A noun that can rise and fall. ``line``: the outcome of the outline that it stands for."""

    id: str
    seq: int
    name: str
    note: str = ""
    line: str | None = None


@dataclass(frozen=True)
class CausalLink:
    """An arrow of the map. ``strength`` from 0 to 1 and ``confidence`` from 1 to 3; 0: nobody has said."""

    id: str
    seq: int
    source: str
    target: str
    polarity: Polarity = 0
    delayed: bool = False
    strength: float = 0.0
    confidence: int = 0
    note: str = ""
    ideas: tuple[str, ...] = ()  # what it rests on

    @property
    def hosts_addition(self) -> bool:
        """Whether no idea was ever cited for it."""
        return not self.ideas
