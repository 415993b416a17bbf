"""Ideas: added, built on, edited, withdrawn, marked as insights. Late is not lost."""

from typing import ClassVar

from pydantic import Field

from .actor import HOSTS, ROOM, Role
from .agenda import harvesting
from .draft import Draft
from .made import defaults, made
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .op import hash_key
from .refusal import Code, Refusal
from .standing import change_idea, put_idea
from .state import Cafe, Idea
from .tables import lay
from .texts import checked

HOUR = 3_600_000
UNTOUCHED = defaults(Idea)


class AddIdea(Command):
    """An idea, with the round and table at which it was written. The op's first half is its id."""

    roles: ClassVar[frozenset[Role]] = ROOM
    text: str
    round: int
    table: int
    lang: str = Field(default="", max_length=35)
    builds_on: str | None = None
    scribed: bool = False


class EditIdea(Command):
    """New words for one's own idea. ``key`` is the idea's: who holds it may change it."""

    roles: ClassVar[frozenset[Role]] = ROOM
    idea: str
    key: str
    text: str


class WithdrawIdea(Command):
    """Take one's own idea back. Where others built on it, the place stays and says so."""

    roles: ClassVar[frozenset[Role]] = ROOM
    idea: str
    key: str


class RestoreIdea(Command):
    """The undo of a withdrawal."""

    roles: ClassVar[frozenset[Role]] = ROOM
    idea: str
    key: str


class MarkIdea(Command):
    """The table marks (or unmarks) an idea as an insight worth carrying on."""

    roles: ClassVar[frozenset[Role]] = ROOM
    idea: str
    insight: bool


class TakeInIdea(Command):
    """A host takes an idea that came after the close into the record and the themes."""

    idea: str


class IdeaAdded(Event):
    """An idea as it was written: where, when it counts for, and whether others may read it yet."""

    idea: str
    text: str
    lang: str
    round: int
    table: int
    builds_on: str | None = None
    by: str | None = None
    waiting: bool = False
    late: bool = False
    after_close: bool = False
    scribed: bool = False


class IdeaEdited(Event):
    """New words of an idea. ``waiting``: they wait for the host, the old ones stay."""

    idea: str
    text: str
    waiting: bool = False


class IdeaWithdrawn(Event):
    """Its author took it back."""

    idea: str


class IdeaRestored(Event):
    """Its author gave it again."""

    idea: str


class IdeaMarked(Event):
    """An insight worth carrying on, or not any more."""

    idea: str
    insight: bool


class IdeaTakenIn(Event):
    """An idea that came after the close counts with the others; ``taken`` False: it does not."""

    idea: str
    taken: bool = True


def may_write_at(cafe: Cafe, asked: Asked, round_: int, table: int) -> bool:
    """Whether the sender sits, or sat, at this table in this round (hosts type in paper forms)."""
    if asked.by.role in HOSTS:
        return table in cafe.tables
    if asked.by.role == Role.DEVICE:
        return asked.by.table == table
    key = (round_, asked.by.person or "")
    return cafe.seats.get(key) == table or table in cafe.was_at.get(key, ())


def check_place(cafe: Cafe, asked: Asked, round_: int, table: int) -> None:
    """Raise ``Refusal`` (not_this_round, not_at_table) unless the sender may write there."""
    if not 1 <= round_ <= cafe.reached:
        raise Refusal(Code.NOT_THIS_ROUND, str(round_))
    if not may_write_at(cafe, asked, round_, table):
        raise Refusal(Code.NOT_AT_TABLE, str(table))


def _check_door(cafe: Cafe, at: int) -> None:
    if cafe.closed_at is not None and at > cafe.closed_at + cafe.settings.late_hours * HOUR:
        raise Refusal(Code.DOOR_SHUT)


def _check_room(cafe: Cafe, command: AddIdea) -> None:
    if len(cafe.ideas) >= cafe.settings.limits.ideas:
        raise Refusal(Code.TOO_MANY_IDEAS)
    if command.builds_on is not None and command.builds_on not in cafe.ideas:
        raise Refusal(Code.UNKNOWN_IDEA, command.builds_on)


def is_late(cafe: Cafe, round_: int) -> bool:
    """Whether a round's own time is past: another round, the harvest or the close has been reached."""
    return round_ < cafe.round or harvesting(cafe)


@decides(AddIdea)
def _add(cafe: Cafe, command: AddIdea, asked: Asked) -> list[Event]:
    limits = cafe.settings.limits
    text = checked(command.text, limits.idea_graphemes, limits.idea_points)
    check_place(cafe, asked, command.round, command.table)
    _check_door(cafe, asked.at)
    _check_room(cafe, command)
    hosts = asked.by.role in HOSTS
    return [
        IdeaAdded(
            idea=command.id,
            text=text,
            lang=command.lang,
            round=command.round,
            table=command.table,
            builds_on=command.builds_on,
            by=asked.by.person if cafe.settings.names_shown and not command.scribed else None,
            waiting=cafe.settings.approve_first and not hosts,
            late=is_late(cafe, command.round) and not hosts,
            after_close=cafe.closed,
            scribed=command.scribed or hosts,
        )
    ]


