"""Which parts each room of the console has. A room registers its own keys: one more room is one more file."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from app.pages.part import Key
from app.pages.place import Place

if TYPE_CHECKING:
    from app.pages.view import View

RoomKeys = Callable[["View"], Iterator[Key]]
ROOMS: dict[str, RoomKeys] = {}
FRAME: tuple[Key, ...] = (
    ("console_facts", ""),
    ("console_trouble", ""),
    ("console_undo", ""),
    ("console_next", ""),
)


def room(name: str) -> Callable[[RoomKeys], RoomKeys]:
    """Register the parts of a room."""

    def register(keys: RoomKeys) -> RoomKeys:
        ROOMS[name] = keys
        return keys

    return register


def keys(view: "View") -> Iterator[Key]:
    """The parts of a full view: the frame of every room, then the room's own."""
    yield from FRAME
    if view.audience.room in ROOMS:
        yield from ROOMS[view.audience.room](view)


CONSOLE = Place("host", keys)
