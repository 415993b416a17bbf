"""The hand-off: up to three insights and one open question, each a field of its own."""

from typing import ClassVar

from .actor import HOSTS, ROOM, Role
from .draft import Draft
from .ideas import may_write_at
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, HandoffField, HandoffSlot
from .texts import checked

SLOTS: tuple[HandoffSlot, ...] = ("insight1", "insight2", "insight3", "question")


class WriteHandoff(Command):
    roles: ClassVar[frozenset[Role]] = ROOM
    round: int
    table: int
    slot: HandoffSlot
    text: str


class ApproveHandoff(Command):
    round: int
    table: int
    slot: HandoffSlot
    approved: bool


class HandoffWritten(Event):
    round: int
    table: int
    slot: HandoffSlot
    text: str
    waiting: bool = False


class HandoffApproved(Event):
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
    if not may_write_at(cafe, asked, command.round, command.table):
        raise Refusal(Code.NOT_AT_TABLE, str(command.table))
    if cafe.closed:
        raise Refusal(Code.CAFE_CLOSED)
    was = cafe.handoffs.get((command.round, command.table, command.slot), HandoffField())
    if text == (was.text if was.pending is None else was.pending):
        return []
    waiting = cafe.settings.approve_first and asked.by.role not in HOSTS
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
    new = HandoffField(was.text, event.text) if event.waiting else HandoffField(event.text)
    draft.put("handoffs", key, new)


@evolves(HandoffApproved)
def _approved(draft: Draft, event: HandoffApproved, recorded: Recorded) -> None:
    key = (event.round, event.table, event.slot)
    field = draft.now.handoffs[key]
    text = field.pending if event.approved and field.pending is not None else field.text
    draft.put("handoffs", key, HandoffField(text))


@inverts(HandoffApproved)
def _not_approved(before: Cafe, event: HandoffApproved) -> tuple[str, list[Event]] | None:
    field = before.handoffs[(event.round, event.table, event.slot)]
    approved = HandoffWritten(round=event.round, table=event.table, slot=event.slot, text=field.text)
    back: list[Event] = [approved]
    if field.pending is not None:
        back.append(approved.model_copy(update={"text": field.pending, "waiting": True}))
    return f"handoff:{event.round}:{event.table}:{event.slot}", back