def own(cafe: Cafe, idea: str, key: str) -> Idea:
    """The idea, if ``key`` opens it. Raises ``Refusal`` (unknown_idea, not_yours)."""
    found = cafe.ideas.get(idea)
    if found is None or found.redacted:
        raise Refusal(Code.UNKNOWN_IDEA, idea)
    if found.key_hash is None or hash_key(key) != found.key_hash:
        raise Refusal(Code.NOT_YOURS, idea)
    return found


@decides(EditIdea)
def _edit(cafe: Cafe, command: EditIdea, asked: Asked) -> list[Event]:
    idea = own(cafe, command.idea, command.key)
    limits = cafe.settings.limits
    text = checked(command.text, limits.idea_graphemes, limits.idea_points)
    if text == (idea.text if idea.pending is None else idea.pending):
        return []
    _check_door(cafe, asked.at)
    judged = cafe.settings.approve_first and asked.by.role not in HOSTS
    waiting = judged and not idea.waiting and text != idea.text
    return [IdeaEdited(idea=idea.id, text=text, waiting=waiting)]


@decides(WithdrawIdea)
def _withdraw(cafe: Cafe, command: WithdrawIdea, asked: Asked) -> list[Event]:
    idea = own(cafe, command.idea, command.key)
    return [] if idea.withdrawn else [IdeaWithdrawn(idea=idea.id)]


@decides(RestoreIdea)
def _restore(cafe: Cafe, command: RestoreIdea, asked: Asked) -> list[Event]:
    idea = own(cafe, command.idea, command.key)
    return [IdeaRestored(idea=idea.id)] if idea.withdrawn else []


@decides(MarkIdea)
def _mark(cafe: Cafe, command: MarkIdea, asked: Asked) -> list[Event]:
    idea = cafe.ideas.get(command.idea)
    if idea is None or not idea.shown:
        raise Refusal(Code.UNKNOWN_IDEA, command.idea)
    at = (cafe.round, asked.by.person or "")
    here = asked.by.role in HOSTS or asked.by.table == idea.table or cafe.seats.get(at) == idea.table
    if not (here or may_write_at(cafe, asked, idea.round, idea.table)):
        raise Refusal(Code.NOT_AT_TABLE, str(idea.table))
    _check_door(cafe, asked.at)
    return [] if idea.insight == command.insight else [IdeaMarked(idea=idea.id, insight=command.insight)]


@decides(TakeInIdea)
def _take_in(cafe: Cafe, command: TakeInIdea, asked: Asked) -> list[Event]:
    idea = cafe.ideas.get(command.idea)
    if idea is None:
        raise Refusal(Code.UNKNOWN_IDEA, command.idea)
    return [IdeaTakenIn(idea=idea.id)] if idea.after_close else []


@evolves(IdeaAdded)
def _added(draft: Draft, event: IdeaAdded, recorded: Recorded) -> None:
    place = {"id": event.idea, "seq": recorded.seq, "at": recorded.at, "key_hash": recorded.key_hash}
    said = {**UNTOUCHED, **event.__dict__, **place}
    del said["idea"]  # every other field of the event is one of the idea
    table, on, now = event.table, event.builds_on, draft.now
    lay(draft, table)
    put_idea(draft, made(Idea, said))
    draft.put("cloths", table, (*now.cloths.get(table, ()), event.idea))
    if on is not None and on in now.ideas:
        draft.change("ideas", on, built_on=now.ideas[on].built_on + 1)


@evolves(IdeaEdited)
def _edited(draft: Draft, event: IdeaEdited, recorded: Recorded) -> None:
    if event.waiting:
        change_idea(draft, event.idea, pending=event.text)
    else:
        was = draft.now.ideas[event.idea]
        edited = was.edited or event.text != was.text
        change_idea(draft, event.idea, text=event.text, pending=None, edited=edited)


@evolves(IdeaWithdrawn)
def _withdrawn(draft: Draft, event: IdeaWithdrawn, recorded: Recorded) -> None:
    change_idea(draft, event.idea, withdrawn=True)


@evolves(IdeaRestored)
def _restored(draft: Draft, event: IdeaRestored, recorded: Recorded) -> None:
    change_idea(draft, event.idea, withdrawn=False)


@evolves(IdeaMarked)
def _marked(draft: Draft, event: IdeaMarked, recorded: Recorded) -> None:
    change_idea(draft, event.idea, insight=event.insight)


@evolves(IdeaTakenIn)
def _taken_in(draft: Draft, event: IdeaTakenIn, recorded: Recorded) -> None:
    change_idea(draft, event.idea, after_close=not event.taken)


@inverts(IdeaTakenIn)
def _not_taken_in(before: Cafe, event: IdeaTakenIn) -> tuple[str, list[Event]] | None:
    return f"idea:{event.idea}", [IdeaTakenIn(idea=event.idea, taken=not event.taken)]
