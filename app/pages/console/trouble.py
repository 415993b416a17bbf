"""What keeps ideas from being kept, or phones from being told at once: in every room, with what to do."""

from typing import TYPE_CHECKING

from app.pages.console.here import CONSOLE
from app.pages.part import Drawn
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@CONSOLE.part("console_trouble", {"trouble": one})
def trouble(view: "View", what: str) -> Drawn:
    """A line for each trouble; nothing, mostly."""
    return Drawn("trouble-place", "", {"facts": view.facts})
