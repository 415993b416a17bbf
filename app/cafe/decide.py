"""A command and the café it meets: the events that follow, or a refusal. Pure."""

from collections.abc import Sequence

from . import catalogue
from .actor import Actor, Role
from .message import DECIDERS, Asked, Command, Event
from .op import Op
from .refusal import Code, Refusal
from .state import Cafe, Done

GUESTS = frozenset({Role.PARTICIPANT, Role.DEVICE, Role.WALL})


def decide(cafe: Cafe, command: Command, at: int, actor: Actor) -> Sequence[Event]:
    """What follows from ``command``. Raises ``Refusal``; nothing is changed either way."""
    op, kind = command.parsed, type(command)
    if actor.role not in kind.roles:
        raise Refusal(Code.NOT_ALLOWED, catalogue.NAMES[kind])
    if actor.role in GUESTS and "-" in op.id:
        raise Refusal(Code.MALFORMED, "op")  # the house's own ops have a hyphen: nobody may use one up
    if not cafe.seq and catalogue.NAMES[kind] != "cafe.open":
        raise Refusal(Code.NOT_ALLOWED, "cafe.open")
    return DECIDERS[kind](cafe, command, Asked(actor, at, op))


def done_before(cafe: Cafe, op: Op) -> Done | None:
    """What this op did, if it came before. Raises ``Refusal`` (op_taken) if somebody else used it."""
    done = cafe.ops.get(op.id)
    if done is not None and done.key_hash != op.key_hash:
        raise Refusal(Code.OP_TAKEN, op.id)
    return done
