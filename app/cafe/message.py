"""The base of commands and events, and the three tables that say what to do with each kind.

A noun's file declares its commands and events and registers, beside them, how they are decided,
evolved and undone. ``catalogue.py`` lists them all; nothing here is looked up by a long ``match``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict

from .actor import HOSTS, Actor, Role
from .draft import Draft
from .op import Op, parse_op
from .state import Cafe


class Command(BaseModel):
    """A wish. ``op`` is made by whoever sends it; who may send it stands in ``roles``."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    roles: ClassVar[frozenset[Role]] = HOSTS
    op: str

    @cached_property
    def parsed(self) -> Op:
        """The op's two halves, read once. Raises ``Refusal`` (malformed)."""
        return parse_op(self.op)

    @property
    def id(self) -> str:
        """The op's first half: the id of what the command makes."""
        return self.parsed.id


class Event(BaseModel):
    """A fact, with its result inside it. New fields need a default; anything else needs an upcaster."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class Recorded:
    """An event in its place in the log. ``at`` is UTC milliseconds."""

    seq: int
    at: int
    op: str
    key_hash: str | None
    event: Event


@dataclass(frozen=True)
class Asked:
    """What a rule may know of the moment in which it decides."""

    by: Actor
    at: int
    op: Op


C = TypeVar("C", bound=Command)
E = TypeVar("E", bound=Event)
Decider = Callable[[Cafe, Any, Asked], list[Event]]
Evolver = Callable[[Draft, Any, Recorded], None]
Inverter = Callable[[Cafe, Any], tuple["Thing", list[Event]] | None]
Adapter = Callable[[Cafe, Any, int], list[Event]]
Thing = str  # what an act is about; a later act on the same thing must be undone first
WITH_THE_REST: Thing = ""  # an event that is undone with the act it belongs to, and is none by itself

DECIDERS: dict[type[Command], Decider] = {}
EVOLVERS: dict[type[Event], Evolver] = {}
INVERTERS: dict[type[Event], Inverter] = {}
ADAPTERS: dict[type[Event], Adapter] = {}


def decides(kind: type[C]) -> Callable[[Callable[[Cafe, C, Asked], list[Event]]], Callable[..., list[Event]]]:
    """Register the rule for a command. The rule raises ``Refusal`` or answers events."""

    def register(rule: Callable[[Cafe, C, Asked], list[Event]]) -> Callable[..., list[Event]]:
        DECIDERS[kind] = rule
        return rule

    return register


def evolves(kind: type[E]) -> Callable[[Callable[[Draft, E, Recorded], None]], Callable[..., None]]:
    """Register how an event changes the café. It refuses nothing."""

    def register(change: Callable[[Draft, E, Recorded], None]) -> Callable[..., None]:
        EVOLVERS[kind] = change
        return change

    return register


def inverts(
    kind: type[E],
) -> Callable[[Callable[[Cafe, E], tuple[Thing, list[Event]] | None]], Callable[..., Any]]:
    """Register what would undo an event, read from the café before it."""

    def register(inverse: Callable[[Cafe, E], tuple[Thing, list[Event]] | None]) -> Callable[..., Any]:
        INVERTERS[kind] = inverse
        return inverse

    return register


def adapts(
    kind: type[E],
) -> Callable[[Callable[[Cafe, E, int], list[Event]]], Callable[..., list[Event]]]:
    """Register what an undoing event becomes at the moment of the undo, when the café has gone on since.

    It is given the café, the event as it was kept, and the instant. It answers no event where there is
    nothing left to undo, and raises ``Refusal`` (cannot_undo) where it is too late for it.
    """

    def register(adapt: Callable[[Cafe, E, int], list[Event]]) -> Callable[..., list[Event]]:
        ADAPTERS[kind] = adapt
        return adapt

    return register


def body(event: Event) -> Mapping[str, Any]:
    """The event as JSON-ready values."""
    return event.model_dump(mode="json")
