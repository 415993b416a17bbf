"""The room of indicators: a stamp says that they have changed, and the page asks for its sheet anew."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.pages.console.here import CONSOLE, room
from app.pages.part import Drawn, Key
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@room("indicators")
def keys(view: "View") -> Iterator[Key]:
    """The room of indicators."""
    yield ("console_indicators", "")


@CONSOLE.part("console_indicators", {"indicators": one, "outline": one, "settings": one})
def stamp(view: "View", what: str) -> Drawn | None:
    """The number as of which they stand."""
    if view.audience.room != "indicators":
        return None
    return Drawn("indicators-stamp", "", {"seq": view.cafe.seq})
