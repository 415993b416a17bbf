"""The budget's room: a stamp says that it has changed, and the page asks for the sheet that is open in it.

A sheet is drawn beside the loop and shows one sub-programme, so that 2,000 lines weigh no more than 50.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.pages.console.here import CONSOLE, room
from app.pages.part import Drawn, Key
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@room("budget")
def keys(view: "View") -> Iterator[Key]:
    """The budget's room."""
    yield ("console_budget", "")


@CONSOLE.part("console_budget", {"budget": one, "outline": one})
def stamp(view: "View", what: str) -> Drawn | None:
    """The number as of which the budget stands."""
    if view.audience.room != "budget":
        return None
    return Drawn("budget-stamp", "", {"seq": view.cafe.seq})
