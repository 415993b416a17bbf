"""What is always there: the strip with QR, address and code; the clock's truth; the veil over all words."""

from typing import TYPE_CHECKING

from app.pages.clock import clock_context
from app.pages.part import GONE, Drawn, Gone
from app.pages.place import one
from app.pages.wall.here import WALL

if TYPE_CHECKING:
    from app.pages.view import View


@WALL.part("clock", {"clock": one, "step": one})
def clock(view: "View", what: str) -> Drawn:
    """Deadline or time left; the faces on the views mirror it."""
    return Drawn("truth", "", {"clock": clock_context(view.cafe, view.facts.now)})


@WALL.part("strip", {"settings": one, "address": one, "door": one})
def strip(view: "View", what: str) -> Drawn:
    """QR, address, code and one short line; in the lobby, where the QR is large, the languages."""
    kind = view.cafe.now.kind
    context = {"facts": view.facts, "kind": kind, "locked": view.cafe.locked, "settings": view.cafe.settings}
    return Drawn("strip-place", "", context)


@WALL.part("veil", {"wall": one})
def veil(view: "View", what: str) -> Drawn | Gone:
    """A mark that the words are blanked, from wherever; the page says so."""
    return Drawn("veil-place", "", {}) if view.cafe.wall.blank else GONE
