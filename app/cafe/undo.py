"""Undo: a further event, never a shorter log. What would undo an act is read from the café before it."""

from collections.abc import Iterator
from dataclasses import replace

from .draft import Draft
from .imagining import imagine
from .message import ADAPTERS, INVERTERS, Asked, Command, Event, Recorded, decides, evolves
from .refusal import Code, Refusal
from .seats import settling
from .state import Act, Cafe

KEPT = 50  # how many acts can be undone


class UndoAct(Command):
    """Undo what a host did: ``act`` is the number of its (first) event, or ``of`` the op that did it."""

    act: int = 0
    of: str = ""


class ActUndone(Event):
    """``act`` is undone by the events that follow it under the same op."""

    act: int


def remember(draft: Draft, recorded: Recorded) -> None:
    """Keep how to undo this event, before it is applied, joined to the rest of its op.

    An undo's own events are not kept.
    """
    inverter = INVERTERS.get(type(recorded.event))
    if inverter is None or recorded.op == draft.now.undoing:
        return
    found = inverter(draft.now, recorded.event)
    if found is None:
        return
    thing, inverse = found
    acts = draft.now.acts
    if acts and (acts[-1].op == recorded.op or _goes_on(acts[-1], thing)):
        last = acts[-1]
        act = Act(last.seq, last.op, last.what, last.about, last.thing, (*inverse, *last.inverse))
        draft.set(acts=(*acts[:-1], act))
    elif thing:
        act = Act(recorded.seq, recorded.op, type(recorded.event).__name__, thing, thing, tuple(inverse))
        draft.set(acts=(*acts, act)[-KEPT:])


def _goes_on(last: Act, thing: str) -> bool:
    """Whether an act goes on: a file comes in by several commands, and is one thing to undo."""
    return thing.startswith("file:") and last.thing == thing


def undoable(cafe: Cafe) -> Iterator[Act]:
    """The acts that an undo would be granted for now, the newest first; judged one at a time, as asked."""
    return (act for act in reversed(cafe.acts) if _can(cafe, act))


def _can(cafe: Cafe, act: Act) -> bool:
    try:
        undoing(cafe, act, cafe.at)
    except Refusal:
        return False
    return True


def undoing(cafe: Cafe, act: Act, at: int) -> list[Event]:
    """The events that undo an act now, fitted to what happened since.

    Raises ``Refusal`` (cannot_undo): a later act on the same thing stands, or its moment is over.
    """
    later = cafe.acts[cafe.acts.index(act) + 1 :]
    if any(other.thing == act.thing for other in later):
        raise Refusal(Code.CANNOT_UNDO, act.what)
    draft, events = Draft(cafe), list[Event]()
    for kept in act.inverse:
        adapt = ADAPTERS.get(type(kept))
        for event in [kept] if adapt is None else adapt(draft.now, kept, at):
            imagine(draft, event, act.op, at)
            events.append(event)
    if not events:
        raise Refusal(Code.CANNOT_UNDO, act.what)
    return events + settling(draft.now)


@decides(UndoAct)
def _undo(cafe: Cafe, command: UndoAct, asked: Asked) -> list[Event]:
    named = (act for act in cafe.acts if act.seq == command.act or (command.of and act.op == command.of))
    act = next(named, None)
    if act is None:
        raise Refusal(Code.NOTHING_TO_UNDO, str(command.act))
    return [ActUndone(act=act.seq), *undoing(cafe, act, asked.at)]


@evolves(ActUndone)
def _undone(draft: Draft, event: ActUndone, recorded: Recorded) -> None:
    acts = tuple(act for act in draft.now.acts if act.seq != event.act)
    draft.set(acts=acts, undoing=recorded.op)


def forget(draft: Draft, thing: str) -> None:
    """Nothing about ``thing`` can be undone any more: what was erased must not come back."""
    draft.set(acts=tuple(act for act in draft.now.acts if act.thing != thing))


def forget_all(draft: Draft, kind: type[Event]) -> None:
    """No undo brings back events of this kind any more; the rest of what it does stays."""
    rests = [
        replace(act, inverse=tuple(event for event in act.inverse if not isinstance(event, kind)))
        for act in draft.now.acts
    ]
    draft.set(acts=tuple(act for act in rests if act.inverse))
