"""Undo: a further event, never a shorter log. What would undo an act is read from the café before it."""

from .draft import Draft
from .message import INVERTERS, Asked, Command, Event, Recorded, decides, evolves
from .refusal import Code, Refusal
from .state import Act, Cafe

KEPT = 50  # how many acts can be undone


class UndoAct(Command):
    """Undo what a host did with event ``act``."""

    act: int


class ActUndone(Event):
    """``act`` is undone by the events that follow it under the same op."""

    act: int


def remember(draft: Draft, recorded: Recorded, before: Cafe) -> None:
    """Keep how to undo this event, joined to the rest of its op. An undo's own events are not kept."""
    inverter = INVERTERS.get(type(recorded.event))
    if inverter is None or recorded.op == before.undoing:
        return
    found = inverter(before, recorded.event)
    if found is None:
        return
    thing, inverse = found
    acts = draft.now.acts
    if acts and acts[-1].op == recorded.op:
        last = acts[-1]
        act = Act(last.seq, last.op, last.what, last.about, last.thing, (*inverse, *last.inverse))
        draft.set(acts=(*acts[:-1], act))
        return
    act = Act(recorded.seq, recorded.op, type(recorded.event).__name__, thing, thing, tuple(inverse))
    draft.set(acts=(*acts, act)[-KEPT:])


@decides(UndoAct)
def _undo(cafe: Cafe, command: UndoAct, asked: Asked) -> list[Event]:
    place = next((i for i, act in enumerate(cafe.acts) if act.seq == command.act), None)
    if place is None:
        raise Refusal(Code.NOTHING_TO_UNDO, str(command.act))
    act = cafe.acts[place]
    if any(later.thing == act.thing for later in cafe.acts[place + 1 :]):
        raise Refusal(Code.CANNOT_UNDO, act.what)
    return [ActUndone(act=act.seq), *act.inverse]


@evolves(ActUndone)
def _undone(draft: Draft, event: ActUndone, recorded: Recorded) -> None:
    acts = tuple(act for act in draft.now.acts if act.seq != event.act)
    draft.set(acts=acts, undoing=recorded.op)
