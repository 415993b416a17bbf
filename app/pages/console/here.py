"""Which parts each room of the console has."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.pages.part import Key
from app.pages.place import Place

if TYPE_CHECKING:
    from app.pages.view import View


def keys(view: "View") -> Iterator[Key]:
    """The parts of a full view, by the host's room."""
    yield from ()


CONSOLE = Place("host", keys)
