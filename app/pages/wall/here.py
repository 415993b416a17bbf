"""Which parts the wall has at each step."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.pages.part import Key
from app.pages.place import Place

if TYPE_CHECKING:
    from app.pages.view import View


def keys(view: "View") -> Iterator[Key]:
    """The parts of a full view, by the step."""
    yield from ()


WALL = Place("wall", keys)
