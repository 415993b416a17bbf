"""The hand-off: up to three insights and one open question, each a field of its own."""

from typing import ClassVar

from .actor import HOSTS, ROOM, Role
from .draft import Draft
from .ideas import check_place
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, HandoffField, HandoffSlot
from .tables import lay
from .texts import checked

SLOTS: tuple[HandoffSlot, ...] = ("insight1", "insight2", "insight3", "question")


class WriteHandoff(Command):
    """One field of what a table tells its next group; blank empties it."""

    roles: ClassVar[frozenset[Role]] = ROOM
    round: int
    table: int
    slot: HandoffSlot
    text: str


class ApproveHandoff(Command):
    """Show the words that wait, or (``approved`` False) leave those that stood before."""

    round: int
    table: int
    slot: HandoffSlot
    approved: bool


class HandoffWritten(Event):
    """A field of a hand-off from now on.

    ``waiting``: the words wait for the host, those before them stand. ``pending``: words that wait again
    while ``text`` stands (the undo of a judgement).
    """

    round: int
    table: int
    slot: HandoffSlot
    text: str
    waiting: bool = False
    pending: str | None = None


class HandoffApproved(Event):
    """The words that waited are shown; ``approved`` False: they are gone."""

    round: int
    table: int
    slot: HandoffSlot
    approved: bool


def handoff(cafe: Cafe, round_: int, table: int) -> dict[HandoffSlot, HandoffField]:
    """The fields in which something is written (and may be seen), in order."""
    fields = {slot: cafe.handoffs.get((round_, table, slot)) for slot in SLOTS}
    return {slot: field for slot, field in fields.items() if field is not None and field.text}


@decides(WriteHandoff)
def _write(cafe: Cafe, command: WriteHandoff, asked: Asked) -> list[Event]:
    text = checked(command.text, cafe.settings.limits.short_graphemes, may_be_blank=True)
    check_place(cafe, asked, command.round, command.table)
    if cafe.closed:
        raise Refusal(Code.CAFE_CLOSED)
    was = cafe.handoffs.get((command.round, command.table, command.slot), HandoffField())
    if text == (was.text if was.pending is None else was.pending):
        return []
    waiting = cafe.settings.approve_first and asked.by.role not in HOSTS and text != was.text
    round_, table, slot = command.round, command.table, command.slot
    return [HandoffWritten(round=round_, table=table, slot=slot, text=text, waiting=waiting)]


@decides(ApproveHandoff)
def _approve(cafe: Cafe, command: ApproveHandoff, asked: Asked) -> list[Event]:
    field = cafe.handoffs.get((command.round, command.table, command.slot))
    if field is None or field.pending is None:
        return []
    return [HandoffApproved(**command.model_dump(exclude={"op"}))]


@evolves(HandoffWritten)
def _written(draft: Draft, event: HandoffWritten, recorded: Recorded) -> None:
    key = (event.round, event.table, event.slot)
    was = draft.now.handoffs.get(key, HandoffField())
    new = HandoffField(was.text, event.text) if event.waiting else HandoffField(event.text, event.pending)
    lay(draft, event.table)
    draft.put("handoffs", key, new)


@evolves(HandoffApproved)
def _approved(draft: Draft, event: HandoffApproved, recorded: Recorded) -> None:
    key = (event.round, event.table, event.slot)
    field = draft.now.handoffs[key]
    text = field.pending if event.approved and field.pending is not None else field.text
    draft.put("handoffs", key, HandoffField(text))


@inverts(HandoffApproved)
def _not_approved(before: Cafe, event: HandoffApproved) -> tuple[str, list[Event]] | None:
    round_, table, slot = event.round, event.table, event.slot
    field = before.handoffs[(round_, table, slot)]
    back = HandoffWritten(round=round_, table=table, slot=slot, text=field.text, pending=field.pending)
    return f"handoff:{round_}:{table}:{slot}", [back]


@adapts(HandoffWritten)
def _waits_still(cafe: Cafe, event: HandoffWritten, at: int) -> list[Event]:
    """Words that the table wrote after the host judged are the ones that wait."""
    field = cafe.handoffs[(event.round, event.table, event.slot)]
    newer = field.pending if field.pending is not None else field.text
    if newer in (event.text, event.pending):
        return [event]
    return [event.model_copy(update={"pending": newer})]
