"""What concerns the whole hall: the lock on the door, the wall, a message to all tables."""

from typing import ClassVar

from .actor import HOSTS, Role
from .draft import Draft
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, Message, Wall
from .texts import checked


class LockDoor(Command):
    """Let nobody new in, or (``locked`` False) open again. Who has joined may always come back."""

    locked: bool


class SetWall(Command):
    """Show ideas' words on the wall, or blank all words at once and bring them back (the wall's key may)."""

    roles: ClassVar[frozenset[Role]] = HOSTS | {Role.WALL}
    texts: bool | None = None
    blank: bool | None = None


class SendMessage(Command):
    """Say something to all tables; the op's first half is its id. Blank takes the last one away."""

    text: str


class DoorLocked(Event):
    """Joining is locked, or open again."""

    locked: bool


class WallSet(Event):
    """What the wall shows from now on: ideas' words or not, all words away or not."""

    texts: bool
    blank: bool


class MessageSent(Event):
    """A message to all tables; blank: none any more."""

    message: str
    text: str


@decides(LockDoor)
def _lock(cafe: Cafe, command: LockDoor, asked: Asked) -> list[Event]:
    return [] if cafe.locked == command.locked else [DoorLocked(locked=command.locked)]


@decides(SetWall)
def _wall(cafe: Cafe, command: SetWall, asked: Asked) -> list[Event]:
    if command.texts is not None and not asked.by.hosts:
        raise Refusal(Code.NOT_ALLOWED, "wall.set")
    texts = cafe.wall.texts if command.texts is None else command.texts
    blank = cafe.wall.blank if command.blank is None else command.blank
    return [] if Wall(texts, blank) == cafe.wall else [WallSet(texts=texts, blank=blank)]


@decides(SendMessage)
def _send(cafe: Cafe, command: SendMessage, asked: Asked) -> list[Event]:
    text = checked(command.text, cafe.settings.limits.short_graphemes, may_be_blank=cafe.message is not None)
    return [MessageSent(message=command.id, text=text)]


@evolves(DoorLocked)
def _locked(draft: Draft, event: DoorLocked, recorded: Recorded) -> None:
    draft.set(locked=event.locked)


@inverts(DoorLocked)
def _unlocked(before: Cafe, event: DoorLocked) -> tuple[str, list[Event]] | None:
    return "door", [DoorLocked(locked=before.locked)]


@evolves(WallSet)
def _wall_set(draft: Draft, event: WallSet, recorded: Recorded) -> None:
    draft.set(wall=Wall(event.texts, event.blank))


@inverts(WallSet)
def _wall_back(before: Cafe, event: WallSet) -> tuple[str, list[Event]] | None:
    return "wall", [WallSet(texts=before.wall.texts, blank=before.wall.blank)]


@evolves(MessageSent)
def _sent(draft: Draft, event: MessageSent, recorded: Recorded) -> None:
    message = Message(event.message, recorded.seq, recorded.at, event.text) if event.text.strip() else None
    draft.set(message=message)


@inverts(MessageSent)
def _not_sent(before: Cafe, event: MessageSent) -> tuple[str, list[Event]] | None:
    was = before.message
    return "message", [MessageSent(message=was.id if was else event.message, text=was.text if was else "")]
